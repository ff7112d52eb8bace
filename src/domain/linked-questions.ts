// [D8] Two shared questions where an answer to the one fixes an answer to the other: two draws of noise about one fact
// tell twice as much as one draw, so both belong in one question. The schema refuses a question that hangs on another.
// The check here can only raise a doubt, from the words of two questions and the answers of visitors; a person decides.
import { dimensionsOf, type Field, type Label, type Option, offered, type Profile } from './profile.ts'
import { type Answers, UNKNOWN } from './visit.ts'

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

/** The fewest first visits with both answers known on which the check speaks. */
const FEWEST = 20
/** First visits with the answer that fixes another, at least. */
const LEAST = 5
/** The least share of these visits that give the answer, or the group, that is fixed. */
const NEARLY_ALL = 0.95
/** The most often that two answers which have nothing to do with each other may be doubted. */
const BY_CHANCE = 1 / 10_000

/** The answer `given` to `from` nearly always comes with `fixed`, an answer or a group of answers, to `to`. */
export interface Implication {
  readonly from: Field
  readonly given: Label
  readonly to: Field
  readonly fixed: Label
  /** First visits with the answer `given`, and the number of them that also have `fixed`. */
  readonly visits: number
  readonly fits: number
}

/**
 * The implications between shared questions, in either direction: the clearest of each two.
 * @param visits the answers of first visits
 */
export function implicationsIn(profile: Profile, visits: readonly Answers[]): readonly Implication[] {
  const shared = dimensionsOf(profile)
  return shared.flatMap((from) =>
    shared
      .filter((to) => to !== from)
      .flatMap((to) => {
        const known = visits.filter((answers) => isKnown(answers[from.id]) && isKnown(answers[to.id]))
        if (known.length < FEWEST) return []
        const found = from.options.flatMap(({ id, label }) => impliedBy(from, { id, label }, to, known))
        return found.toSorted((a, b) => b.visits - a.visits).slice(0, 1)
      }),
  )
}

const isKnown = (answer: string | undefined): boolean => answer !== undefined && answer !== UNKNOWN

function impliedBy(
  from: Field,
  given: Pick<Option, 'id' | 'label'>,
  to: Field,
  visits: readonly Answers[],
): readonly Implication[] {
  const said = visits.filter((answers) => answers[from.id] === given.id).map((answers) => answers[to.id] ?? UNKNOWN)
  if (said.length < LEAST) return []
  const others = visits.filter((answers) => answers[from.id] !== given.id).map((answers) => answers[to.id] ?? UNKNOWN)
  const found = rowsOf(to).find(({ answers }) => {
    const share = (within(answers, others) + 1) / (others.length + 2)
    return isTold(within(answers, said), said.length, share)
  })
  if (!found) return []
  return [{ from, given: given.label, to, fixed: found.label, visits: said.length, fits: within(found.answers, said) }]
}

/** Every answer of a question, and after them its groups: an answer says more than its group. */
const rowsOf = ({ options, groups = [] }: Field) => [
  ...options.map(({ id, label }) => ({ label, answers: new Set([id]) })),
  ...groups.map(({ id, label }) => ({
    label,
    answers: new Set(options.filter(({ group }) => group === id).map((option) => option.id)),
  })),
]

const within = (answers: ReadonlySet<string>, said: readonly string[]): number =>
  said.filter((answer) => answers.has(answer)).length

/**
 * Whether nearly all fit, and more than by chance. An answer that nearly everybody gives follows from nothing.
 * @param share of the other visits that fit
 */
function isTold(fits: number, visits: number, share: number): boolean {
  const misses = visits - fits
  // At least this many of the visits fit by chance no more often than this: the union bound over which of them miss.
  return fits >= NEARLY_ALL * visits && visits ** misses * share ** fits <= BY_CHANCE
}
