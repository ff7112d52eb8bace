// The questions about the visitors: their question, the stage that the counsellor finds, their referrer, and the event
// behind it. The questions that a municipality gets are shared with noise ([D2]).
import type { Field } from '../../domain/profile.ts'
import { answer, named, type Question, revealing, words } from './words.ts'

const helpQuestion = {
  ...named('helpQuestion', 'Vraag', 'Question'),
  per: 'firstVisit',
  missing: words('Kies waar de vraag over gaat, of Onbekend.', 'Choose what the question is about, or Unknown.'),
  shared: true,
  groups: [
    named('together', 'Samen verder', 'Staying together'),
    named('apart', 'Uit elkaar', 'Separating'),
    named('otherOrUnknown', 'Anders of onbekend', 'Other or unknown'),
  ],
} as const
const otherOrUnknown = [
  answer('other', 'Anders', 'Other', 'otherOrUnknown'),
  answer('unknown', 'Onbekend', 'Unknown', 'otherOrUnknown'),
] as const

/** In three words, for a loket that registers as little as possible. */
export const briefHelpQuestion: Field = {
  ...helpQuestion,
  options: [
    answer('strengthening', 'Versterken', 'Strengthening', 'together'),
    answer('repair', 'Herstel', 'Repair', 'together'),
    answer('separation', 'Uit elkaar', 'Separating', 'apart'),
    ...otherOrUnknown,
  ],
}

export const fullHelpQuestion = {
  ...helpQuestion,
  options: [
    answer('communication', 'Communicatie', 'Communication', 'together'),
    answer('parenting', 'Opvoeding', 'Parenting', 'together'),
    answer('trust', 'Vertrouwen', 'Trust', 'together'),
    answer('moneyAndWork', 'Geld en werk', 'Money and work', 'together'),
    revealing('sexLife', answer('intimacy', 'Intimiteit', 'Intimacy', 'together')),
    answer('considering', 'Overweegt uit elkaar te gaan', 'Considers separating', 'apart'),
    answer('arranging', 'Regelt het uit elkaar gaan', 'Arranges the separation', 'apart'),
    answer('afterwards', 'Ouders na een scheiding', 'Parents after a separation', 'apart'),
    answer('safety', 'Veiligheid', 'Safety', 'apart'),
    ...otherOrUnknown,
  ],
} satisfies Question<string>

/**
 * [D8] Not shared: visitors who ask to separate are nearly always found past repair, separating or separated, so the
 * two questions would tell one fact twice. The tablet and its exact report set the stage against the question.
 */
export const stage: Field = {
  ...named('stage', 'Fase', 'Stage'),
  per: 'firstVisit',
  groups: [
    named('early', 'Beginnend of verdiept', 'Beginning or deepened'),
    named('late', 'Herstel voorbij of gescheiden', 'Past repair or separated'),
    named('unknown', 'Onbekend', 'Unknown'),
  ],
  options: [
    answer('beginning', 'Beginnend', 'Beginning', 'early'),
    answer('deepened', 'Verdiept', 'Deepened', 'early'),
    answer('pastRepair', 'Herstel voorbij', 'Past repair', 'late'),
    answer('separating', 'Gaat scheiden', 'Separating', 'late'),
    answer('separated', 'Gescheiden', 'Separated', 'late'),
    answer('unknown', 'Onbekend', 'Unknown', 'unknown'),
  ],
}

export const referralSource = {
  ...named('referralSource', 'Via', 'Via'),
  per: 'firstVisit',
  shared: true,
  groups: [
    named('own', 'Zelf of eigen kring', 'Self or own circle'),
    named('professional', 'Via een professional', 'Through a professional'),
    named('otherOrUnknown', 'Anders of onbekend', 'Other or unknown'),
  ],
  options: [
    answer('self', 'Zelf', 'Self', 'own'),
    answer('family', 'Familie', 'Family', 'own'),
    revealing('belief', answer('church', 'Kerk', 'Church', 'own')),
    answer('paper', 'Krant of internet', 'Paper or internet', 'own'),
    revealing('health', answer('gp', 'Huisarts/POH', 'GP', 'professional')),
    revealing('health', answer('gpYouth', 'POH Jeugd', 'GP youth nurse', 'professional')),
    answer('wijkteam', 'Wijkteam', 'Local team', 'professional'),
    answer('school', 'School', 'School', 'professional'),
    answer('sko', 'SKO', 'SKO', 'professional'),
    answer('otherProfessional', 'Andere professional', 'Other professional', 'professional'),
    ...otherOrUnknown,
  ],
} satisfies Question<string>

/** Bereavement, birth and unemployment strain a relationship. */
export const lifeEvent: Field = {
  ...named('lifeEvent', 'Gebeurtenis', 'Life event'),
  per: 'firstVisit',
  shared: true,
  groups: [
    named('none', 'Geen gebeurtenis', 'No life event'),
    named('event', 'Wel een gebeurtenis', 'A life event'),
    named('unknown', 'Onbekend', 'Unknown'),
  ],
  options: [
    answer('none', 'Geen', 'None', 'none'),
    answer('birth', 'Geboorte', 'Birth', 'event'),
    revealing('health', answer('bereavement', 'Rouw', 'Bereavement', 'event')),
    answer('unemployment', 'Werkloosheid', 'Unemployment', 'event'),
    answer('other', 'Anders', 'Other', 'event'),
    answer('unknown', 'Onbekend', 'Unknown', 'unknown'),
  ],
}
