import { describe, expect, it } from 'vitest'
import { must, passUntil, setUp } from '../../scripts/headless/tablet.ts'
import { at, hia, NOTHING_SHARED } from '../../tests/support/disclosure.ts'
import { failWrites } from '../../tests/support/disk.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Receipt } from '../protocol/api.ts'
import type { Standing } from '../protocol/standing.ts'
import type { Answer, Client, Refusal } from './client.ts'
import { createLoop } from './loop.ts'

type Reply = Result<Answer<Receipt>, Refusal>

const unreachable: Reply = fail({ kind: 'later', problem: { code: 'unreachable' } })
const revoked: Reply = fail({ kind: 'blocked', problem: { code: 'tablet-revoked' } })
const conflict: Reply = fail({ kind: 'refused', problem: { code: 'release-conflict' } })

const nothing: Standing = NOTHING_SHARED

/** A service that has one receipt per release, and first runs the step that a test sets. */
function service() {
  const received: { id: string; message: string }[] = []
  const receipts = new Map<string, string>()
  const state = {
    next: (_id: string): Reply | null => null,
    time: null as number | null,
    standing: ok({ value: nothing, serviceTime: null, repeated: false }) as Result<Answer<Standing>, Refusal>,
  }
  const client: Client = {
    enrol: async () => fail({ kind: 'later', problem: { code: 'unreachable' } }),
    async put(id, message) {
      received.push({ id, message })
      const reply = state.next(id)
      if (reply) return reply
      if (!receipts.has(id)) receipts.set(id, `AAAA-${String(receipts.size).padStart(4, '0')}`)
      const value = { release: id, receipt: receipts.get(id) ?? '', receivedAt: '2023-11-01T08:00:00.000Z' }
      return ok({ value, serviceTime: state.time, repeated: false })
    },
    standing: async () => state.standing,
  }
  return { client, received, state }
}

/** A tablet with the messages of three quarters, and a loop whose clock and timer the test holds. */
async function withThree() {
  const device = await setUp(hia, at(0, '19:00'))
  const tablet = await device.start()
  await passUntil(device, tablet, at(38, '12:00'))
  const ids = tablet.outbox.releases.getState()?.map(({ id }) => id) ?? []
  const { client, received, state } = service()
  const timers: { pause: number; work: () => void; cancelled: boolean }[] = []
  const enrolled = { yes: true }
  const random = { value: 1 }
  const restored = { inDoubt: false, resumed: [] as Standing[], problem: null as Problem | null }
  const loop = createLoop({
    outbox: tablet.outbox,
    client,
    isEnrolled: () => enrolled.yes,
    restored: {
      inDoubt: () => restored.inDoubt,
      ask: () => client.standing('', ''),
      async resume(standing) {
        if (restored.problem) return fail(restored.problem)
        restored.resumed.push(standing)
        restored.inDoubt = false
        return ok(undefined)
      },
    },
    hearService: async () => ok(undefined),
    clock: () => device.clock.now,
    later: (pause, work) => {
      const timer = { pause, work, cancelled: false }
      timers.push(timer)
      return () => {
        timer.cancelled = true
      }
    },
    random: () => random.value,
  })
  const stored = () => tablet.outbox.releases.getState() ?? []
  const sent = () => received.map(({ id }) => ids.indexOf(id))
  return { device, tablet, ids, loop, service: state, received, sent, stored, timers, enrolled, random, restored }
}

