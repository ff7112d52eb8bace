import { expect, it } from 'vitest'
import { at } from '../../tests/support/disclosure.ts'
import { lokets } from '../profiles/lokets.ts'
import { parseProfile } from '../profiles/schema.ts'
import { localDate } from './calendar.ts'
import { inventHours, isPractice, practiceProfile } from './practice.ts'
import { newDraft, recordDraft, type VisitId } from './visit.ts'

const today = localDate(at(0, '12:00'), 'Europe/Amsterdam')

it.each(lokets)('$id: the profile to practise with is a profile, and no loket’s own', (profile) => {
  const practised = practiceProfile(profile)
  expect(parseProfile(practised)).toMatchObject({ ok: true })
  expect(isPractice(practised)).toBe(true)
  expect(isPractice(profile)).toBe(false)
})

it.each(lokets)('$id: ten weeks that could have been, the same each time', (profile) => {
  const hours = inventHours(profile, today)
  expect(hours).toEqual(inventHours(profile, today))
  expect(hours).toHaveLength(10 / profile.schedule.everyWeeks)
  const dates = hours.map(({ date }) => date)
  expect(dates).toEqual([...new Set(dates)].toSorted())
  expect(dates.every((date) => date < today)).toBe(true)
  const visits = hours.flatMap((hour) => hour.visits)
  expect(visits.length).toBeGreaterThan(0)
  expect(hours.every((hour) => hour.visits.length <= 3)).toBe(true)
  for (const { answers, note } of visits) {
    // No required question is left open.
    expect(recordDraft({ ...newDraft('x' as VisitId, 'y' as never, 0), answers }, profile, 0)).toMatchObject({
      ok: true,
    })
    expect(note.nl).toMatch(/^(Verzonnen: .+)?$/)
  }
  const conversations = visits.filter(({ inTrajectory }) => inTrajectory).length
  expect(conversations).toBeLessThanOrEqual(profile.trajectory?.conversations ?? 0)
})
