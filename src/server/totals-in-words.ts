// The totals as a text in Dutch for readers at the municipality.
import { NOT_ASKED } from '../domain/disclosure/questions.ts'
import { outcomeQuestionsOf } from '../domain/outcome.ts'
import type { Field, Profile } from '../domain/profile.ts'
import { lokets } from '../profiles/lokets.ts'
import type { AnswerTotals, DoorTotals, QuestionTotals, Totals } from '../protocol/totals.ts'

type Fields = readonly Field[]
type Estimate = AnswerTotals['firstVisits']

export function totalsInWords({ per, lokets: apart, together }: Totals): string {
  if (apart.length === 0) return 'Er is nog geen tablet verbonden.\n'
  const parts = apart.map(({ loket, municipality, tablets, ...sums }) => {
    const profile = lokets.find(({ id }) => id === loket)
    const title = `${profile?.name.nl ?? loket} (${municipality}), tablets in gebruik: ${tablets}`
    return partInWords(title, sums, per, profile ? fieldsOf(profile) : [])
  })
  if (apart.length > 1) {
    const fields = lokets.filter(({ id }) => apart.some(({ loket }) => loket === id)).flatMap(fieldsOf)
    parts.push(partInWords('Alle loketten samen', together, per, fields))
  }
  return `${[...parts, READ].join('\n\n')}\n`
}

const fieldsOf = (profile: Profile): Fields => [...profile.fields, ...outcomeQuestionsOf(profile)]

const READ = `Zo lees je dit
  Wat iemand bij de deur kan tellen, is precies: spreekuren en bezoeken. Al het andere kan een paar afwijken.
  Daarom is van niemand zeker wat het antwoord was.
  "Ongeveer 29 (27 tot 31)": 29 is het beste getal. Negen van de tien keer ligt het echte aantal van 27 tot en met 31.
  Antwoorden worden twee keer per jaar gedeeld. Wat nog niet gedeeld is, telt niet mee.`

function partInWords(title: string, { door, answers }: Totals['together'], per: Totals['per'], fields: Fields): string {
  const periods = [...new Set([...door, ...answers].map(({ period }) => period))].sort()
  const lines = periods.flatMap((period) => [
    '',
    periodInWords(period),
    ...[
      ...door.filter((each) => each.period === period).flatMap(doorInWords),
      ...(per === 'quarter'
        ? []
        : answersInWords(
            answers.find((each) => each.period === period),
            fields,
          )),
    ].map(indented),
  ])
  return [title, ...(periods.length === 0 ? ['Nog niets gedeeld.'] : lines).map(indented)].join('\n')
}

const doorInWords = ({ hours, hoursWithoutVisit, visits }: DoorTotals): readonly string[] => [
  `Spreekuren: ${hours}. Daarvan zonder bezoek: ${hoursWithoutVisit}.`,
  `Bezoeken: ${visits}.`,
]

function answersInWords(answers: AnswerTotals | undefined, fields: Fields): readonly string[] {
  if (!answers) return ['Nog geen antwoorden gedeeld.']
  const { firstVisits, visitors, estimatedChildren, questions, outcomes } = answers
  return [
    `Stellen en mensen die voor het eerst kwamen: ${inWords(firstVisits)}.`,
    `Bezoekers: ${inWords(visitors)}.`,
    `Kinderen: ${inWords(estimatedChildren)}.`,
    ...inOrderOf(fields, questions, ({ question }) => question).flatMap((question) => [
      '',
      ...questionInWords(question, `van de ${question.of} stellen en mensen`, fields),
    ]),
    ...inOrderOf(fields, outcomes, ({ question }) => question).flatMap((question) => [
      '',
      ...questionInWords(question, `van de ${question.of} stellen en mensen bij wie dit bekend werd`, fields),
    ]),
  ]
}

/** A group of several answers is one line, with its answers below it. */
function questionInWords(
  { question, answers, groups }: QuestionTotals,
  ofWhom: string,
  fields: Fields,
): readonly string[] {
  const field = fields.find(({ id }) => id === question)
  const options = [...(field?.options ?? []), NOT_ASKED_OPTION]
  const shown = inOrderOf(options, answers, ({ answer }) => answer).filter(
    ({ answer, value }) => answer !== NOT_ASKED || value > 0,
  )
  const lines = [...Map.groupBy(shown, ({ group }) => group)].flatMap(([group, own]) => {
    const whole = groups.find((each) => each.group === group)
    const leaves = own.map(({ answer, ...estimate }) => `${labelIn(options, answer)}: ${inWords(estimate)}`)
    if (!whole) return leaves
    return [`${labelIn(field?.groups ?? [], group)}: ${inWords(whole)}`, ...leaves.map(indented)]
  })
  return [`${labelIn(fields, question)}, ${ofWhom}`, ...lines.map(indented)]
}

type Labelled = Pick<Field, 'id' | 'label'>

const NOT_ASKED_OPTION: Labelled = { id: NOT_ASKED, label: { nl: 'Niet gevraagd', en: 'Not asked' } }

const labelIn = (known: readonly Labelled[], name: string): string =>
  known.find(({ id }) => id === name)?.label.nl ?? name

/** In the order of the profile; names that it does not know come last. */
function inOrderOf<Item>(
  known: readonly Labelled[],
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  const place = (item: Item) => {
    const index = known.findIndex(({ id }) => id === nameOf(item))
    return index < 0 ? known.length : index
  }
  return items.toSorted((a, b) => place(a) - place(b))
}

/** A best number of nobody is not called so: only the interval is sure. */
const inWords = ({ value, from, to }: Estimate): string =>
  value === 0 ? `${from} tot ${to}` : `ongeveer ${value} (${from} tot ${to})`

function periodInWords(period: string): string {
  if (period === 'all') return 'Alles'
  const [year = '', part = ''] = period.split('-')
  if (part.startsWith('Q')) return `${part.slice(1)}e kwartaal van ${year}`
  return part === '' ? year : `${part.slice(1)}e half jaar van ${year}`
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`)
