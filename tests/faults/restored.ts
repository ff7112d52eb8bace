// Exactly once, across the loss of a tablet: a real tablet shares over a bad network, is lost, and is restored from an earlier
// backup, perhaps with an hour still open in it. Hour number n has 2ⁿ visits, so that the sums at the service tell which
// hours stand in them.
import 'fake-indexeddb/auto'
import { sealBackup } from '../../src/backup/file.ts'
import { DAY } from '../../src/domain/calendar.ts'
import type { ReleaseData } from '../../src/domain/disclosure/release.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { ok } from '../../src/domain/result.ts'
import { addTally, emptyTally } from '../../src/domain/tally.ts'
import type { Store } from '../../src/server/store/contract.ts'
import { gather } from '../../src/storage/backups.ts'
import { writeSettings } from '../../src/storage/settings.ts'
import { type Client, createClient } from '../../src/sync/client.ts'
import { publicKeyOf } from '../../src/sync/device-key.ts'
import { restoreTablet } from '../../src/tablet/restore.ts'
import { FILE_PASSPHRASE, quickAge } from '../support/backup.ts'
import { at, hia } from '../support/disclosure.ts'
import { makeService, type Service } from '../support/service.ts'
import { ANKE, makeTablet, must, type Running, setUp, type TestTablet } from '../support/tablet.ts'
import { faultyNetwork, randomFrom, type Send } from './network.ts'

// Together at most eighteen hours: a count in a release is a million at most.
const [STEPS, STEPS_AFTER] = [10, 8] as const

/** Blocks of twelve visits, or of eighteen. */
export const profile: Profile = { ...hia, minimumFrequency: 3 }

/** A service and what it has counted, in the order in which it came. */
export async function recordingService(): Promise<{ readonly service: Service; readonly counted: ReleaseData[] }> {
  const counted: ReleaseData[] = []
  const recording = (store: Store): Store => ({
    ...store,
    async submit(submission, now) {
      const stored = await store.submit(submission, now)
      if (stored.ok && !stored.value.repeated) counted.push(submission.release)
      return stored
    },
  })
  return { service: await makeService(recording), counted }
}

export const sendTo =
  ({ app }: Service): Send =>
  async (path, init) =>
    app.request(`http://service${path}`, init)

/** Connects a tablet as a coordinator does, over a network without faults. */
export async function connect(service: Service, { settings, store }: Running): Promise<void> {
  const { tabletId: tablet, tabletName: name, profile, deviceKey } = settings.getState()
  const { id: loket, municipality } = profile
  const code = await service.code()
  const enrolment = { code, tablet, name, loket, municipality, publicKey: publicKeyOf(deviceKey.public) }
  const answer = await createClient(sendTo(service)).enrol(enrolment)
  if (!answer.ok) throw new Error(`enrolment: ${JSON.stringify(answer.error)}`)
  const enrolledAt = Date.parse(answer.value.value.enrolledAt)
  must(await writeSettings(store, { ...settings.getState(), enrolledAt }))
  settings.setState({ enrolledAt })
}

/** Counts so many first visits in the open hour, in one step. */
export async function countVisits({ book }: Running, visits: number): Promise<void> {
  const counted = { ...emptyTally, visits, firstVisits: visits, visitors: visits }
  const changed = await book.change((state) => {
    if (!state.hour) throw new Error('no hour')
    return ok({ ...state, hour: { ...state.hour, tally: addTally(state.hour.tally, counted) } })
  })
  must(changed)
}

export async function backupOf({ store, vault, book }: Running): Promise<Blob> {
  const backup = must(await gather(store, { person: vault.person, now: book.clock(), notes: false }))
  return new Blob([await sealBackup(quickAge, backup, FILE_PASSPHRASE)])
}

export const restored = (file: Blob, now: number, client: Client): Promise<TestTablet> =>
  makeTablet(
    (database, vault, files) =>
      restoreTablet(database, vault, files, {
        age: quickAge,
        file,
        filePassphrase: FILE_PASSPHRASE,
        person: ANKE,
        clock: () => now,
        newId: () => crypto.randomUUID(),
      }),
    now,
    client,
  )

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
  if (running.book.state.getState().hour?.closedAt !== null) {
    must(await running.hours.open(true))
    await countVisits(running, 2 ** world.hours++)
  }
  if (random() < 0.8) must(await running.hours.close())
}

/** Hours that stand in two weeks, or in two blocks: then the sum is more than the set. */
export function countedTwice(counted: readonly ReleaseData[]): readonly string[] {
  const visits = counted.map((each) => ({ kind: each.kind, of: each.kind === 'week' ? each.visits : each.firstVisits }))
  return (['week', 'block'] as const).flatMap((kind) => {
    const sets = visits.filter((each) => each.kind === kind).map(({ of }) => of)
    const [sum, set] = [sets.reduce((a, b) => a + b, 0), sets.reduce((a, b) => a | b, 0)]
    return sum === set ? [] : [`an hour in two ${kind}s: ${sets.join(' + ')}`]
  })
}
