// [D2] [D4] Faults of drawing a message, in words. A message must be each count plus noise that comes from the
// given randomness alone, in a fixed order: then its distribution is the sampler's, and ratios of probabilities are a sum.

import { seededBelow } from '../../scripts/headless/chance.ts'
import { type DrawBelow, drawNoise } from '../../src/domain/disclosure/noise.ts'
import { NOT_ASKED, type Shape, shapeOf } from '../../src/domain/disclosure/questions.ts'
import { type Counted, type makeRelease, numbersIn, type Release, rateOf } from '../../src/domain/disclosure/release.ts'
import type { Outcome } from '../../src/domain/follow-up.ts'
import { tallyOfOutcome } from '../../src/domain/outcome.ts'
import type { Epsilon, Profile } from '../../src/domain/profile.ts'
import { addTally, emptyTally, type Tally, tallyOfVisit } from '../../src/domain/tally.ts'
import type { Answers, Visit } from '../../src/domain/visit.ts'
import { source } from '../support/disclosure.ts'

export type Make = typeof makeRelease

export const DUE = { quarter: '2026-Q4', halfYear: '2026-H2' } as const

export const shapeFor = (profile: Profile): Shape => shapeOf([{ savedAt: null, profile }], DUE.halfYear)

/** The tally of a half-year in which these visits were recorded, and these outcomes known. */
export const tallyOf = (profile: Profile, visits: readonly Answers[], outcomes: readonly Outcome[] = []): Tally =>
  [
    ...visits.map((answers) => tallyOfVisit({ answers, trajectory: false } as Visit, profile)),
    ...outcomes.map(tallyOfOutcome),
  ].reduce(addTally, emptyTally)

/** A number of a message: its name, which share of ε it has, and how many it counts. */
export interface Cell {
  readonly name: string
  readonly counted: Counted
  readonly count: number
}

/** Every number with noise of a message, in order; written from the rules, not from the code that makes messages. */
export function cellsOf(shape: Shape, tally: Tally): readonly Cell[] {
  const leaves = (questions: Shape['questions'], countOf: (question: string, answer: string) => number) =>
    questions.flatMap(({ id, answers }) =>
      answers.map(
        ({ id: answer }): Cell => ({
          name: `${id}.${answer}`,
          counted: 'leaf',
          count: countOf(id, answer),
        }),
      ),
    )
  const asked = (question: string) => Object.values(tally.answers[question] ?? {}).reduce((sum, each) => sum + each, 0)
  return [
    ...(['firstVisits', 'visitors', 'estimatedChildren'] as const).map(
      (name): Cell => ({ name, counted: name, count: tally[name] }),
    ),
    ...leaves(shape.questions, (question, answer) =>
      answer === NOT_ASKED ? tally.firstVisits - asked(question) : (tally.answers[question]?.[answer] ?? 0),
    ),
    ...leaves(shape.outcomes, (question, answer) => tally.counts[question]?.[answer] ?? 0),
  ]
}

export function messageFaults(make: Make, shape: Shape, tallies: readonly Tally[]): readonly string[] {
  const faults = new Set<string>()
  const lengths = new Set<number>()
  for (const [seed, tally] of tallies.entries()) {
    const counted = countingDraws(seededBelow(seed))
    const message = make(source, DUE, { ofQuarter: tally, ofHalfYear: tally }, shape, counted.below)
    const cells = cellsOf(shape, tally)
    const noise = seededNoise(shape, cells, seed)
    for (const fault of cellFaults(message, cells, noise, counted.draws() > 0)) faults.add(fault)
    lengths.add(JSON.stringify(message).length)
  }
  if (lengths.size > 1) faults.add('a message tells by its length what was answered')
  return [...faults]
}

function cellFaults(
  message: Release,
  cells: readonly Cell[],
  noise: readonly number[],
  draws: boolean,
): readonly string[] {
  const shown = namesIn(message)
  const missing = cells.filter(({ name }) => !shown.includes(name))
  if (missing.length > 0) return [`${missing[0]?.name} is left out`]
  if (shown.join() !== cells.map(({ name }) => name).join()) return ['the order of the numbers is not the fixed one']
  if (!draws) return ['the noise does not come from the randomness that was given']
  return numbersIn(message)
    .slice(3)
    .flatMap((number, index) => {
      const { name = '', count = 0 } = cells[index] ?? {}
      const due = count + (noise[index] ?? 0)
      if (number === due) return []
      return [
        due < 0 && number === 0
          ? `${name} was below zero, and was made zero`
          : `${name} is not its count plus its noise`,
      ]
    })
}

/** The names of the numbers with noise, as they stand in a message. */
const namesIn = ({ answers }: Release): readonly string[] =>
  answers === null
    ? []
    : [
        ...(['firstVisits', 'visitors', 'estimatedChildren'] as const).filter((name) => answers[name] !== undefined),
        ...[...answers.questions, ...answers.outcomes].flatMap(({ question, answers: leaves }) =>
          leaves.map(({ answer }) => `${question}.${answer}`),
        ),
      ]

/** The noise that the rule draws for these cells, one after the other. */
function seededNoise({ epsilon }: Shape, cells: readonly Cell[], seed: number): readonly number[] {
  const below = seededBelow(seed)
  return cells.map(({ counted }) => drawNoise(rateOf(epsilon, counted), below))
}

function countingDraws(of: DrawBelow): { readonly below: DrawBelow; readonly draws: () => number } {
  let draws = 0
  return {
    below: (limit) => {
      draws++
      return of(limit)
    },
    draws: () => draws,
  }
}

/** As large as noise may be, and counts of neighbours apart, for a ratio to be looked at. */
const WINDOW = 20

/**
 * The largest logarithm of how many times more probable any output of a message is under one of two data sets than under the
 * other, in sixths of one: whole numbers, as every rate is. The noise of numbers is independent, so logarithms add up, and each
 * number's is looked up for every output in a window around its counts.
 */
export const worstRatio = (epsilon: Epsilon, a: readonly Cell[], b: readonly Cell[]): number =>
  a.reduce((sum, { counted, count }, index) => {
    const other = b[index]?.count ?? 0
    // The noise of equal counts is equally probable.
    if (other === count) return sum
    const { over, under } = rateOf(epsilon, counted)
    const outputs = Array.from({ length: 2 * WINDOW + 1 }, (_, output) => count + output - WINDOW)
    const worst = Math.max(...outputs.map((output) => Math.abs(output - other) - Math.abs(output - count)))
    return sum + worst * over * (6 / under)
  }, 0)
