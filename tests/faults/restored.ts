// [D5] [D10] Drawn once, across the loss of a tablet: real tablets draw and share over a bad network, die, can't write, give
// messages along in parcels, are lost and restored from an earlier backup, twice. Every message that ever
// stood on a disk is looked at. Hour number n has 2ⁿ visits, so that sums tell which hours stand in them.

import { randomFrom } from '../../scripts/headless/random.ts'
import { must, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import { DAY } from '../../src/domain/calendar.ts'
import type { ReleaseData } from '../../src/domain/disclosure/release.ts'
import { type Client, createClient } from '../../src/sync/client.ts'
import { at, hia } from '../support/disclosure.ts'
import { failWrites } from '../support/disk.ts'
import { backupOf, connect, countVisits, recordingService, restored, sendTo } from '../support/restoring.ts'
import { faultyNetwork, type Send } from './network.ts'
import { Witness } from './witness.ts'

const LIVES = 3
/** Of one life; together at most eighteen hours: a count in a message is a million at most. */
const STEPS = 6
/** A clock that ran on for longer is not believed. */
const LONGEST = 28

/**
 * The faults of every schedule, in words; none when no period of a tablet was seen in two messages but for [D10].
 * @param wrap puts something between tablets and the service, such as a fault
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

interface World {
  readonly random: () => number
  readonly witness: Witness
  /** Messages that were taken along, to be handed in much later. */
  readonly parcels: (() => Promise<unknown>)[]
  readonly deliver: Send
  now: number
  hours: number
}

async function runSchedule(random: () => number, wrap: (client: Client) => Client): Promise<readonly string[]> {
  const { service, counted } = await recordingService()
  const network = faultyNetwork(sendTo(service), random)
  const witness = new Witness(() => counted)
  const send = witness.hearing(network.send)
  const client = wrap(
    createClient((path, init) => {
      service.now = world.now
      return send(path, init)
    }),
  )
  const world: World = {
    random,
    witness,
    parcels: [],
    deliver: sendTo(service),
    now: at(0, '18:00'),
    hours: 0,
  }

  let device = await setUp(hia, world.now, client)
  let running = await device.start()
  await connect(service, running)
  let backup = await backupOf(running)
  for (let life = 0; life < LIVES; life++) {
    for (let step = 1 + Math.floor(random() * STEPS); step > 0; step--) {
      running = await live(device, running, world)
      if (random() < 0.3) backup = await backupOf(running)
      if (random() < 0.5) await running.loop.run()
      await network.deliverLate()
    }
    if (life === LIVES - 1) break
    running.database.close()
    world.now += DAY
    witness.lost()
    device = await restored(backup, world.now, client)
    running = await device.start()
    // A person confirms the date, which the backup can't know.
    must(await running.book.believeClock())
  }
  network.mend()
  for (const handIn of world.parcels) await handIn()
  must(await running.loop.run())
  witness.look(running)
  running.database.close()
  await service.store.close()
  return [...witness.faults(), ...countedTwice(counted), ...turnedAway(running)]
}

/** A few weeks at the loket: the tablet is unlocked, perhaps dies or can't write; an hour is held, or stays open for a while. */
async function live(device: TestTablet, before: Running, world: World): Promise<Running> {
  const { random, witness } = world
  world.now += Math.ceil(random() * LONGEST) * DAY
  device.clock.now = world.now
  let running = before
  if (random() < 0.3) {
    const repair = failWrites(running.database, 'ledger', () => new DOMException('full', 'QuotaExceededError'))
    await running.book.followCalendar()
    repair()
  }
  must(await running.book.followCalendar())
  if (random() < 0.3) running = await device.restart()
  witness.look(running)
  if (random() < 0.3) takeAlong(running, world)
  if (world.hours < 18 && running.book.book.getState().hour?.closedAt !== null) {
    must(await running.hours.open(true))
    await countVisits(running, 2 ** world.hours++)
  }
  if (random() < 0.8) must(await running.hours.close())
  return running
}

/** The messages that wait leave in a parcel, and reach the service at the very end. */
function takeAlong({ outbox }: Running, { parcels, deliver }: World): void {
  for (const { id, message } of outbox.releases.getState() ?? [])
    parcels.push(async () => {
      const headers = { 'content-type': 'application/jose' }
      return deliver(`/v1/releases/${id}`, { method: 'PUT', headers, body: message })
    })
}

/** Messages that the service refused, though it had nothing of their period. */
function turnedAway({ outbox }: Running): readonly string[] {
  const refused = (outbox.releases.getState() ?? []).flatMap(({ id, refused }) => (refused ? [{ id, refused }] : []))
  return refused
    .filter(({ refused }) => refused.code !== 'release-conflict')
    .map(({ id, refused }) => `${id}: ${refused.code}`)
}

/** [D1] Hours that stand in two quarters: then the sum is more than the set. */
function countedTwice(counted: readonly ReleaseData[]): readonly string[] {
  const sets = counted.map(({ door }) => door.visits)
  const [sum, set] = [sets.reduce((a, b) => a + b, 0), sets.reduce((a, b) => a | b, 0)]
  return sum === set ? [] : [`an hour in two quarters: ${sets.join(' + ')}`]
}
