// Totalen in full: comparing, charts, files, and the report. Loaded with that screen, and not before.
import { counting } from '../counting.ts'

const n = counting('nl')
const plain = new Intl.NumberFormat('nl-NL')

interface Estimate {
  readonly value: number
  readonly from: number
  readonly to: number
}
const between = ({ from, to }: Estimate) => `(${plain.format(from)} tot ${plain.format(to)})`
const about = ({ value }: Estimate, of: number) =>
  `Ongeveer ${plain.format(value)} van de ${n(of, 'stel of mens', 'stellen en mensen')}`

/** `in 2024`; a period without a name is the one before. */
const earlier = (period: string | null) => (period === null ? 'ervoor' : `in ${period}`)

export const report = {
  // Choosing a period.
  free: 'Zelf kiezen',
  from: 'Van',
  until: 'Tot en met',

  // Comparing.
  compared: (before: string) => `Vergeleken met ${before}.`,
  comparedInPart: (before: string, first: string) =>
    `Vergeleken met ${before}. Daarvan telt alleen wat vanaf ${first} is bijgehouden.`,
  notCompared: (first: string) =>
    `Er is geen eerdere periode om mee te vergelijken: het eerste spreekuur was in ${first}.`,
  running: 'Deze periode loopt nog.',
  before: 'ervoor',
  difference: 'Verschil',
  the: (period: string) => `het ${period}`,
  more: (count: string, period: string | null) => `${count} meer dan ${earlier(period)}`,
  fewer: (count: string, period: string | null) => `${count} minder dan ${earlier(period)}`,
  same: (period: string | null) => `evenveel als ${earlier(period)}`,

  // Months.
  perMonth: 'Per maand',
  monthsCaption: 'Alle getallen per maand',
  month: 'Maand',
  measure: 'Wat wil je zien?',
  total: 'Totaal',
  unknownValue: 'niet bekend',
  monthsWithout: (months: string) => `Zonder spreekuur: ${months}.`,
  noMonthsWithout: 'Elke maand was er een spreekuur.',
  monthStates: {
    none: 'geen spreekuur',
    before: 'nog niet begonnen',
    running: 'loopt nog',
    ahead: 'moet nog komen',
  },
  gap: 'geen spreekuur, of nog niet bekend',
  lineName: (measure: string) => `${measure} per maand`,
  lineSummary: (lowest: string, highest: string) =>
    `Laagste: ${lowest}. Hoogste: ${highest}. Alle getallen staan in de tabel.`,
  lineNothing: 'Er is nog geen maand om te tekenen.',
  hoursPerMonth: 'Spreekuren per maand',
  withVisit: 'Met bezoek',
  withoutVisit: 'Zonder bezoek',

  // Asked and found, conversations, locations.
  askedAndFound: 'Gevraagd en gevonden',
  crossCaption: (asked: string, found: string) => `${asked} tegenover ${found}`,
  askedAndFoundHint: (asked: string, found: string) =>
    `Van boven naar beneden wat er gevraagd is (${asked}), van links naar rechts wat de hulpverlener vond (${found}). Eén keer per stel of persoon.`,
  tooLate: (late: number, of: number) =>
    `${n(of, 'stel of mens wilde', 'stellen of mensen wilden')} samen verder. ${late === 0 ? 'Voor niemand van hen was het te laat.' : `Bij ${plain.format(late)} van hen kon dat niet meer.`}`,
  tooLateUnknown: (count: number) => `Van ${plain.format(count)} is dat niet bekend.`,
  nothingAsked: 'Niemand vroeg om samen verder te gaan.',
  crossMissing: (count: number) => `Van ${n(count, 'eerste bezoek', 'eerste bezoeken')} is dit niet bijgehouden.`,
  conversations: 'Gesprekken',
  conversationsHint: 'Bezoeken met een intake.',
  single: 'Los gesprek',
  inTrajectory: 'In een traject',
  conversationsSentence: (single: number, trajectories: number, inTrajectory: number) =>
    `${n(single, 'los gesprek', 'losse gesprekken')}. ${n(trajectories, 'traject begon', 'trajecten begonnen')} in deze periode. ${n(inTrajectory, 'gesprek hoorde', 'gesprekken hoorden')} bij een traject.`,
  countedOnly: (count: number) => `${n(count, 'bezoek is', 'bezoeken zijn')} alleen geteld, zonder intake.`,
  locations: 'Locaties',
  location: 'Locatie',
  locationUnknown: 'Niet bekend',

  // Beside the hour.
  survey: 'Vragenlijst',
  unanswered: 'Overgeslagen',
  surveyFilledIn: (period: string, count: number) => `${period}: ${plain.format(count)} keer ingevuld.`,
  surveyNotYet: (least: number) =>
    `De antwoorden komen als een half jaar voorbij is, en als er minstens ${least} zijn. Zijn het er minder, dan komen ze samen met het volgende half jaar. Zo is niemand te herkennen. Ze staan bij het half jaar, het jaar of Alles.`,
  answersTooFew: (least: number) =>
    `In deze periode waren er minder dan ${least} eerste bezoeken. De antwoorden staan hier daarom niet: zo is niemand te herkennen.`,
  time: 'Uren van de hulpverlener',
  timeSentence: (hours: string, per: string | null) =>
    `Samen ${hours} uur${per === null ? '' : `, gemiddeld ${per} uur per spreekuur`}.`,
  minutes: 'Minuten',
  hoursColumn: 'Uren',
  part: 'Onderdeel',
  anonymity: 'Anonimiteit van de locatie',
  anonymityHint: 'Na een spreekuur beantwoordt de hulpverlener deze vragen over de plek.',
  question: 'Vraag',
  themes: 'Themabijeenkomsten',
  theme: 'Thema',
  meetingsWith: 'Themabijeenkomsten: met wie',
  meetings: 'Bijeenkomsten',
  meetingsSentence: (meetings: number, people: number) =>
    `${n(meetings, 'bijeenkomst', 'bijeenkomsten')} met samen ${n(people, 'deelnemer', 'deelnemers')}.`,
  professionals: 'Vragen van professionals',
  professionalsSentence: (count: number) =>
    `${n(count, 'keer vroeg', 'keer vroeg')} een professional advies. Dit zijn geen bezoeken.`,
  contacts: 'Andere contacten',
  contactsHint: 'Telefoontjes en mensen die iets kwamen vragen. Dit zijn geen bezoeken.',
  contactKind: 'Soort contact',

  // Files.
  makeReport: 'Maak een verslag',
  csv: 'Bewaar als CSV',
  excel: 'Bewaar als Excel',
  exact: 'Precieze aantallen: niet om te publiceren.',
  saved: (name: string) => `Het bestand heet ${name}. Kijk of het er staat.`,
  notSaved: 'Het bestand is niet bewaard.',
  fileName: 'totalen',
  sheets: { figures: 'Kerncijfers', months: 'Per maand', answers: 'Antwoorden', more: 'Overig' },
  figure: 'Kerncijfer',
  periodLabel: 'Periode',
  loket: 'Loket',
  madeOn: 'Gemaakt op',
  scope: 'Telt',

  // The report.
  title: 'Verslag',
  choose: 'Dit verslag',
  back: 'Terug naar Totalen',
  kind: 'Welke aantallen?',
  kinds: { exact: 'Precies', anonymised: 'Geanonimiseerd' },
  kindHints: {
    exact: 'Voor wie bij het loket hoort. Niet om te publiceren.',
    anonymised: 'Alleen wat met de gemeente is gedeeld. Veel getallen kunnen een paar afwijken. Dit mag je publiceren.',
  },
  ownTitle: 'Titel',
  ownGoal: 'Doel van de pilot of het loket',
  ownHint: 'Dit hoeft niet. Het is alleen voor deze afdruk: Inloop bewaart het niet. Zet er geen namen in.',
  print: 'Afdrukken of bewaren als PDF',
  printHint: 'In het venster van je browser kies je een printer, of “Bewaar als PDF”.',
  defaultTitle: (loket: string) => `Verslag van ${loket}`,
  goal: 'Doel',
  period: 'Periode',
  made: 'Gemaakt op',
  banner: {
    exact: 'Precieze aantallen: niet om te publiceren.',
    anonymised: 'Geanonimiseerde aantallen: dit verslag mag je publiceren.',
  },
  notKept: 'Niet bijgehouden.',
  noneYet: 'In deze periode is niets vastgelegd.',
  sections: {
    hours: 'Spreekuren',
    reach: 'Bereik',
    tracks: 'Trajecten en budget',
    askedAndFound: 'Gevraagd en gevonden',
    referrals: 'Doorverwijzingen',
    survey: 'Vragenlijst',
    time: 'Uren van de hulpverlener',
    anonymity: 'Anonimiteit van de locatie',
    themes: 'Themabijeenkomsten',
    professionals: 'Vragen van professionals',
    notRegistered: 'Met opzet niet vastgelegd',
  },
  reachIntro:
    'Personen, stellen, bezoeken, gesprekken en kinderen zijn verschillende dingen. Ze zijn nergens bij elkaar opgeteld.',
  definitions: {
    hours: 'Keren dat het loket open was en het spreekuur is afgesloten, ook als er niemand kwam.',
    hoursWithoutVisit: 'Spreekuren waarin niemand binnenkwam. Telefoontjes tellen hier niet.',
    visits: 'Keren dat iemand binnenkwam, voor het eerst of vaker. Een stel dat samen komt, is één bezoek.',
    firstVisits: 'Eén per stel of persoon: bij “Eerder geweest” is Nee gekozen.',
    visitors:
      'Personen, geteld bij het eerste bezoek. Een stel is twee personen. Is niet bekend of iemand alleen kwam, dan telt er één.',
    couples: 'Keren dat twee partners bij het eerste bezoek samen kwamen.',
    estimatedChildren:
      'Kinderen die volgens de bezoeker betrokken zijn, gevraagd bij het eerste bezoek. “6 of meer” telt als zes, onbekend als nul.',
    conversations: 'Bezoeken waarvan een intake is ingevuld.',
    trajectories: 'Trajecten die in deze periode begonnen.',
    trajectoryConversations: 'Gesprekken die bij een traject hoorden, ook als dat eerder begon.',
    contact: 'Contacten die geen bezoek zijn.',
  },
  firstVisits: 'Eerste bezoeken',
  firstVisitsUnit: (count: number) => (count === 1 ? 'keer' : 'keer'),
  trajectories: 'Trajecten',
  trajectoriesUnit: (count: number) => (count === 1 ? 'traject begonnen' : 'trajecten begonnen'),
  noTrajectories: 'Niet bijgehouden: dit loket heeft geen betaalde trajecten.',
  meterIntro: (first: string) => `Wat er van de afspraak met de gemeente gebruikt is, sinds ${first}:`,
  meter: {
    trajectories: 'Trajecten',
    conversations: 'Gesprekken in trajecten',
    hours: 'Uren',
    euros: 'Budget',
  },
  meterSentence: (trajectories: string, euros: string) =>
    `Gebruikt van de afspraak met de gemeente: ${trajectories} trajecten en ${euros}.`,
  meterOf: (used: string, of: string) => `${used} van ${of}`,
  euros: (amount: string) => `€ ${amount}`,
  used: 'Gebruikt',
  referredIn: 'Verwezen door (“via”)',
  referredInHint: 'Eén keer per stel of persoon. 0 betekent: niemand.',
  referredOut: 'Verwezen naar',
  referredOutHint: 'Bij elk bezoek dat met een doorverwijzing eindigde.',
  notRegistered: [
    'Namen, adressen, geboortedata en telefoonnummers. Er is geen plek voor in Inloop.',
    'Of mensen bij elkaar bleven of uit elkaar gingen. Dit verslag kan dus niet zeggen hoeveel relaties zijn gered.',
    'Leeftijd, geslacht, herkomst, geloof en inkomen.',
    'Wat er gezegd is. Een notitie blijft bij de hulpverlener en wordt gewist.',
    'Wie de kinderen zijn. Hun aantal is een schatting van de bezoeker.',
    'Wie welke vragenlijst invulde.',
  ],
  summary: 'In het kort',

  // The anonymised report.
  doorSentence: (hours: number, empty: number, visits: number) =>
    `Er waren ${n(hours, 'spreekuur', 'spreekuren')}, waarvan ${plain.format(empty)} zonder bezoek, en ${n(visits, 'bezoek', 'bezoeken')}. Deze aantallen zijn precies.`,
  firstVisitsSentence: (count: Estimate) =>
    `Ongeveer ${n(count.value, 'stel of mens kwam', 'stellen en mensen kwamen')} voor het eerst ${between(count)}.`,
  visitorsSentence: (visitors: Estimate, children: Estimate) =>
    `Dat waren ongeveer ${n(visitors.value, 'bezoeker', 'bezoekers')} ${between(visitors)}. Bij hen horen ongeveer ${n(children.value, 'kind', 'kinderen')} ${between(children)}.`,
  togetherSentence: (count: Estimate, of: number) =>
    `${about(count, of)} ${count.value === 1 ? 'wilde' : 'wilden'} samen verder ${between(count)}.`,
  mostGiven: (question: string, answer: string, count: Estimate, of: number) =>
    `${question}: “${answer}” bij ongeveer ${plain.format(count.value)} van de ${plain.format(of)} ${between(count)}.`,
  moreConversations: (count: Estimate, of: number) =>
    `${about(count, of)} ${count.value === 1 ? 'had' : 'hadden'} meer dan één gesprek ${between(count)}.`,
  referredOn: (count: Estimate, of: number) =>
    `${about(count, of)} ${count.value === 1 ? 'is' : 'zijn'} doorverwezen ${between(count)}.`,
  nothingShared: 'Over deze periode is nog niets gedeeld. Een bericht komt als een kwartaal voorbij is.',
  noHalfYear:
    'Bezoekers, kinderen en antwoorden worden per half jaar gedeeld. In deze periode ligt geen half jaar dat al gedeeld is. Kies een half jaar, een jaar of Alles.',
  perHalfYear: 'Per half jaar',
  halfYear: 'Half jaar',
  halfYearsCaption: 'Spreekuren en bezoeken zijn precies',
  halfYearRuns: (name: string) => `${name} (loopt nog)`,
  firstTime: 'Voor het eerst, ongeveer',
  together: 'Samen verder, ongeveer',
  firstTimePerHalfYear: 'Stellen en mensen die voor het eerst kwamen, ongeveer',
  trendSentence: (name: string, hours: number, visits: number, empty: number) =>
    `In ${name}: ${n(visits, 'bezoek', 'bezoeken')} in ${n(hours, 'spreekuur', 'spreekuren')}, en ${plain.format(empty)} keer kwam er niemand.`,
  answersTitle: 'Wat mensen vroegen en antwoordden',
  ofAbout: (count: number) =>
    `Van ongeveer ${n(count, 'stel of mens', 'stellen en mensen')}. Tussen haakjes: waar het echte aantal bijna altijd ligt.`,
  outcomesTitle: 'Hoe het bij het loket verderging',
  outcomesText:
    'Elk stel en elk mens telt hier één keer, in het half jaar waarin het bij het loket klaar was. Het zijn dus niet precies dezelfde mensen als hierboven.',
  coverage: 'Wat er nog niet in staat',
  nextMessage: (date: string) => `Het volgende bericht komt op ${date}. Wat nog niet gedeeld is, staat hier niet in.`,
  otherTablets: 'Andere tablets van dit loket staan er niet in: die delen hun eigen aantallen.',
  leftOut: 'Wat hier met opzet niet in staat',
  leftOutText:
    'Antwoorden per maand, trajecten en budget, de vragenlijst, uren, locaties en bijeenkomsten. Precieze aantallen daarvan zouden verraden wat hier een paar mag afwijken.',
}
