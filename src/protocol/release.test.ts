import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anyRelease, releaseOf } from '../../tests/support/releases.ts'
import type { Release } from '../domain/disclosure/release.ts'
import { encodeRelease } from './encode-release.ts'
import { MAX_ANSWERS, MAX_BODY_BYTES, MAX_COUNT, MAX_PADDING, MAX_QUESTIONS } from './limits.ts'
import { releaseSchema } from './release.ts'

const TABLET = '0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e'
const accepts = (data: unknown) => v.is(releaseSchema, data)
const decoded = (release: Release) => JSON.parse(encodeRelease(release))

const quarter = decoded(releaseOf(TABLET))
const half = decoded(releaseOf(TABLET, '2023-Q4', { picks: [...Array(24).keys()] }))
const [question, ...questions] = half.answers.questions
const [leaf, ...leaves] = question.answers
const withAnswers = (changed: object) => ({ ...half, answers: { ...half.answers, ...changed } })
const withQuestion = (changed: object) => withAnswers({ questions: [{ ...question, ...changed }, ...questions] })
const withLeaf = (changed: object) => withQuestion({ answers: [{ ...leaf, ...changed }, ...leaves] })
const withDoor = (changed: object) => ({ ...quarter, door: { ...quarter.door, ...changed } })

describe('[P1] the schema', () => {
  it('accepts everything that the domain makes, and keeps every byte of it', () => {
    fc.assert(
      fc.property(anyRelease([TABLET]), (release) => {
        const read = v.safeParse(releaseSchema, decoded(release))
        expect(read.success && JSON.stringify(read.output)).toBe(encodeRelease(release))
      }),
      { numRuns: 300 },
    )
  })

  it('accepts the examples that the cases below are made from', () => {
    expect([accepts(quarter), accepts(half), accepts(withLeaf({})), accepts(withDoor({}))]).toEqual([
      ...[true, true, true, true],
    ])
    expect(accepts(withLeaf({ count: -3 }))).toBe(true)
  })

  it.each<readonly [string, unknown]>([
    ['an unknown key', { ...quarter, openedAt: 1_697_043_600_000 }],
    ['a note', { ...half, note: 'Zij willen verder praten.' }],
    ['a note in the answers', withAnswers({ notes: [] })],
    ['an unknown key at the door', withDoor({ firstVisits: 2 })],
    ['an unknown key in a question', withQuestion({ total: 20 })],
    ['an unknown key in an answer', withLeaf({ exact: 2 })],
    ['the answers of a visit', { ...quarter, answers: { party: 'alone', returning: 'no' } }],
    ['no answers, where null is meant', { ...quarter, answers: undefined }],
    ['another format', { ...quarter, format: 'inloop-release/2' }],
    ['a tablet that is no random UUID', { ...quarter, tablet: 'tablet-1' }],
    ['a quarter that is none', { ...quarter, quarter: '2023-Q5' }],
    ['a week', { ...quarter, quarter: '2023-W41' }],
    ['another half-year than the one that the quarter lies in', withAnswers({ halfYear: '2023-H1' })],
    ['a half-year that is none', withAnswers({ halfYear: '2023-H3' })],
    ['[D4] another ε', withAnswers({ epsilon: 4 })],
    ['[D4] half an ε', withAnswers({ epsilon: 0.5 })],
    ['more hours without visit than hours', withDoor({ hours: 1, hoursWithoutVisit: 2 })],
    ['half a visit', withDoor({ visits: 0.5 })],
    ['[D1] less than nobody at the door', withDoor({ visits: -1 })],
    ['[D1] more visits than there can be', withDoor({ visits: MAX_COUNT + 1 })],
    ['half a person in an answer', withLeaf({ count: 2.5 })],
    ['a number that is no number', withLeaf({ count: '2' })],
    ['more than there can be, in an answer', withLeaf({ count: MAX_COUNT + 1 })],
    ['less than there can be, in an answer', withLeaf({ count: -MAX_COUNT - 1 })],
    ['a number that JSON can’t hold exactly', withAnswers({ firstVisits: 2 ** 60 })],
    ['an answer that stands twice', withQuestion({ answers: [leaf, ...question.answers] })],
    ['a question without an answer', withQuestion({ answers: [] })],
    ['a question that stands twice', withAnswers({ questions: [question, question] })],
    ['an outcome that stands twice', withAnswers({ outcomes: [half.answers.outcomes[0], half.answers.outcomes[0]] })],
    ['an outcome that is none', withAnswers({ outcomes: [question] })],
    ['a name in words', withLeaf({ answer: 'Jan was er weer' })],
    ['an empty name', withLeaf({ group: '' })],
    ['another padding than spaces', { ...quarter, padding: 'Jan was er weer' }],
    ['more padding than there can be', { ...quarter, padding: ' '.repeat(MAX_PADDING + 1) }],
    ['more answers than there can be', withQuestion({ answers: lots(MAX_ANSWERS + 1) })],
    [
      'more questions than there can be',
      withAnswers({ questions: lots(MAX_QUESTIONS + 1).map(({ answer }) => ({ ...question, question: answer })) }),
    ],
  ])('refuses %s', (_, data) => {
    expect(accepts(data)).toBe(false)
  })

  it('refuses every name that an object has by itself, wherever a name stands', () => {
    const inherited = [...Object.getOwnPropertyNames(Object.prototype), 'prototype']
    expect(inherited).toEqual(expect.arrayContaining(['constructor', '__proto__', 'toString', 'hasOwnProperty']))
    for (const name of inherited)
      for (const changed of [
        { ...quarter, loket: name },
        withQuestion({ question: name }),
        withLeaf({ answer: name }),
        withLeaf({ group: name }),
        JSON.parse(JSON.stringify(quarter).replace('{', `{"${name}":1,`)),
        JSON.parse(JSON.stringify(half).replace('{"answer"', `{"${name}":1,"answer"`)),
      ])
        expect(accepts(changed), name).toBe(false)
  })

  it('looks at each value as often whatever stands beside it: work grows with the size alone', () => {
    const few = readsOf(withQuestion({ answers: lots(50) }))
    const more = readsOf(withQuestion({ answers: lots(100) }))
    const nothing = readsOf(withQuestion({ answers: lots(1) }))
    expect((more - nothing) / 99).toBeCloseTo((few - nothing) / 49, 5)
    // Each answer has three values.
    expect((few - nothing) / 49).toBeLessThan(20)
  })

  it('takes a list as long as a message can hold, and stops at its end', () => {
    const endless = withQuestion({ answers: lots(MAX_BODY_BYTES / 36) })
    expect(accepts(endless)).toBe(false)
    expect(readsOf(endless)).toBeLessThan(MAX_BODY_BYTES)
  })
})

describe('[P1] the payload', () => {
  it('is the JSON of the release, and the same each time', () => {
    const release = releaseOf(TABLET, '2023-Q4')
    expect(encodeRelease(release)).toBe(JSON.stringify(release))
    expect(encodeRelease(release)).toBe(encodeRelease(releaseOf(TABLET, '2023-Q4')))
  })

  it('names nothing of a visit', () => {
    const text = [releaseOf(TABLET), releaseOf(TABLET, '2023-Q4')].map(encodeRelease).join()
    for (const word of ['note', 'party', 'alone', 'returning', 'minutes', 'arrival', 'week'])
      expect(text.replaceAll('notAsked', '')).not.toContain(word)
  })
})

/** So many answers. */
function lots(count: number): { answer: string; group: string; count: number }[] {
  return Array.from({ length: count }, (_, index) => ({ answer: `a${index}`, group: 'g', count: index }))
}

/** How often the schema reads a value of the data. */
function readsOf(data: object): number {
  let reads = 0
  const counting = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? new Proxy(value, {
          get(target, key) {
            reads++
            return counting(Reflect.get(target, key))
          },
        })
      : value
  v.safeParse(releaseSchema, counting(data), { abortEarly: true })
  return reads
}
