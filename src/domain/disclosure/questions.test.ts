import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hia } from '../../../tests/support/hia.ts'
import { type Instant, instantOf } from '../calendar.ts'
import type { Epsilon, Field, Profile } from '../profile.ts'
import { NOT_ASKED, type Shape, shapeOf, type VersionInForce } from './questions.ts'

const label = { nl: 'x', en: 'x' }
const on = (date: string): Instant => instantOf(date, '12:00', hia.timeZone)
const question = (id: string, ...options: readonly string[]): Field => ({
  id,
  label,
  per: 'firstVisit',
  groups: [{ id: 'a', label }],
  shared: true,
  options: options.map((option) => ({ id: option, label, group: 'a' })),
})
const profile = (fields: readonly Field[], epsilon: Epsilon = 2): Profile => ({ ...hia, fields, epsilon })
const version = (savedAt: string | null, of: Profile): VersionInForce =>
  ({ savedAt: savedAt && on(savedAt), profile: of }) as VersionInForce
const answersOf = ({ questions }: Shape) =>
  Object.fromEntries(questions.map(({ id, answers }) => [id, answers.map((answer) => answer.id)]))

const via = question('via', 'school', 'church')
const stage = question('stage', 'early', 'late')

describe('the questions of a half-year', () => {
  it('are those that are shared, each with every answer and that it was not asked', () => {
    const closed: Field = { ...stage, id: 'closed' }
    const { shared: _, ...unshared } = closed
    const retired: Field = { ...stage, id: 'old', retired: true }
    const shape = shapeOf([version(null, profile([via, unshared, retired]))], '2026-H1')
    expect(answersOf(shape)).toEqual({ via: ['school', 'church', NOT_ASKED] })
    expect(shape.outcomes.map(({ id }) => id)).toEqual(['track'])
  })

  it('[D8] have a new answer from the half-year in which it is first asked', () => {
    const added = question('via', 'school', 'buurtteam', 'church')
    const versions = [version(null, profile([via])), version('2026-05-20', profile([added]))]
    expect(answersOf(shapeOf(versions, '2025-H2'))).toEqual({ via: ['school', 'church', NOT_ASKED] })
    expect(answersOf(shapeOf(versions, '2026-H1'))).toEqual({ via: ['school', 'buurtteam', 'church', NOT_ASKED] })
    expect(answersOf(shapeOf(versions, '2026-H2'))).toEqual({ via: ['school', 'buurtteam', 'church', NOT_ASKED] })
  })

  it('[D8] have an answer that was retired until the half-year is over', () => {
    const [school, church] = via.options
    const without: Field = {
      ...via,
      options: [
        { ...school, id: 'school', label },
        { ...church, id: 'church', label, retired: true },
      ],
    }
    const versions = [version(null, profile([via])), version('2026-05-20', profile([without]))]
    expect(answersOf(shapeOf(versions, '2026-H1'))['via']).toEqual(['school', 'church', NOT_ASKED])
    expect(answersOf(shapeOf(versions, '2026-H2'))['via']).toEqual(['school', NOT_ASKED])
  })

  it('[D8] are never one that was not shared for a while: answers given then stay on the tablet', () => {
    const { shared: _, ...unshared } = stage
    const versions = [
      version(null, profile([via, stage])),
      version('2026-02-03', profile([via, unshared])),
      version('2026-03-03', profile([via, stage])),
    ]
    expect(Object.keys(answersOf(shapeOf(versions, '2026-H1')))).toEqual(['via'])
    expect(Object.keys(answersOf(shapeOf(versions, '2026-H2')))).toEqual(['via', 'stage'])
  })

  it('[D4] have the ε that was in force on the first day of their half-year', () => {
    const versions = [version(null, profile([via], 1)), version('2026-01-14', profile([via], 3))]
    expect(['2025-H2', '2026-H1', '2026-H2'].map((halfYear) => shapeOf(versions, halfYear).epsilon)).toEqual([1, 1, 3])
  })

  it('are there for a half-year before the tablet was set up, and long after its last version', () => {
    const only = [version(null, profile([via]))]
    for (const halfYear of ['2020-H1', '2040-H2'])
      expect(Object.keys(answersOf(shapeOf(only, halfYear)))).toEqual(['via'])
  })

  it('follow from versions and calendar alone, each answer once', () => {
    const fields = fc.subarray([via, stage, question('via2', 'school', 'church', 'gp')], { minLength: 1 })
    const versions = fc.array(
      fc.tuple(fc.constantFrom('2026-01-02', '2026-04-01', '2026-06-30', '2026-07-01'), fields),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fields, versions, (first, later) => {
        const all = [
          version(null, profile(first)),
          ...later.toSorted(([a], [b]) => a.localeCompare(b)).map(([date, each]) => version(date, profile(each))),
        ]
        for (const { answers } of shapeOf(all, '2026-H1').questions)
          expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length)
        expect(shapeOf(all, '2026-H1')).toEqual(shapeOf(all, '2026-H1'))
      }),
    )
  })
})