describe('the loop', () => {
  it('sends all that waits, once each, in the order of their quarters, and keeps the receipts', async () => {
    const { loop, sent, stored, device } = await withThree()
    must(await loop.run())
    must(await loop.run())
    expect(sent()).toEqual([0, 1, 2])
    const receipts = stored().map(({ receipt }) => receipt)
    expect(receipts.map((receipt) => receipt?.number)).toEqual(['AAAA-0000', 'AAAA-0001', 'AAAA-0002'])
    const after = await device.restart()
    expect(after.outbox.releases.getState()?.map(({ receipt }) => receipt)).toEqual(receipts)
  })

  it('runs once at a time', async () => {
    const { loop, sent } = await withThree()
    await Promise.all([loop.run(), loop.run(), loop.run()])
    expect(sent()).toEqual([0, 1, 2])
  })

  it('sends nothing while the tablet is not enrolled', async () => {
    const { loop, sent, enrolled } = await withThree()
    enrolled.yes = false
    expect(await loop.run()).toEqual(fail({ code: 'not-enrolled' }))
    expect(sent()).toEqual([])
  })

  it('stops at what blocks the tablet, and does not try again by itself', async () => {
    const { loop, sent, service, stored, timers } = await withThree()
    service.next = () => revoked
    expect(await loop.run()).toEqual(fail({ code: 'tablet-revoked' }))
    expect(sent()).toEqual([0])
    expect(timers).toEqual([])
    expect(loop.state.getState().trouble).toEqual({ problem: { code: 'tablet-revoked' }, retryAt: null })
    expect(stored().every(({ receipt, refused }) => !receipt && !refused)).toBe(true)
  })

  it('goes past a release that is refused, and does not send that one again', async () => {
    const { loop, sent, service, stored, ids } = await withThree()
    service.next = (id) => (id === ids[1] ? conflict : null)
    must(await loop.run())
    must(await loop.run())
    expect(sent()).toEqual([0, 1, 2])
    expect(stored().map(({ refused }) => refused?.code)).toEqual([undefined, 'release-conflict', undefined])
  })

  it('[P10] tries what was refused once more when somebody asks, but never a conflict', async () => {
    const { loop, service, stored, received } = await withThree()
    const [first, second] = stored().map(({ id }) => id)
    const refused: Reply = fail({ kind: 'refused', problem: { code: 'release-refused', detail: 'release-invalid' } })
    service.next = (id) => (id === first ? refused : id === second ? conflict : null)
    await loop.run()
    received.length = 0
    await loop.run()
    expect(received).toEqual([])
    await loop.runByHand()
    expect(received.map(({ id }) => id)).toEqual([first])
    service.next = () => null
    await loop.runByHand()
    expect(stored().map(({ receipt, refused }) => receipt !== null || refused?.code)).toEqual([
      true,
      'release-conflict',
      true,
    ])
  })

  it('forgets that the service could not be reached once it has refused something', async () => {
    const { loop, service } = await withThree()
    service.next = () => unreachable
    await loop.run()
    expect(loop.state.getState().trouble?.problem.code).toBe('unreachable')
    service.next = () => conflict
    must(await loop.run())
    expect(loop.state.getState().trouble).toBeNull()
  })

  it('[P4] sends a release again whose receipt could not be written, the same bytes, and gets the same receipt', async () => {
    const { loop, tablet, received, stored } = await withThree()
    const repair = failWrites(tablet.database, 'releases', () => new DOMException('full', 'QuotaExceededError'))
    expect(await loop.run()).toEqual(fail({ code: 'storage-full' }))
    expect(stored()[0]?.receipt).toBeNull()
    repair()
    must(await loop.run())
    expect(received.map(({ id }) => id)).toEqual([received[0]?.id, received[0]?.id, received[2]?.id, received[3]?.id])
    expect(received[1]?.message).toBe(received[0]?.message)
    expect(stored().map(({ receipt }) => receipt?.number)).toEqual(['AAAA-0000', 'AAAA-0001', 'AAAA-0002'])
  })

  it('[P8] says when its clock differs from the service’s by more than ten minutes', async () => {
    const { loop, service, device } = await withThree()
    service.time = device.clock.now + 11 * 60_000
    must(await loop.run())
    expect(loop.state.getState().trouble).toEqual({ problem: { code: 'clock-differs' }, retryAt: null })
  })

  it('[P8] says nothing of ten minutes or less', async () => {
    const { loop, service, device } = await withThree()
    service.time = device.clock.now - 10 * 60_000
    must(await loop.run())
    expect(loop.state.getState()).toEqual({ sending: null, trouble: null })
  })
})

