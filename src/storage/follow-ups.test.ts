// Follow-ups and appointments beside the visits that they come from: right after every step, and after every restart.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { tries } from '../../tests/support/runs.ts'
import { createAppointments, createFollowUps } from '../../tests/support/work.ts'
import { type Slot, slotAt } from '../domain/appointment.ts'
import { DAY } from '../domain/calendar.ts'
import { type FollowUpId, trajectoryConversations } from '../domain/follow-up.ts'
import type { Profile } from '../domain/profile.ts'
import { type Draft, newDraft, type VisitId } from '../domain/visit.ts'
import { isRecorded } from '../domain/walk-in-hour.ts'

const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2' }
const agreed = { ...answers, next: 'trajectory' }
const { trajectory: _, ...withoutTrajectory } = hia

const withServices = (tablet: Running) => ({
  ...tablet,
  followUps: createFollowUps(tablet.book),
  appointments: createAppointments(tablet.book),
})

async function open(profile: Profile = hia) {
  const device = await setUp(profile, at(0, '18:55'))
  const tablet = withServices(await device.start())
  must(await tablet.hours.open(false))
  return { device, tablet, restart: async () => withServices(await device.restart()) }
}
type Tablet = ReturnType<typeof withServices>

const followUpOf = (tablet: Tablet, id: FollowUpId | undefined) => {
  const found = id && tablet.book.book.getState().followUps.get(id)
  if (!found) throw new Error('no follow-up')
  return found
}
const allOf = ({ book }: Tablet) => [...book.book.getState().followUps.values()]
const appointmentsOf = ({ book }: Tablet) => [...book.book.getState().appointments.values()]
const tallyOf = async ({ book }: Tablet) => must(await totalsOf(book, 'all', '2023-10')).tally

const started = async (tablet: Tablet, over: Partial<Draft> = {}): Promise<Draft> => {
  const id = must(await tablet.hours.startIntake())
  return { ...newDraft(id, AUTHOR, at(0, '19:00')), answers, ...over }
}
/** Records an intake; gives the visit as it is stored. */
async function recorded(tablet: Tablet, over: Partial<Draft> = {}) {
  const draft = await started(tablet, over)
  must(await tablet.intakes.record(draft))
  const visit = tablet.intakes.find(draft.id)
  if (!visit || !isRecorded(visit)) throw new Error('not recorded')
  return visit
}
const codeOf = (tablet: Tablet, visit: Pick<Draft, 'followUp'>) => followUpOf(tablet, visit.followUp).code

/** The outcomes that are counted. */
const outcomesOf = async (tablet: Tablet) => {
  const { track, onwardReferral } = (await tallyOf(tablet)).counts
  return { track, onwardReferral }
}
const outcomesIn = async (tablet: Tablet) =>
  Object.values((await outcomesOf(tablet)).track ?? {}).reduce((sum, each) => sum + each, 0)

/** The follow-ups as the visits on the tablet say that they are. */
function expectedOf({ book }: Tablet) {
  const { hour, visits } = book.book.getState()
  const belonging = [...visits.values()].filter(isRecorded).filter(({ followUp }) => followUp)
  return belonging
    .map(({ id, followUp, trajectory }) => `${followUp} ${id} ${hour?.date} ${trajectory !== false}`)
    .toSorted()
}
const keptOf = (tablet: Tablet) =>
  allOf(tablet)
    .flatMap(({ id, conversations }) =>
      conversations.map((each) => `${id} ${each.visit} ${each.date} ${each.inTrajectory}`),
    )
    .toSorted()

