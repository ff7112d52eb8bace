import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hia } from '../../tests/support/disclosure.ts'
import { NUMBERS } from './bounds.ts'
import {
  countMeeting,
  MEETING_WITH,
  type Meeting,
  type MeetingForm,
  type MeetingId,
  meetingFaults,
  tallyOfMeeting,
} from './meeting.ts'
import { addTally, emptyTally } from './tally.ts'

const today = '2023-11-15'
const good: MeetingForm = { date: today, theme: 'churches', with: 'church', people: 24 }

describe('a meeting', () => {
  it('counts apart from visits: itself, its people, and with whom it was held', () => {
    const tally = tallyOfMeeting({ ...good, id: 'm' as MeetingId } as Meeting)
    expect(tally).toEqual({
      ...emptyTally,
      counts: { meetings: { churches: 1 }, meetingPeople: { people: 24 }, meetingWith: { church: 1 } },
    })
  })

  it.each([
    ['nothing', good, []],
    ['a day to come', { ...good, date: '2023-11-16' }, ['date']],
    ['a day longer ago than a year', { ...good, date: '2022-11-13' }, ['date']],
    ['no date', { ...good, date: '' }, ['date']],
    ['a theme that the loket has not', { ...good, theme: 'gardening' }, ['theme']],
    ['nobody', { ...good, people: 0 }, ['people']],
    ['more than a church holds', { ...good, people: NUMBERS.meetingPeople.most + 1 }, ['people']],
    ['half a person', { ...good, people: 1.5 }, ['people']],
    ['everything', { date: '' }, ['date', 'theme', 'with', 'people']],
  ] as const)('cannot be counted with %s amiss', (_, form, faults) => {
    expect(meetingFaults(form, hia, today)).toEqual(faults)
  })
})

it('after meetings are added, corrected and removed in any order, a month counts exactly those that are there', () => {
  const meeting = fc.record({
    id: fc.constantFrom('a', 'b', 'c').map((id) => id as MeetingId),
    date: fc.constantFrom('2023-10-31', '2023-11-01', '2023-11-15'),
    theme: fc.constantFrom('churches', 'neutral'),
    with: fc.constantFrom(...MEETING_WITH),
    people: fc.integer({ min: 1, max: NUMBERS.meetingPeople.most }),
  })
  const step = fc.tuple(meeting, fc.boolean())
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const meetings = new Map<MeetingId, Meeting>()
      const months = new Map([
        ['2023-10', emptyTally],
        ['2023-11', emptyTally],
      ])
      for (const [each, stays] of steps) {
        const before = meetings.get(each.id) ?? null
        const after = stays ? each : null
        for (const [month, tally] of months) months.set(month, countMeeting(tally, month, before, after))
        if (after) meetings.set(each.id, after)
        else meetings.delete(each.id)
        for (const [month, tally] of months) {
          const held = [...meetings.values()].filter(({ date }) => date.startsWith(month))
          expect(tally).toEqual(held.map(tallyOfMeeting).reduce(addTally, emptyTally))
        }
      }
    }),
  )
})