describe('[D10] a restored tablet', () => {
  const standing: Standing = { quarters: ['2023-Q4'], halfYears: ['2023-H2'] }

  it('asks once what the service has, goes on from that, and then sends', async () => {
    const { loop, service, sent, restored, device } = await withThree()
    restored.inDoubt = true
    service.standing = ok({ value: standing, serviceTime: device.clock.now, repeated: false })
    must(await loop.run())
    must(await loop.run())
    expect(restored.resumed).toEqual([standing])
    expect(sent()).toEqual([0, 1, 2])
    expect(loop.state.getState()).toEqual({ sending: null, trouble: null })
  })

  it('sends nothing while there is no answer, and asks again after a pause, by itself or by hand', async () => {
    const { loop, service, sent, restored, timers, device } = await withThree()
    restored.inDoubt = true
    service.standing = fail({ kind: 'later', problem: { code: 'unreachable' } })
    expect(await loop.run()).toEqual(fail({ code: 'unreachable' }))
    const retryAt = device.clock.now + 5_000
    expect(loop.state.getState().trouble).toEqual({ problem: { code: 'unreachable' }, retryAt })
    await fire(timers, loop)
    expect(await loop.runByHand()).toEqual(fail({ code: 'unreachable' }))
    expect(timers.map(({ pause }) => pause)).toEqual([5_000, 10_000, 20_000])
    expect(sent()).toEqual([])
    service.standing = ok({ value: standing, serviceTime: null, repeated: false })
    await fire(timers, loop)
    expect(sent()).toEqual([0, 1, 2])
  })

  it.each<readonly [Refusal, Problem]>([
    [{ kind: 'blocked', problem: { code: 'tablet-unknown' } }, { code: 'tablet-unknown' }],
    [{ kind: 'blocked', problem: { code: 'tablet-revoked' } }, { code: 'tablet-revoked' }],
    [
      { kind: 'refused', problem: { code: 'release-refused', detail: 'not-found' } },
      { code: 'standing-refused', detail: 'not-found' },
    ],
  ])('[P10] sends nothing when the service refuses to answer, and waits for a person: %j', async (refusal, problem) => {
    const { loop, service, sent, restored, timers } = await withThree()
    restored.inDoubt = true
    service.standing = fail(refusal)
    expect(await loop.run()).toEqual(fail(problem))
    expect(loop.state.getState().trouble).toEqual({ problem, retryAt: null })
    expect([sent(), timers]).toEqual([[], []])
  })

  it('sends nothing while the answer could not be written down', async () => {
    const { loop, sent, restored, timers } = await withThree()
    Object.assign(restored, { inDoubt: true, problem: { code: 'storage-full' } })
    expect(await loop.run()).toEqual(fail({ code: 'storage-full' }))
    expect(sent()).toEqual([])
    restored.problem = null
    await fire(timers, loop)
    expect(sent()).toEqual([0, 1, 2])
  })

  it('asks nothing while it is not enrolled', async () => {
    const { loop, restored, enrolled } = await withThree()
    restored.inDoubt = true
    enrolled.yes = false
    expect(await loop.run()).toEqual(fail({ code: 'not-enrolled' }))
    expect(restored.resumed).toEqual([])
  })
})

describe('[P10] trying again', () => {
  it('waits twice as long each time, up to a quarter of an hour', async () => {
    const { loop, service, timers, sent, device } = await withThree()
    service.next = () => unreachable
    await loop.run()
    for (let times = 1; times < 12; times++) await fire(timers, loop)
    const pauses = timers.map(({ pause }) => pause / 1_000)
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900])
    // Always the first one: nothing overtakes it.
    expect(new Set(sent())).toEqual(new Set([0]))
    expect(loop.state.getState().trouble?.retryAt).toBe(device.clock.now + 900_000)
  })

  it('spreads the pauses of many tablets between half and whole', async () => {
    const pause = async (value: number) => {
      const { loop, service, timers, random } = await withThree()
      random.value = value
      service.next = () => unreachable
      await loop.run()
      return timers[0]?.pause
    }
    expect(await Promise.all([pause(0), pause(0.5), pause(1)])).toEqual([2_500, 3_750, 5_000])
  })

  it('begins with a short pause again after something was received', async () => {
    const { loop, service, timers, ids } = await withThree()
    service.next = () => unreachable
    await loop.run()
    await fire(timers, loop)
    service.next = (id) => (id === ids[0] ? null : unreachable)
    await fire(timers, loop)
    expect(timers.map(({ pause }) => pause)).toEqual([5_000, 10_000, 5_000])
  })

  it('has one timer at most, and none after it was stopped', async () => {
    const { loop, service, timers } = await withThree()
    service.next = () => unreachable
    await loop.run()
    await loop.run()
    expect(timers.map(({ cancelled }) => cancelled)).toEqual([true, false])
    loop.stop()
    expect(timers.map(({ cancelled }) => cancelled)).toEqual([true, true])
    await loop.run()
    expect(timers).toHaveLength(2)
  })
})

/** Lets the newest timer go off, and waits for the end of the work that it started. */
async function fire(timers: readonly { work: () => void }[], loop: ReturnType<typeof createLoop>): Promise<void> {
  timers.at(-1)?.work()
  // The run that is under way is the one that the timer began.
  await loop.run()
}