describe('a follow-up', () => {
  it('begins with a trajectory, or with a code for somebody who may come back; else there is none', async () => {
    const { tablet } = await open()
    const plain = await recorded(tablet)
    const trajectory = await recorded(tablet, { answers: agreed })
    const code = await recorded(tablet, { givesCode: true })
    expect(plain.followUp).toBeUndefined()
    expect(trajectory.trajectory).toBe('starts')
    expect(code.trajectory).toBe(false)
    // The wish has been fulfilled, and is none of the visit's any more.
    expect(code).not.toHaveProperty('givesCode')
    expect(new Set([codeOf(tablet, trajectory), codeOf(tablet, code)]).size).toBe(2)
    expect(await tallyOf(tablet)).toMatchObject({ trajectories: 1, trajectoryConversations: 1, conversations: 3 })
  })

  it('of a loket without trajectories still has codes, and counts no trajectory', async () => {
    const { tablet } = await open(withoutTrajectory)
    const visit = await recorded(tablet, { answers: agreed, givesCode: true })
    expect(followUpOf(tablet, visit.followUp).conversations).toMatchObject([{ inTrajectory: false }])
    expect(await tallyOf(tablet)).toMatchObject({ trajectories: 0, trajectoryConversations: 0 })
  })

  it('is continued by its code, up to the conversations that are funded, and no further', async () => {
    const { tablet } = await open()
    const { followUp } = await recorded(tablet, { answers: agreed })
    if (!followUp) throw new Error('no code')
    for (let more = 0; more < 4; more++)
      expect(await recorded(tablet, { followUp })).toMatchObject({ trajectory: 'continues' })
    const draft = await started(tablet, { followUp })
    expect(await tablet.intakes.record(draft)).toEqual({ ok: false, error: { code: 'trajectory-full' } })
    // The way out: without the code.
    const { followUp: __, ...without } = draft
    must(await tablet.intakes.record(without))
    expect(await tallyOf(tablet)).toMatchObject({ trajectories: 1, trajectoryConversations: 5, conversations: 6 })
  })

  it('that becomes a trajectory later counts from then on', async () => {
    const { tablet } = await open()
    const { followUp } = await recorded(tablet, { givesCode: true })
    if (!followUp) throw new Error('no code')
    expect(await recorded(tablet, { followUp, answers: agreed })).toMatchObject({ trajectory: 'starts' })
    expect(
      followUpOf(tablet, followUp)
        .conversations.map((each) => each.inTrajectory)
        .toSorted(),
    ).toEqual([false, true])
  })

  it('keeps what a visit was in it when the visit is changed', async () => {
    const { tablet } = await open()
    const first = await recorded(tablet, { answers: agreed })
    await recorded(tablet, { followUp: first.followUp as FollowUpId })
    const code = codeOf(tablet, first)
    must(await tablet.intakes.record({ ...first, answers: { ...agreed, party: 'alone' } }))
    expect(tablet.intakes.find(first.id)).toMatchObject({ trajectory: 'starts' })
    expect(await tallyOf(tablet)).toMatchObject({ trajectories: 1, trajectoryConversations: 2 })
    expect(codeOf(tablet, first)).toBe(code)
  })

  it('has a code of which there is one, and a new one for whoever lost it', async () => {
    const { tablet, restart } = await open()
    const { followUp } = await recorded(tablet, { givesCode: true })
    const old = followUpOf(tablet, followUp).code
    must(await tablet.followUps.renewCode(followUp as FollowUpId))
    const again = await restart()
    expect(followUpOf(again, followUp).code).not.toBe(old)
    expect(allOf(again)).toHaveLength(1)
  })

  it('that is nobody’s is not continued', async () => {
    const { tablet } = await open()
    const draft = await started(tablet, { followUp: 'elsewhere' as FollowUpId })
    expect(await tablet.intakes.record(draft)).toEqual({ ok: false, error: { code: 'follow-up-unknown' } })
  })
})

describe('a follow-up that is ended', () => {
  async function ended() {
    const opened = await open()
    const visit = await recorded(opened.tablet, { answers: agreed })
    const followUp = visit.followUp as FollowUpId
    must(await opened.tablet.appointments.plan(slotAt(hia, '2023-10-18', '19:00'), followUp))
    must(await opened.tablet.followUps.end(followUp, 'completed'))
    return { ...opened, visit, followUp }
  }

  it('says since when and why, and its planned appointment is off', async () => {
    const { restart, followUp } = await ended()
    const tablet = await restart()
    expect(followUpOf(tablet, followUp).ended).toEqual({ on: '2023-10-11', reason: 'completed' })
    expect(appointmentsOf(tablet).map(({ state }) => state)).toEqual(['cancelled'])
    must(await tablet.followUps.resume(followUp))
    expect(followUpOf(await restart(), followUp).ended).toBeNull()
  })

  it('[D2] brings one outcome, on the disk with it; none while it goes on, and none twice', async () => {
    const { restart, followUp } = await ended()
    let tablet = await restart()
    expect(await outcomesOf(tablet)).toEqual({ track: { trajectory: 1 }, onwardReferral: { none: 1 } })
    must(await tablet.followUps.resume(followUp))
    tablet = await restart()
    expect(await outcomesIn(tablet)).toBe(0)
    must(await tablet.followUps.end(followUp, 'referred', 'sko'))
    must(await tablet.followUps.end(followUp, 'referred', 'sko'))
    tablet = await restart()
    expect(await outcomesOf(tablet)).toEqual({ track: { trajectory: 1 }, onwardReferral: { sko: 1 } })
    // The outcome of a visitor without a code is known when the hour closes.
    await recorded(tablet)
    must(await tablet.hours.close())
    const all = { track: { trajectory: 1, single: 1 }, onwardReferral: { sko: 1, unknown: 1 } }
    expect(await outcomesOf(await restart())).toEqual(all)
  })

  it('takes no more of what is funded: who comes back is recorded under the code, and no trajectory goes on by itself', async () => {
    const { tablet, followUp } = await ended()
    expect(await recorded(tablet, { followUp })).toMatchObject({ trajectory: false })
    const draft = await started(tablet, { followUp, answers: agreed })
    const refused = { ok: false, error: { code: 'follow-up-ended' } }
    expect(await tablet.intakes.record(draft)).toEqual(refused)
    expect(await tablet.appointments.plan(slotAt(hia, '2023-10-25', '19:00'), followUp)).toEqual(refused)
    must(await tablet.followUps.resume(followUp))
    must(await tablet.intakes.record(draft))
    expect(tablet.intakes.find(draft.id)).toMatchObject({ trajectory: 'continues' })
  })

  it('keeps the visit that was in it, also when that is changed afterwards', async () => {
    const { tablet, visit } = await ended()
    must(await tablet.intakes.record({ ...visit, answers: { ...agreed, party: 'alone' } }))
    expect(tablet.intakes.find(visit.id)).toMatchObject({ trajectory: 'starts' })
  })
})

