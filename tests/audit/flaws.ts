// Four rules that look safe and are not, each as a black box: the audit that passes the real rule must catch every one.
import type { BlackBox, Event, Happened } from './black-box.ts'

const k = 3
const options = ['apart', 'together']

/** How many of these visits answered the second option. */
const sum = (answers: readonly number[]): number => answers.reduce((total, answer) => total + answer, 0)
const table = ([apart, together]: readonly [number, number]): string => `apart ${apart}, together ${together}`

interface Pending {
  readonly visits: number
  readonly together: number
}

const none: Pending = { visits: 0, together: 0 }
const joined = ({ visits, together }: Pending, answers: readonly number[]): Pending => ({
  visits: visits + answers.length,
  together: together + sum(answers),
})
const countsOf = ({ visits, together }: Pending) => [visits - together, together] as const
const isSafe = (pending: Pending) => countsOf(pending).every((count) => count >= k)

/** `visits[i]` visits in month i. */
const months = (visits: readonly number[], happen: Event<Pending>['happen']): readonly Event<Pending>[] =>
  visits.map((count, month) => ({ what: `month ${month + 1}`, visits: count, happen }))

/** Publishes as soon as every group has k: when that is depends on the answers. */
const waitUntilSafe: BlackBox<Pending> = {
  name: 'wait until every group has k, then publish once',
  minimumFrequency: k,
  options,
  start: none,
  events: months([1, 1, 1, 1, 1, 1, 1, 1], (before, answers): Happened<Pending> => {
    const pending = joined(before, answers)
    return isSafe(pending) ? { state: none, published: [table(countsOf(pending))] } : { state: pending, published: [] }
  }),
}

/** Publishes a block of 2k; one that would show a small group only says so, and its visits count along in the next. */
const absorbed: BlackBox<Pending> = {
  name: 'a block that failed is absorbed by the next',
  minimumFrequency: k,
  options,
  start: none,
  events: months([6, 6], (before, answers): Happened<Pending> => {
    const pending = joined(before, answers)
    const [apart, together] = countsOf(pending)
    return isSafe(pending)
      ? { state: none, published: [table([apart, together])] }
      : { state: pending, published: [`nearly all are ${apart > together ? 'apart' : 'together'}`] }
  }),
}

/** Publishes a safe table, and publishes it again when a visit in it was corrected. */
const publishedAgain: BlackBox<Pending & { readonly first: number }> = {
  name: 'a table is published again after a correction',
  minimumFrequency: k,
  options,
  start: { ...none, first: 0 },
  events: [
    {
      what: 'month 1',
      visits: 8,
      happen: (_, answers) => publishedOf(joined(none, answers), answers[0] ?? 0),
    },
    {
      what: 'month 2: what visit 1 is corrected to',
      visits: 1,
      happen: ({ visits, together, first }, [corrected = 0]) =>
        publishedOf({ visits, together: together - first + corrected }, corrected),
    },
  ],
}

function publishedOf(pending: Pending, first: number): Happened<Pending & { readonly first: number }> {
  const text = isSafe(pending) ? table(countsOf(pending)) : 'too small to show'
  return { state: { ...pending, first }, published: [text] }
}

/** How many people came each month, exactly, beside how many visits there were: alone is one of them, a couple two. */
const peoplePerMonth: BlackBox<Pending> = {
  name: 'people are given per month, next to visits',
  minimumFrequency: k,
  options: ['alone', 'as a couple'],
  start: none,
  events: months([3, 2, 4], (state, answers) => ({
    state,
    published: [`${answers.length} visits, ${answers.length + sum(answers)} people`],
  })),
}

export const flaws = [waitUntilSafe, absorbed, publishedAgain, peoplePerMonth] as readonly BlackBox<unknown>[]
