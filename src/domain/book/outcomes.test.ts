// [D2] How it went for each couple or person: counted once, in the month in which it is known.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersArbitrary, hia } from '../../../tests/support/disclosure.ts'
import { tries } from '../../../tests/support/runs.ts'
import { lokets } from '../../profiles/lokets.ts'
import { areAnswersDrawn, type Drawn, noneDrawn, withDrawn } from '../disclosure/due.ts'
import { END_REASONS, type FollowUp, type FollowUpId, newFollowUp } from '../follow-up.ts'
import { newFollowUpCode } from '../follow-up-code.ts'
import { OUTCOME_QUESTIONS, outcomeOf, outcomeQuestionsOf, outcomesOfHour, tallyOfOutcome } from '../outcome.ts'
import { offered } from '../profile.ts'
import { addTally, emptyTally, subtractTally } from '../tally.ts'
import { type Answers, UNKNOWN, type VisitId } from '../visit.ts'
import { countOutcome, withOutcomeElsewhere } from './outcomes.ts'

const first: Answers = {
  party: 'alone',
  returning: 'no',
  helpQuestion: 'repair',
  estimatedChildren: 'n1',
  next: 'ready',
}
const referred: Answers = { ...first, next: 'referral', referral: 'sko' }

const conversation = (visit: string, more: { first?: true; inTrajectory?: boolean } = {}) => ({
  visit: visit as VisitId,
  date: '2023-10-11',
  inTrajectory: false,
  ...more,
})
const opened = newFollowUp(
  'f' as FollowUpId,
  newFollowUpCode(() => 1),
  '2023-10-11',
)
const followUp: FollowUp = { ...opened, conversations: [conversation('a', { first: true }), conversation('b')] }
const ended = (reason: (typeof END_REASONS)[number] | null, referral?: string): FollowUp => ({
  ...followUp,
  ended: { on: '2023-12-01', reason, ...(referral !== undefined && { referral }) },
})

describe('the outcome of an hour', () => {
  it('is that of each first visit without a code; who is followed, or came before, has none yet', () => {
    const visits = [
      { answers: first },
      { answers: referred },
      { answers: { ...first, next: 'referral' } },
      { answers: { party: 'couple', returning: 'no' } },
      { answers: first, followUp: 'f' },
      ...['yes', UNKNOWN].map((returning) => ({ answers: { ...first, returning } })),
      { answers: {} },
    ]
    expect(outcomesOfHour(visits).counts).toEqual({
      track: { single: 4 },
      onwardReferral: { none: 1, sko: 1, unknown: 2 },
    })
    expect(outcomesOfHour([])).toEqual(emptyTally)
  })

  it('[D4] moves with one answer by one outcome at most', () => {
    const visit = fc.record({ answers: answersArbitrary(fc.constantFrom('no', 'yes')) })
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 5 }), visit, visit, (others, before, after) => {
        const change = subtractTally(outcomesOfHour([...others, after]), outcomesOfHour([...others, before]))
        for (const question of OUTCOME_QUESTIONS) {
          const moves = Object.values(change.counts[question] ?? {})
          expect(moves.reduce((sum, by) => sum + Math.abs(by), 0)).toBeLessThanOrEqual(2)
        }
      }),
    )
  })
})

describe('the outcome of a follow-up', () => {
  const only = (more: Parameters<typeof conversation>[1]) => ({
    ...ended(null),
    conversations: [conversation('a', more)],
  })

  it('is there once it is over, where its first visit is under its code', () => {
    expect(outcomeOf(followUp)).toBeNull()
    expect(outcomeOf({ ...ended(null), conversations: [conversation('b')] })).toBeNull()
    expect(outcomeOf({ ...ended(null), conversations: [] })).toBeNull()
  })

  it('says whether there was more than one conversation, or a trajectory', () => {
    expect(outcomeOf(only({ first: true }))?.track).toBe('single')
    expect(outcomeOf(ended(null))?.track).toBe('several')
    expect(outcomeOf(only({ first: true, inTrajectory: true }))?.track).toBe('trajectory')
  })

  it.each([
    ['completed', undefined, 'none'],
    ['stopped', undefined, 'none'],
    ['referred', 'sko', 'sko'],
    ['referred', undefined, UNKNOWN],
    ['other', undefined, UNKNOWN],
    [null, undefined, UNKNOWN],
  ] as const)('that ended as %s %s was referred to: %s', (reason, referral, to) => {
    expect(outcomeOf(ended(reason, referral))?.onwardReferral).toBe(to)
  })

  it('says nothing of what came of the relationship', () => {
    for (const reason of END_REASONS)
      expect(Object.keys(outcomeOf(ended(reason)) ?? {}).toSorted()).toEqual([...OUTCOME_QUESTIONS].toSorted())
  })
})

describe('the questions that outcomes answer', () => {
  it.each(lokets)('have an answer for every outcome that $id can have', (profile) => {
    const questions = outcomeQuestionsOf(profile)
    const answersTo = (id: string) => questions.find((each) => each.id === id)?.options.map((option) => option.id)
    expect(answersTo('track')).toEqual(['single', 'several', ...(profile.trajectory ? ['trajectory'] : [])])
    const referral = profile.fields.find(({ id }) => id === 'referral')
    const kinds = offered(referral?.options).map(({ id }) => id)
    expect(answersTo('onwardReferral')?.toSorted()).toEqual(
      referral && [...new Set(['none', UNKNOWN, ...kinds])].toSorted(),
    )
    for (const { groups = [], options } of questions)
      for (const { group } of options) expect(groups.map(({ id }) => id)).toContain(group)
  })

  it('have no referral where the loket refers nobody', () => {
    const profile = { ...hia, fields: hia.fields.filter(({ id }) => id !== 'referral') }
    expect(outcomeQuestionsOf(profile).map(({ id }) => id)).toEqual(['track'])
  })
})

