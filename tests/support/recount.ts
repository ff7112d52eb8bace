// Totals counted anew from all releases, in plain loops: the kept totals must equal them.
import { type AnswerSums, type NoisySum, type QuestionSum, readAnswers } from '../../src/domain/disclosure/reading.ts'
import type { NoisyQuestion, ReleaseData } from '../../src/domain/disclosure/release.ts'
import type { Epsilon } from '../../src/domain/profile.ts'
import type { AnswerTotals, DoorTotals, Totals, TotalsQuery } from '../../src/protocol/totals.ts'

/** @param tablets every enrolled tablet that is in use, with the loket and municipality that it was enrolled for */
export function recount(
  releases: readonly ReleaseData[],
  tablets: readonly { readonly loket: string; readonly municipality: string }[],
  { per, loket: only }: TotalsQuery,
): Totals {
  const places = [...new Set(tablets.map(({ loket, municipality }) => `${loket} ${municipality}`))].sort()
  const lokets = places.map((place) => {
    const [loket = '', municipality = ''] = place.split(' ')
    const isHere = (item: { loket: string; municipality: string }) =>
      item.loket === loket && item.municipality === municipality
    return { loket, municipality, tablets: tablets.filter(isHere).length, ...sums(releases.filter(isHere), per) }
  })
  return {
    per,
    lokets: lokets.filter(({ loket }) => only === undefined || loket === only),
    together: sums(
      releases.filter(({ loket }) => only === undefined || loket === only),
      per,
    ),
  }
}

const sums = (releases: readonly ReleaseData[], per: TotalsQuery['per']): Totals['together'] => ({
  door: periodsOf(releases, ({ quarter }) => quarter, per).map(([period, own]) => doorOf(period, own)),
  answers:
    per === 'quarter'
      ? []
      : periodsOf(
          releases.filter(({ answers }) => answers),
          ({ answers }) => answers?.halfYear ?? '',
          per,
        ).map(([period, own]) => answersOf(period, own, releases)),
})

/** `2023-Q4` or `2023-H2`, in the period that was asked for. */
function periodOf(time: string, per: TotalsQuery['per']): string {
  if (per === 'all') return 'all'
  if (per === 'year') return time.split('-')[0] ?? ''
  return per === 'half-year' ? halfYear(time) : time
}

const halfYear = (time: string): string => time.replace(/Q[12]/, 'H1').replace(/Q[34]/, 'H2')

function periodsOf(
  releases: readonly ReleaseData[],
  timeOf: (release: ReleaseData) => string,
  per: TotalsQuery['per'],
): readonly (readonly [string, readonly ReleaseData[]])[] {
  const periods = new Set(releases.map((release) => periodOf(timeOf(release), per)))
  return [...periods]
    .sort()
    .map((period) => [period, releases.filter((release) => periodOf(timeOf(release), per) === period)])
}

function doorOf(period: string, releases: readonly ReleaseData[]): DoorTotals {
  const total = { period, hours: 0, hoursWithoutVisit: 0, visits: 0 }
  for (const { door } of releases) {
    total.hours += door.hours
    total.hoursWithoutVisit += door.hoursWithoutVisit
    total.visits += door.visits
  }
  return total
}

/** @param all every release, also those without answers, whose visits count as well */
function answersOf(period: string, releases: readonly ReleaseData[], all: readonly ReleaseData[]): AnswerTotals {
  const places = new Set(releases.map((release) => placeAndTime(release, release.answers?.halfYear ?? '')))
  let visits = 0
  for (const release of all)
    if (places.has(placeAndTime(release, halfYear(release.quarter)))) visits += release.door.visits
  const numbers: Record<'firstVisits' | 'visitors' | 'estimatedChildren', Counted> = {
    ...{ firstVisits: nothing(), visitors: nothing(), estimatedChildren: nothing() },
  }
  const questions: Record<string, Question> = {}
  const outcomes: Record<string, Question> = {}
  for (const { answers } of releases) {
    if (!answers) continue
    const { epsilon } = answers
    for (const name of ['firstVisits', 'visitors', 'estimatedChildren'] as const)
      add(numbers[name], answers[name], epsilon)
    for (const question of answers.questions)
      addQuestion(questions, question, epsilon, answers.firstVisits, answers.halfYear)
    for (const question of answers.outcomes) addQuestion(outcomes, question, epsilon, 0, answers.halfYear)
  }
  const summed: AnswerSums = {
    messages: releases.length,
    ...numbers,
    questions: inOrder(questions),
    outcomes: inOrder(outcomes),
  }
  const read = readAnswers(summed, visits)
  return { period, messages: releases.length, ...read }
}

const placeAndTime = ({ loket, municipality }: ReleaseData, time: string) => `${municipality} ${loket} ${time}`

type Counted = { sum: number; draws: Record<Epsilon, number> }
const nothing = (): Counted => ({ sum: 0, draws: { 1: 0, 2: 0, 3: 0 } })

function add(to: Counted, count: number, epsilon: Epsilon): void {
  to.sum += count
  to.draws[epsilon] += 1
}

interface Question {
  readonly firstVisits: Counted
  /** By answer; `placed` is the latest half-year and, within one, the last group by name. */
  readonly answers: Record<string, { readonly counted: Counted; placed: string }>
}

function addQuestion(
  to: Record<string, Question>,
  { question, answers }: NoisyQuestion,
  epsilon: Epsilon,
  firstVisits: number,
  time: string,
): void {
  to[question] ??= { firstVisits: nothing(), answers: {} }
  add(to[question].firstVisits, firstVisits, epsilon)
  for (const { answer, group, count } of answers) {
    to[question].answers[answer] ??= { counted: nothing(), placed: '' }
    const known = to[question].answers[answer]
    add(known.counted, count, epsilon)
    if (`${time} ${group}` > known.placed) known.placed = `${time} ${group}`
  }
}

const inOrder = (questions: Readonly<Record<string, Question>>): readonly QuestionSum[] =>
  byName(questions).map(([question, { firstVisits, answers }]) => ({
    question,
    firstVisits,
    answers: byName(answers).map(([answer, { counted, placed }]) => {
      const sum: NoisySum = counted
      return { answer, group: placed.split(' ')[1] ?? '', ...sum }
    }),
  }))

const byName = <Value>(items: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] =>
  Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1))
