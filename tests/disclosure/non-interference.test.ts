import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RUNS } from '../support/runs.ts'
import { live, REAL, type Ways } from './life.ts'
import { saidArbitrary, scheduleArbitrary } from './schedule.ts'
import { toldApart } from './told-apart.ts'

/** The sentence with which the property fails for another way to draw. */
function caught(ways: Ways): string {
  const found = fc.check(
    fc.property(scheduleArbitrary, saidArbitrary, saidArbitrary, (schedule, one, other) => {
      const [fault] = toldApart(live(schedule, one, ways), live(schedule, other, ways))
      if (fault) throw new Error(fault)
    }),
    RUNS,
  )
  return String(found.errorInstance)
}

describe('[D6] a schedule with other answers', () => {
  it('gives the same messages at the same moments, of the same length, with numbers of the same things', () => {
    let messages = 0
    fc.assert(
      fc.property(scheduleArbitrary, saidArbitrary, saidArbitrary, (schedule, one, other) => {
        const log = live(schedule, one)
        expect(toldApart(log, live(schedule, other))).toEqual([])
        messages += log.length
      }),
      RUNS,
    )
    expect(messages).toBeGreaterThan(2 * RUNS.numRuns)
  })

  it('planted, and caught: a message that is left out when it is empty', () => {
    const draw: Ways['draw'] = (due, source, months, ...rest) => {
      const isEmpty = [...months.values()].every(({ tally }) => tally.firstVisits === 0)
      return isEmpty ? null : REAL.draw(due, source, months, ...rest)
    }
    expect(caught({ ...REAL, draw })).toContain('the answers decide which message comes when')
  })

  it('planted, and caught: a message that waits until there are enough', () => {
    const draw: Ways['draw'] = (each, source, months, ...rest) => {
      const total = [...months.values()].reduce((sum, { tally }) => sum + tally.firstVisits, 0)
      return total < 5 ? null : REAL.draw(each, source, months, ...rest)
    }
    expect(caught({ ...REAL, draw })).toContain('the answers decide which message comes when')
  })

  it('planted, and caught: answers that nobody gave are left out', () => {
    const draw: Ways['draw'] = (...given) => {
      const release = REAL.draw(...given)
      if (!release?.answers) return release
      const questions = release.answers.questions.map((question) => ({
        ...question,
        answers: question.answers.filter(({ count }) => count > 0),
      }))
      return { ...release, answers: { ...release.answers, questions } }
    }
    expect(caught({ ...REAL, draw })).toMatch(/the answers decide (how long|what)/)
  })

  it('planted, and caught: a message without padding', () => {
    const draw: Ways['draw'] = (...given) => {
      const release = REAL.draw(...given)
      return release && { ...release, padding: '' }
    }
    expect(caught({ ...REAL, draw })).toContain('the answers decide how long')
  })
})