describe('counting an outcome', () => {
  const sum = ({ changes }: ReturnType<typeof countOutcome>) =>
    changes
      .map(({ tally, sign }) => (sign === 1 ? tally : subtractTally(emptyTally, tally)))
      .reduce(addTally, emptyTally)
  const none = noneDrawn('2023-10-11')

  it('counts it in the month in which it is known, and takes it out when the follow-up goes on after all', () => {
    const counted = countOutcome(none, ended('referred', 'sko'), '2024-01')
    const tally = tallyOfOutcome({ track: 'several', onwardReferral: 'sko' })
    expect(counted.changes).toEqual([{ month: '2024-01', tally, sign: 1 }])
    expect(countOutcome(none, counted.followUp, '2024-02').changes).toEqual([])
    const goingOn = countOutcome(none, { ...counted.followUp, ended: null }, '2024-02')
    expect(goingOn.changes).toEqual([{ month: '2024-01', tally, sign: -1 }])
    expect(goingOn.followUp).toEqual(followUp)
  })

  it('moves it to where it is known better', () => {
    const { followUp: before } = countOutcome(none, ended('completed'), '2023-12')
    const corrected = countOutcome(none, { ...before, ended: ended('referred', 'sko').ended }, '2024-01')
    expect(corrected.changes.map(({ month, sign }) => [month, sign])).toEqual([
      ['2023-12', -1],
      ['2024-01', 1],
    ])
  })

  it('[D10] leaves alone what another tablet may have counted', () => {
    const elsewhere = withOutcomeElsewhere(ended('completed'), '2024-01')
    expect(elsewhere.counted).toEqual({ month: '2024-01', outcome: null })
    expect(countOutcome(none, elsewhere, '2024-02')).toEqual({ followUp: elsewhere, changes: [] })
    const { followUp: here } = countOutcome(none, ended('completed'), '2023-12')
    expect(withOutcomeElsewhere(here, '2024-01')).toBe(here)
  })

  it('brings nobody into two half-years, however often a follow-up ends, goes on, or changes', () => {
    const steps = fc.array(fc.constantFrom('end', 'refer', 'goOn', 'detach', 'attach', 'half-year', 'month'), {
      maxLength: 40,
      size: 'max',
    })
    fc.assert(
      fc.property(steps, (all) => {
        const months = ['2023-11', '2023-12', '2024-01', '2024-06', '2024-07', '2024-12', '2025-01']
        let [each, month, drawn]: [FollowUp, number, Drawn] = [followUp, 0, none]
        const tallies = new Map<string, typeof emptyTally>()
        const shared: (typeof emptyTally)[] = []
        for (const step of all) {
          if (step === 'month') month = Math.min(months.length - 1, month + 1)
          if (step === 'half-year') {
            const over = ['2023-H2', '2024-H1', '2024-H2'].filter(
              (half) => `${half.slice(0, 4)}-${half.endsWith('1') ? '06' : '12'}` < (months[month] ?? ''),
            )
            for (const halfYear of over.filter((half) => !drawn.halfYears.includes(half))) {
              drawn = withDrawn(drawn, [{ quarter: `${halfYear.slice(0, 4)}-Q4`, halfYear }])
              const own = [...tallies].filter(([key]) => areAnswersDrawn({ ...none, halfYears: [halfYear] }, key))
              shared.push(own.map(([, tally]) => tally).reduce(addTally, emptyTally))
            }
          }
          if (step === 'end') each = { ...each, ended: ended('completed').ended }
          if (step === 'refer') each = { ...each, ended: ended('referred', 'sko').ended }
          if (step === 'goOn') each = { ...each, ended: null }
          if (step === 'detach') each = { ...each, conversations: [] }
          if (step === 'attach') each = { ...each, conversations: followUp.conversations }
          const counting = countOutcome(drawn, each, months[month] ?? '')
          each = counting.followUp
          for (const { month: key, tally, sign } of counting.changes) {
            expect(areAnswersDrawn(drawn, key)).toBe(false)
            tallies.set(key, (sign === 1 ? addTally : subtractTally)(tallies.get(key) ?? emptyTally, tally))
          }
          const held = [...tallies.values()].reduce(addTally, emptyTally)
          expect(held).toEqual(each.counted?.outcome ? tallyOfOutcome(each.counted.outcome) : emptyTally)
          const isShared = each.counted !== undefined && areAnswersDrawn(drawn, each.counted.month)
          if (!isShared) expect(each.counted?.outcome ?? null).toEqual(outcomeOf(each))
        }
        const known = shared.reduce(addTally, emptyTally)
        for (const question of OUTCOME_QUESTIONS)
          expect(Object.values(known.counts[question] ?? {}).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1)
      }),
      { numRuns: tries(1_000) },
    )
  })

  it('would count twice where it is forgotten that it was counted: the planted fault', () => {
    const once = countOutcome(none, ended('completed'), '2023-12')
    const again = countOutcome(none, ended('completed'), '2024-01')
    expect(addTally(sum(once), sum(again)).counts['track']).toEqual({ several: 2 })
    expect(sum(countOutcome(none, once.followUp, '2024-01'))).toEqual(emptyTally)
  })
})
