import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, hia } from '../../tests/support/disclosure.ts'
import {
  APPOINTMENT_STATES,
  type Appointment,
  type AppointmentId,
  type Appointments,
  attend,
  conflictsWith,
  inOrderOfTime,
  markAppointment,
  nextSlots,
  overlap,
  type Slot,
  slotAt,
  withoutForgotten,
} from './appointment.ts'
import type { FollowUpId } from './follow-up.ts'
import { timeOf } from './schedule.ts'
import type { VisitId } from './visit.ts'

const { trajectory: _, ...withoutTrajectory } = hia
const [visit, f1, f2] = ['v' as VisitId, 'f1' as FollowUpId, 'f2' as FollowUpId]

const slot: fc.Arbitrary<Slot> = fc
  .tuple(
    fc.constantFrom('2023-10-11', '2023-10-12'),
    fc.integer({ min: 0, max: 1_380 }),
    fc.integer({ min: 1, max: 59 }),
  )
  .map(([date, from, minutes]) => ({ date, from: timeOf(from), until: timeOf(from + minutes) }))
const appointments: fc.Arbitrary<Appointments> = fc
  .array(fc.tuple(slot, fc.constantFrom(f1, f2), fc.constantFrom(...APPOINTMENT_STATES)), { maxLength: 8 })
  .map(
    (all) =>
      new Map(
        all.map(([times, followUp, state], index) => {
          const id = `a${index}` as AppointmentId
          return [id, { ...times, id, followUp, state }] as const
        }),
      ),
  )

const planned = (from: string, over: Partial<Appointment> = {}): Appointment => ({
  ...slotAt(hia, '2023-10-11', from),
  id: from as AppointmentId,
  followUp: f1,
  state: 'planned',
  ...over,
})
const mapOf = (...all: readonly Appointment[]): Appointments => new Map(all.map((each) => [each.id, each]))

describe('a conflict', () => {
  it('is one from both sides', () => {
    fc.assert(
      fc.property(slot, slot, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a))
        expect(overlap(a, a)).toBe(true)
      }),
    )
  })

  it('is between two that are planned, and each names the other', () => {
    fc.assert(
      fc.property(appointments, (all) => {
        for (const a of all.values())
          for (const b of conflictsWith(a, all.values())) {
            expect([a.id === b.id, b.state]).toEqual([false, 'planned'])
            if (a.state === 'planned') expect(conflictsWith(b, all.values())).toContain(a)
          }
      }),
    )
  })

  it('is none where one ends and the next begins', () => {
    const [a, b] = [planned('19:00'), planned('20:30')]
    expect(conflictsWith(a, [a, b])).toEqual([])
    expect(conflictsWith(planned('20:29'), [a, b])).toEqual([a, b])
  })
})

describe('the slots that are offered', () => {
  const from = (slots: readonly Slot[]) => slots.map((each) => `${each.date} ${each.from}-${each.until}`)

  it('are the next hours of the schedule: one conversation of a trajectory in each', () => {
    expect(from(nextSlots(hia, at(0, '12:00'), [], 3))).toEqual([
      '2023-10-11 19:00-20:30',
      '2023-10-18 19:00-20:30',
      '2023-10-25 19:00-20:30',
    ])
  })

  it('take three quarters of an hour where there are no trajectories', () => {
    expect(from(nextSlots(withoutTrajectory, at(0, '19:10'), [], 3))).toEqual([
      '2023-10-11 19:45-20:30',
      '2023-10-18 19:00-19:45',
      '2023-10-18 19:45-20:30',
    ])
  })

  it('are free, lie ahead, stand in order, and end with the pilot', () => {
    fc.assert(
      fc.property(appointments, fc.integer({ min: 0, max: 20 }), (all, week) => {
        const profile = { ...withoutTrajectory, schedule: { ...hia.schedule, ends: '2023-11-30' } }
        const slots = nextSlots(profile, at(week, '19:30'), all.values(), 5)
        expect(slots.toSorted(inOrderOfTime)).toEqual(slots)
        for (const each of slots) {
          expect(conflictsWith(each, all.values())).toEqual([])
          expect(each.date <= '2023-11-30').toBe(true)
        }
      }),
    )
    expect(nextSlots({ ...hia, schedule: { ...hia.schedule, ends: '2023-10-11' } }, at(1, '12:00'), [], 3)).toEqual([])
  })

  it('end with the day when somebody comes very late', () => {
    expect(slotAt(hia, '2023-10-11', '23:30').until).toBe('23:59')
  })
})

describe('a visit', () => {
  it('makes the appointment of that day come true, and not that of another day or somebody else', () => {
    const today = planned('19:00')
    const others = [planned('18:00', { followUp: f2 }), planned('21:00', { date: '2023-10-18' })]
    const after = attend(mapOf(...others, today), visit, '2023-10-11', null, f1)
    expect(after.get(today.id)).toEqual({ ...today, state: 'came', by: { visit, was: 'planned' } })
    for (const each of others) expect(after.get(each.id)).toBe(each)
  })

  it('meets one of several: the first that is planned, else one that was given up', () => {
    const missed = planned('18:00', { state: 'didNotCome' })
    const [first, second] = [planned('19:00'), planned('21:00')]
    const once = attend(mapOf(second, missed, first), visit, '2023-10-11', null, f1)
    expect([...once.values()].filter(({ state }) => state === 'came').map(({ id }) => id)).toEqual([first.id])
    const late = attend(mapOf(missed), visit, '2023-10-11', null, f1)
    expect(late.get(missed.id)).toMatchObject({ state: 'came', by: { was: 'didNotCome' } })
  })

  it('that is taken back leaves every appointment as it was', () => {
    fc.assert(
      fc.property(appointments, fc.constantFrom(f1, f2, null), (all, followUp) => {
        const there = attend(all, visit, '2023-10-11', null, followUp)
        expect(attend(there, visit, '2023-10-11', followUp, null)).toEqual(all)
      }),
    )
  })

  it('that belongs to another code after all takes its appointment along', () => {
    const [own, other] = [planned('19:00'), planned('20:30', { followUp: f2 })]
    const wrong = attend(mapOf(own, other), visit, '2023-10-11', null, f1)
    const right = attend(wrong, visit, '2023-10-11', f1, f2)
    expect([right.get(own.id)?.state, right.get(other.id)?.state]).toEqual(['planned', 'came'])
  })

  it('has no say any more once a person has said something else', () => {
    const came = attend(mapOf(planned('19:00')), visit, '2023-10-11', null, f1)
    const marked = new Map([...came].map(([id, each]) => [id, markAppointment(each, 'cancelled')] as const))
    expect(attend(marked, visit, '2023-10-11', f1, null)).toEqual(marked)
  })
})

it('an appointment is forgotten after the term of a note', () => {
  const all = mapOf(planned('19:00'))
  expect(withoutForgotten(all, hia, '2024-01-08')).toBe(all)
  expect(withoutForgotten(all, hia, '2024-01-09').size).toBe(0)
})
