// [L1] on what the service makes of releases: the bounds over blocks, tablets and lokets, and nothing else.
import { describe, expect, it } from 'vitest'
import type { ReleaseData } from '../../src/domain/disclosure/release.ts'
import { contributionOf } from '../../src/server/store/contribution.ts'
import { dimensionTotals } from '../../src/server/store/dimension-totals.ts'
import { auditBlackBox } from './audit.ts'
import type { BlackBox, Event } from './black-box.ts'
import { loketOf } from './loket.ts'
import { schedules } from './schedules.ts'

/** The totals after every release, over all that came before. */
function totalsOf(releases: readonly string[]): string {
  const contributions = releases.map((release) => contributionOf(JSON.parse(release) as ReleaseData))
  const firstVisits = contributions.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + block.firstVisits, 0)
  const rows = contributions.flatMap(({ dimensions }) => dimensions)
  const byDimension = [...Map.groupBy(rows, ({ dimension }) => dimension)].map(([dimension, own]) => {
    const { groups, others, covered } = dimensionTotals(own, firstVisits)
    return { dimension, groups, others, covered }
  })
  return JSON.stringify(byDimension)
}

type Said = (releases: readonly string[], answers: readonly number[]) => string

interface Seen<State> {
  readonly inner: State
  readonly releases: readonly string[]
  /** Kept only for what is planted, which looks at them. */
  readonly answers: readonly number[]
}

/** A box of which the totals are seen, and no release. */
function totalsBox<State>(box: BlackBox<State>, say: Said = totalsOf): BlackBox<Seen<State>> {
  const events = box.events.map(
    (event): Event<Seen<State>> => ({
      ...event,
      happen({ inner, releases: before, answers: known }, own) {
        const { state, published } = event.happen(inner, own)
        const releases = [...before, ...published.filter((text) => text.includes('"kind":"block"'))]
        const answers = say === totalsOf ? [] : [...known, ...own].sort()
        const said = releases.length > before.length ? [say(releases, answers)] : []
        return { state: { inner: state, releases, answers }, published: said }
      },
    }),
  )
  return { ...box, events, start: { inner: box.start, releases: [], answers: [] } }
}

const scheduleOf = (name: string) => {
  const schedule = schedules.find((each) => each.name === name)
  if (!schedule) throw new Error(`no schedule ${name}`)
  return schedule
}

describe('[L1] [P11] the totals', () => {
  it.each([
    'one block of 12',
    'three groups',
    'options below the groups, in a pool',
    'two tablets, to an announced end',
    'a lower k while visits wait, to an announced end',
  ])('leave every answer in doubt, also to k − 2 of the visitors: %s', (name) => {
    const { told, certain, withInsiders, transcripts } = auditBlackBox(totalsBox(loketOf(scheduleOf(name))))
    expect({ told, certain, withInsiders }).toEqual({ told: null, certain: 0, withInsiders: 0 })
    expect(transcripts).toBeGreaterThan(3)
  })

  it('would be caught if they gave the real sums in place of bounds', () => {
    const real: Said = (_, answers) => answers.join()
    expect(auditBlackBox(totalsBox(loketOf(scheduleOf('one block of 12')), real)).certain).toBeGreaterThan(0)
  })
})
