// Ways to publish the answers to one question, half-year by half-year: with noise as the tablet does it, and two others that are
// usual. Each gives a reader's best guess after every half-year.

import type { Shape } from '../../src/domain/disclosure/questions.ts'
import { readAnswers, sumOfAnswers } from '../../src/domain/disclosure/reading.ts'
import { type Answers as Message, makeRelease, type ReleaseSource } from '../../src/domain/disclosure/release.ts'
import type { Epsilon } from '../../src/domain/profile.ts'
import { emptyTally } from '../../src/domain/tally.ts'
import { fairBelow } from '../headless/chance.ts'

/** How many gave each answer, in the order of `ANSWERS`. */
export type Counts = readonly number[]

export const ANSWERS = ['strengthening', 'repair', 'separation', 'other', 'unknown'] as const
/** How often each answer is given: as at the first couples of Hendrik-Ido-Ambacht, of whom a quarter came to separate. */
export const SHARES = [0.25, 0.45, 0.23, 0.04, 0.03]

/** A half-year: first visits by answer, and all visits, which any observer of the door can count. */
export interface HalfYear {
  readonly counts: Counts
  readonly visits: number
}

export interface Way {
  readonly name: string
  /** A reader's best guess of the sums so far, after each half-year. */
  readonly read: (halfYears: readonly HalfYear[]) => readonly Counts[]
  /**
   * The figures of a half-year as text, where no chance is in them. An attacker who knows all answers but one is
   * certain of that answer where no other one gives the same text.
   */
  readonly text?: (counts: Counts) => string
}

export const withNoise = (epsilon: Epsilon): Way => ({
  name: `noise, ε = ${epsilon}`,
  read(halfYears) {
    const messages = halfYears.map((each) => drawn(each, epsilon))
    return halfYears.map((_, index) => {
      const visits = total(halfYears.slice(0, index + 1).map((each) => each.visits))
      const [question] = readAnswers(sumOfAnswers(messages.slice(0, index + 1)), visits).questions
      return question?.answers.map(({ value }) => value) ?? []
    })
  },
})

const source: ReleaseSource = {
  tablet: '0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e',
  loket: 'hendrik-ido-ambacht',
  municipality: 'GM0531',
  profileVersion: 1,
}

function drawn({ counts }: HalfYear, epsilon: Epsilon): Message {
  const groups = ['together', 'together', 'apart', 'rest', 'rest']
  const answers = ANSWERS.map((id, index) => ({ id, group: groups[index] ?? '' }))
  const shape: Shape = { epsilon, questions: [{ id: 'helpQuestion', answers }], outcomes: [] }
  const given = Object.fromEntries(ANSWERS.map((id, index) => [id, counts[index] ?? 0]))
  const tally = { ...emptyTally, firstVisits: total(counts), answers: { helpQuestion: given } }
  const due = { quarter: '2026-Q4', halfYear: '2026-H2' }
  const message = makeRelease(source, due, { ofQuarter: tally, ofHalfYear: tally }, shape, fairBelow)
  if (!message.answers) throw new Error('no answers')
  return message.answers
}

/** Every count under `least` is left out; a reader divides the rest of the total evenly over those answers. */
export const smallLeftOut = (least: number): Way => {
  const shown = (counts: Counts) => counts.map((count) => (count < least ? null : count))
  return {
    name: `under ${least} left out`,
    text: (counts) => `${total(counts)} ${shown(counts).join()}`,
    read: (halfYears) =>
      sumsOf(
        halfYears.map(({ counts }) => {
          const left = counts.filter((count) => count < least)
          return shown(counts).map((count) => count ?? total(left) / left.length)
        }),
      ),
  }
}

/** Every count is rounded to a multiple of `base`. */
export const rounded = (base: number): Way => {
  const round = (counts: Counts) => counts.map((count) => Math.round(count / base) * base)
  return {
    name: `rounded to ${base}`,
    text: (counts) => `${total(counts)} ${round(counts).join()}`,
    read: (halfYears) => sumsOf(halfYears.map(({ counts }) => round(counts))),
  }
}

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** The sums so far, after each list. */
export const sumsOf = (lists: readonly Counts[]): readonly Counts[] =>
  lists.map((_, index) =>
    ANSWERS.map((__, answer) => total(lists.slice(0, index + 1).map((each) => each[answer] ?? 0))),
  )
