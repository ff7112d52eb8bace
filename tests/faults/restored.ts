// Exactly once, across the loss of a tablet: a real tablet shares over a bad network, is lost, and is restored from an earlier
// backup, perhaps with an hour still open in it. Hour number n has 2ⁿ visits, so that the sums at the service tell which
// hours stand in them.
import { DAY } from '../../src/domain/calendar.ts'
import type { ReleaseData } from '../../src/domain/disclosure/release.ts'
import { type Client, createClient } from '../../src/sync/client.ts'
import { at } from '../support/disclosure.ts'
import { backupOf, connect, countVisits, profile, recordingService, restored, sendTo } from '../support/restoring.ts'
import { must, type Running, setUp, type TestTablet } from '../support/tablet.ts'
import { faultyNetwork } from './network.ts'
import { randomFrom } from './random.ts'

// Together at most eighteen hours: a count in a release is a million at most.
const [STEPS, STEPS_AFTER] = [10, 8] as const

/**
 * What is wrong after each schedule, in words; empty when no hour was counted twice and everything that the restored tablet
 * sent was taken.
 * @param wrap puts something between the restored tablet and the service, such as a fault
 */
export async function restoredFaults(
  schedules: number,
  seed: number,
  wrap: (client: Client) => Client = (client) => client,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (let schedule = 0; schedule < schedules && faults.length < 5; schedule++) {
    const found = await runSchedule(randomFrom(seed + schedule), wrap)
    faults.push(...found.map((fault) => `schedule ${schedule}: ${fault}`))
  }
  return faults
}

async function runSchedule(random: () => number, wrap: (client: Client) => Client): Promise<readonly string[]> {
  const { service, counted } = await recordingService()
  const network = faultyNetwork(sendTo(service), random)
  const world = { now: at(0, '18:00'), hours: 0 }
  const original = await setUp(profile, world.now, createClient(network.send))
  const first = await original.start()
  await connect(service, first)
  let backup = await backupOf(first)
  for (let step = Math.ceil(random() * STEPS); step > 0; step--) {
    await live(original, first, world, random)
    if (random() < 0.4) backup = await backupOf(first)
    if (random() < 0.5) await first.loop.run()
    await network.deliverLate()
  }
  first.database.close()

  world.now += DAY
  const again = await restored(backup, world.now, wrap(createClient(network.send)))
  const running = await again.start()
  for (let step = Math.ceil(random() * STEPS_AFTER); step > 0; step--) {
    await running.loop.run()
    await live(again, running, world, random)
    await network.deliverLate()
  }
  network.mend()
  must(await running.book.followCalendar())
  must(await running.loop.run())
  await network.deliverLate()
  const stuck = running.outbox.releases.getState()?.filter(({ receipt }) => !receipt) ?? []
  running.database.close()
  await service.store.close()
  return [...stuck.map(({ id, refused }) => `not taken: ${id} ${refused?.code}`), ...countedTwice(counted)]
}

/** A few days at the loket: an hour is opened, counted in or closed, whatever is due; one in five stays open for a while. */
async function live(
  { clock }: TestTablet,
  running: Running,
  world: { now: number; hours: number },
  random: () => number,
): Promise<void> {
  world.now += Math.ceil(random() * 20) * DAY
  clock.now = world.now
  must(await running.book.followCalendar())
  if (running.book.book.getState().hour?.closedAt !== null) {
    must(await running.hours.open(true))
    await countVisits(running, 2 ** world.hours++)
  }
  if (random() < 0.8) must(await running.hours.close())
}

/** Hours that stand in two weeks, or in two blocks: then the sum is more than the set. */
function countedTwice(counted: readonly ReleaseData[]): readonly string[] {
  const setOf = (each: ReleaseData): number => {
    if (each.kind === 'week') return each.visits
    return each.kind === 'closings' ? each.records : each.kind === 'block' ? each.firstVisits : 0
  }
  return (['week', 'block', 'closings'] as const).flatMap((kind) => {
    const sets = counted.filter((each) => each.kind === kind).map(setOf)
    const [sum, set] = [sets.reduce((a, b) => a + b, 0), sets.reduce((a, b) => a | b, 0)]
    return sum === set ? [] : [`an hour in two ${kind}s: ${sets.join(' + ')}`]
  })
}
