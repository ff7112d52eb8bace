// [D5] Two shared questions of which one answer follows from the other: two tables of the same people then tell more than each
// was weighed to tell, so they belong in one tree. That a question hangs on another the schema refuses; what is here can only
// be doubted, by what two questions say and by what visitors answered, and a person decides.
import { askedAndFoundOf } from './asked-and-found.ts'
import { dimensionsOf, type Field, type Label, type Option, offered, type Profile } from './profile.ts'
import type { Tally } from './tally.ts'
import { UNKNOWN } from './visit.ts'

/** Answers that many questions have, and that name nothing by themselves; as ids and as Dutch words. */
const GENERAL = new Set([
  ...[UNKNOWN, 'other', 'none', 'yes', 'no'],
  ...['onbekend', 'weet ik niet', 'anders', 'overig', 'geen', 'ja', 'nee'],
])

/** Two shared questions that offer the same answers, by their ids or their words. */
export interface Alike {
  readonly questions: readonly [Field, Field]
  readonly answers: readonly Label[]
}

/** Every two shared questions that have an answer in common. */
export function alikeIn(profile: Profile): readonly Alike[] {
  const shared = dimensionsOf(profile)
  return shared
    .flatMap((one, index) => shared.slice(index + 1).map((other) => [one, other] as const))
    .map(([one, other]): Alike => {
      const theirs = particular(other)
      const isTheirs = (own: Option) => theirs.some((each) => each.id === own.id || wordsOf(each) === wordsOf(own))
      return {
        questions: [one, other],
        answers: particular(one)
          .filter(isTheirs)
          .map(({ label }) => label),
      }
    })
    .filter(({ answers }) => answers.length > 0)
}

const particular = ({ options }: Field): readonly Option[] =>
  offered(options).filter((option) => !GENERAL.has(option.id) && !GENERAL.has(wordsOf(option)))

const wordsOf = ({ label }: Option): string => label.nl.trim().toLowerCase()

/** First visits of which both answers are known, the least that anything is said of. */
const FEWEST = 20
/** Of the visits in each group of one question, the least share that lies in a single group of the other. */
const NEARLY_ALL = 0.95
/** Visits in each of two groups that are followed: else everything lies in one group, and nothing follows from anything. */
const LEAST = 5

/** That the group of `to` follows from the group of `from`: it did in `fits` of so many `visits`. */
export interface Following {
  readonly from: Field
  readonly to: Field
  readonly visits: number
  readonly fits: number
}

/**
 * Whether what was found follows from what was asked, or the other way round, by the tablet's own totals. Of no other two
 * questions is it kept which answers came together, so of no others can this be told.
 */
export function followsInHistory(profile: Profile, tally: Tally): Following | null {
  const cross = askedAndFoundOf(profile, tally)
  const shared = dimensionsOf(profile)
  if (!cross || !shared.includes(cross.asked) || !shared.includes(cross.found)) return null
  const { asked, found, columns } = cross
  const cells = cross.counts.flatMap((row) =>
    columns.flatMap((column, index): readonly Cell[] => {
      const [a, b] = [groupOf(asked, row.asked), groupOf(found, column)]
      return a && b ? [{ groups: [a, b], count: row.found[index] ?? 0 }] : []
    }),
  )
  return following(asked, found, cells) ?? following(found, asked, cells.map(turned))
}

interface Cell {
  readonly groups: readonly [string, string]
  readonly count: number
}

const turned = ({ groups: [a, b], count }: Cell): Cell => ({ groups: [b, a], count })

/** The group of an answer; none of one that is not known, as that says nothing about the other. */
const groupOf = ({ options }: Field, answer: string): string | undefined =>
  answer === UNKNOWN ? undefined : options.find(({ id }) => id === answer)?.group

function following(from: Field, to: Field, cells: readonly Cell[]): Following | null {
  const followed = new Map<string, number>()
  let [visits, fits] = [0, 0]
  for (const ofGroup of Map.groupBy(cells, ({ groups }) => groups[0]).values()) {
    const counts = [...Map.groupBy(ofGroup, ({ groups }) => groups[1])].map(
      ([group, each]) => [group, sum(each)] as const,
    )
    const [group, most] = counts.reduce((a, b) => (b[1] > a[1] ? b : a))
    const all = sum(ofGroup)
    if (most < NEARLY_ALL * all) return null
    followed.set(group, (followed.get(group) ?? 0) + most)
    visits += all
    fits += most
  }
  const twoWays = [...followed.values()].filter((count) => count >= LEAST).length >= 2
  return visits >= FEWEST && twoWays ? { from, to, visits, fits } : null
}

const sum = (cells: readonly Cell[]): number => cells.reduce((total, { count }) => total + count, 0)