describe('after a restart', () => {
  it('everything is as it was, step by step: recording, changing, removing, undoing, closing', async () => {
    const { tablet, restart } = await open()
    const same = async (now: Tablet) => {
      const again = await restart()
      expect(again.book.book.getState().followUps).toEqual(now.book.book.getState().followUps)
      expect(again.book.book.getState().appointments).toEqual(now.book.book.getState().appointments)
      expect(keptOf(again)).toEqual(expectedOf(again))
      return again
    }
    const first = await recorded(tablet, { answers: agreed })
    let now = await same(tablet)
    must(await now.hours.removeVisit(first.id))
    expect(keptOf(now)).toEqual([])
    now = await same(now)
    must(await now.hours.undo())
    expect(keptOf(now)).toHaveLength(1)
    now = await same(now)
    const { followUp: __, ...plain } = first
    must(await now.intakes.record({ ...plain, answers }))
    expect([keptOf(now), allOf(now).length]).toEqual([[], 1])
    now = await same(now)
    must(await now.hours.close())
    expect(allOf(now)).toEqual([])
    await same(now)
  })

  it('a change under way still knows its code, or that there is none any more', async () => {
    const { tablet, restart } = await open()
    const { followUp } = await recorded(tablet, { givesCode: true })
    const visit = await recorded(tablet)
    must(await tablet.intakes.saveChange({ ...visit, followUp: followUp as FollowUpId }))
    let again = await restart()
    expect(again.intakes.find(visit.id)).toMatchObject({ change: { followUp } })
    must(await again.intakes.saveChange({ ...visit, givesCode: true }))
    again = await restart()
    expect(again.intakes.find(visit.id)).toMatchObject({ change: { givesCode: true } })
  })

  it('nothing that people do in any order leaves a conversation behind, or one too many', async () => {
    const step = fc.record({
      do: fc.constantFrom(
        'start',
        'record',
        'record',
        'record',
        'remove',
        'undo',
        'end',
        'resume',
        'plan',
        'mark',
        'close',
      ),
      which: fc.nat(7),
      code: fc.option(fc.nat(3)),
      next: fc.constantFrom('trajectory', 'trajectory', 'ready'),
      gives: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        const { device, tablet, restart } = await open()
        for (const { do: what, which, code, next, gives } of steps) {
          device.clock.now += 60_000
          const { hour, followUps, appointments } = tablet.book.book.getState()
          const entry = hour?.entries[which % hour.entries.length]?.id as VisitId
          const followUp = code === null ? undefined : [...followUps.keys()][code]
          if (what === 'start') await tablet.hours.startIntake()
          else if (what === 'undo') await tablet.hours.undo()
          else if (what === 'remove' && entry) await tablet.hours.removeVisit(entry)
          else if (what === 'end' && followUp) await tablet.followUps.end(followUp, null)
          else if (what === 'resume' && followUp) await tablet.followUps.resume(followUp)
          else if (what === 'plan') await tablet.appointments.plan(slotAt(hia, '2023-10-11', '23:00'), followUp)
          else if (what === 'mark') {
            const id = [...appointments.keys()][which]
            if (id) await tablet.appointments.mark(id, gives ? 'planned' : 'didNotCome')
          } else if (what === 'close') {
            await tablet.hours.close()
            await tablet.hours.undo()
          } else if (entry)
            await tablet.intakes.record({
              ...newDraft(entry, AUTHOR, device.clock.now),
              answers: { ...answers, next },
              ...(followUp && { followUp }),
              ...(gives && { givesCode: true }),
            })
        }
        expect(keptOf(tablet)).toEqual(expectedOf(tablet))
        for (const followUp of allOf(tablet)) expect(trajectoryConversations(followUp)).toBeLessThanOrEqual(5)
        const codes = allOf(tablet).map((each) => each.code)
        expect(new Set(codes).size).toBe(codes.length)
        // An appointment came by a visit that is there and belongs to its code.
        const { visits } = tablet.book.book.getState()
        for (const { by, followUp } of appointmentsOf(tablet))
          if (by) expect(visits.get(by.visit)?.followUp).toBe(followUp)
        const inTrajectory = allOf(tablet).reduce((sum, each) => sum + trajectoryConversations(each), 0)
        expect((await tallyOf(tablet)).trajectoryConversations).toBe(inTrajectory)
        // [D2] One outcome for each follow-up that is over and began with a first visit, and none of the hour under way.
        const over = allOf(tablet).filter((each) => each.ended && each.conversations.some(({ first }) => first))
        expect(await outcomesIn(tablet)).toBe(over.length)
        const again = await restart()
        expect([keptOf(again), await outcomesIn(again)]).toEqual([keptOf(tablet), over.length])
      }),
      { numRuns: tries(60) },
    )
  })
})

