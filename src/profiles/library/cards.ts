// Cards of places for help. A card says so where a price is not known: a price or a number that was made up would
// mislead.
import type { InformationCard } from '../../domain/profile.ts'
import { words } from './words.ts'

const notKnown = words('Niet bekend: vraag het na.', 'Not known: please ask.')

export const veiligThuis: InformationCard = {
  id: 'veiligThuis',
  title: words('Niet veilig: Veilig Thuis of 112', 'Not safe: Veilig Thuis or 112'),
  what: words(
    'Bel 112 als iemand nu in gevaar is. Veilig Thuis geeft advies en hulp bij geweld thuis, dag en nacht.',
    'Call 112 when somebody is in danger now. Veilig Thuis gives advice and help with violence at home, day and night.',
  ),
  forWhom: words(
    'Voor iedereen die thuis niet veilig is of zich zorgen maakt over een ander. Ook voor hulpverleners.',
    'For everybody who is not safe at home or is worried about somebody else. For counsellors, too.',
  ),
  costs: words('Gratis.', 'Free.'),
  paidBy: words('Niemand: bellen kost niets.', 'Nobody: the call costs nothing.'),
  reach: { phone: '0800-2000' },
  safety: true,
}

export const relationshipTherapy: InformationCard = {
  id: 'relationshipTherapy',
  title: words('Relatietherapie', 'Relationship therapy'),
  what: words(
    'Gesprekken met een relatietherapeut die jullie zelf kiezen.',
    'Conversations with a relationship therapist of your own choice.',
  ),
  forWhom: words(
    'Voor partners die aan hun relatie willen werken en meer nodig hebben dan een paar gesprekken.',
    'For partners who want to work on their relationship and need more than a few conversations.',
  ),
  costs: words(
    'Vanaf ongeveer € 800. Het hangt af van de therapeut en van het aantal en de duur van de gesprekken.',
    'From about €800. It depends on the therapist and on the number and length of the conversations.',
  ),
  paidBy: words(
    'Jullie zelf. De basisverzekering betaalt alleen als het hoort bij de behandeling van een psychische stoornis. Een aanvullende verzekering betaalt soms.',
    'You yourselves. Basic insurance pays only when it belongs to the treatment of a mental disorder. Supplementary insurance sometimes pays.',
  ),
  reach: {},
  referral: 'relationshipTherapy',
}

export const generalSocialWork: InformationCard = {
  id: 'generalSocialWork',
  title: words('Maatschappelijk werk (AMW’er)', 'Social work (AMW)'),
  what: words('Gesprekken met een algemeen maatschappelijk werker.', 'Conversations with a general social worker.'),
  forWhom: words(
    'Voor inwoners met vragen over opvoeden of hun relatie.',
    'For inhabitants with questions about parenting or their relationship.',
  ),
  costs: notKnown,
  paidBy: notKnown,
  reach: {},
  referral: 'generalSocialWork',
}

export const gpYouth: InformationCard = {
  id: 'gpYouth',
  title: words('POH Jeugd', 'GP youth nurse'),
  what: words('Praktijkondersteuner jeugd bij de huisarts.', 'Youth nurse at the general practitioner’s.'),
  forWhom: words(
    'Voor wie vragen heeft over kinderen of opvoeden. Ook met vragen over de relatie kun je er terecht.',
    'For whoever has questions about children or parenting. Questions about the relationship are welcome, too.',
  ),
  costs: notKnown,
  paidBy: notKnown,
  reach: {},
  referral: 'gpYouth',
}

/** Of Hendrik-Ido-Ambacht and Dordrecht Sociaal, which refer to it. */
export const sko: InformationCard = {
  id: 'sko',
  title: words('Adviespunt SKO (Scheiden, Kind & Ouderschap)', 'Advice point SKO (separation, child and parenthood)'),
  what: words(
    'Informatie en advies over relaties, uit elkaar gaan en ouders blijven na een scheiding. In één of meer gesprekken.',
    'Information and advice on relationships, separating and remaining parents afterwards. In one or more conversations.',
  ),
  forWhom: words(
    'Voor inwoners met vragen over hun relatie of over scheiden, en voor professionals.',
    'For inhabitants with questions about their relationship or about separating, and for professionals.',
  ),
  costs: notKnown,
  paidBy: notKnown,
  reach: {},
  referral: 'sko',
}

/** In Dordrecht the Sociaal Wijkteam links visitors to an AMW'er. */
export const dordrechtSocialWork: InformationCard = {
  ...generalSocialWork,
  title: words('AMW’er (algemeen maatschappelijk werker)', 'AMW (general social worker)'),
  what: words(
    'Helpt in één of enkele gesprekken op weg. Het Sociaal Wijkteam koppelt iemand aan een AMW’er.',
    'Sets people on their way in one or a few conversations. The Sociaal Wijkteam (local team) links somebody to an AMW.',
  ),
  forWhom: words(
    'Voor inwoners met vragen over opvoeden, hun relatie of beginnende relatieproblemen.',
    'For inhabitants with questions about parenting, their relationship or its first problems.',
  ),
}

/** Of Dordrecht. */
export const wijkteam: InformationCard = {
  id: 'wijkteam',
  title: words('Sociaal Wijkteam', 'Sociaal Wijkteam (local team)'),
  what: words(
    'Voor vragen van elke soort. Koppelt iemand als het past aan een AMW’er.',
    'For questions of every kind. Links somebody to an AMW where that fits.',
  ),
  forWhom: words(
    'Voor inwoners van alle leeftijden, ook met vragen over relaties.',
    'For inhabitants of all ages, also with questions about relationships.',
  ),
  costs: notKnown,
  paidBy: notKnown,
  reach: {},
  referral: 'wijkteam',
}