describe('an appointment', () => {
  const next: Slot = slotAt(hia, '2023-10-18', '19:00')

  it('for somebody new gives a code, which stays though nobody came yet', async () => {
    const { tablet, restart } = await open()
    const followUp = must(await tablet.appointments.plan(next))
    must(await tablet.hours.close())
    const again = await restart()
    expect(followUpOf(again, followUp)).toMatchObject({ since: '2023-10-11', conversations: [] })
    expect(appointmentsOf(again)).toMatchObject([{ ...next, followUp, state: 'planned' }])
  })

  it('is forgotten with the term of a note, and with it a code that was never used', async () => {
    const { device, tablet } = await open()
    must(await tablet.appointments.plan(next))
    must(await tablet.hours.close())
    for (let weeks = 0; weeks < 15; weeks++) {
      device.clock.now += 7 * DAY
      must(await tablet.hours.open(false))
      must(await tablet.hours.close())
    }
    expect([appointmentsOf(tablet), allOf(tablet)]).toEqual([[], []])
  })

  it('is not planned in the past', async () => {
    const { tablet } = await open()
    const refused = { ok: false, error: { code: 'appointment-past' } }
    expect(await tablet.appointments.plan(slotAt(hia, '2023-10-11', '18:00'))).toEqual(refused)
    expect(allOf(tablet)).toEqual([])
    must(await tablet.appointments.plan(next))
    const [planned] = appointmentsOf(tablet)
    if (!planned) throw new Error('no appointment')
    expect(await tablet.appointments.move(planned.id, slotAt(hia, '2023-10-10', '19:00'))).toEqual(refused)
    expect(appointmentsOf(tablet)).toEqual([planned])
  })

  it('that moves leaves a trace and stands at its new time; what has moved can’t be moved or marked again', async () => {
    const { tablet, restart } = await open()
    const followUp = must(await tablet.appointments.plan(next))
    const [planned] = appointmentsOf(tablet)
    if (!planned) throw new Error('no appointment')
    const later = slotAt(hia, '2023-10-25', '19:00')
    must(await tablet.appointments.move(planned.id, later))
    expect(appointmentsOf(await restart()).toSorted((a, b) => a.date.localeCompare(b.date))).toMatchObject([
      { ...next, state: 'moved', followUp },
      { ...later, state: 'planned', followUp },
    ])
    const again = await restart()
    const gone = { ok: false, error: { code: 'appointment-unknown' } }
    expect(await again.appointments.move(planned.id, later)).toEqual(gone)
    expect(await again.appointments.mark(planned.id, 'came')).toEqual(gone)
  })

  it('comes true with the intake of its visitor that day, and undo takes that back', async () => {
    const { device, tablet, restart } = await open()
    const followUp = must(await tablet.appointments.plan(next))
    must(await tablet.hours.close())
    device.clock.now = at(1, '19:10')
    must(await tablet.hours.open(false))
    const stateOf = (now: Tablet) => appointmentsOf(now).map(({ state }) => state)
    const visit = await recorded(tablet, { followUp, answers: { ...answers, returning: 'yes' } })
    expect(stateOf(await restart())).toEqual(['came'])
    const again = await restart()
    must(await again.hours.undo())
    expect(stateOf(await restart())).toEqual(['planned'])
    const third = await restart()
    must(await third.intakes.record({ ...newDraft(visit.id, AUTHOR, device.clock.now), answers, followUp }))
    must(await third.hours.removeVisit(visit.id))
    expect(stateOf(third)).toEqual(['planned'])
    must(await third.hours.undo())
    expect(stateOf(await restart())).toEqual(['came'])
  })
})
