// Exactly once: a tablet's real outbox and loop against the real service, over a network that drops, repeats and reorders,
// with a tablet that dies between sending and writing down the receipt. Each schedule is drawn from its seed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '../../scripts/headless/random.ts'
import { must, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { sumOfDoors } from '../../src/domain/disclosure/reading.ts'
import { idOf, type Release } from '../../src/domain/disclosure/release.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { formatEnrolmentCode } from '../../src/protocol/enrolment-code.ts'
import { createApp } from '../../src/server/app.ts'
import { sha256 } from '../../src/server/secrets.ts'
import type { Store } from '../../src/server/store/contract.ts'
import { openSqliteStore } from '../../src/server/store/sqlite.ts'
import { createClient } from '../../src/sync/client.ts'
import { publicKeyOf } from '../../src/sync/device-key.ts'
import { releaseOf } from '../support/releases.ts'
import { faultyNetwork, type Send } from './network.ts'

/** The faults after each schedule, in words; empty when every release was counted exactly once. */
export async function exactlyOnceFaults(
  schedules: number,
  seed: number,
  wrap: (store: Store) => Store = (store) => store,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-faults-'))
  const store = wrap(await openSqliteStore(join(folder, 'inloop.sqlite')))
  const app = createApp({ store, clock: () => NOW, log: () => {}, dist: null })
  const service: Send = async (path, init) => app.request(`http://service${path}`, init)
  const faults: string[] = []
  const released: Release[] = []
  for (let schedule = 0; schedule < schedules && faults.length < 5; schedule++) {
    released.push(...(await runSchedule(store, service, randomFrom(seed + schedule))))
    // Looking costs as much as the schedule; a total that goes wrong stays wrong.
    if (schedule % 50 === 49 || schedule === schedules - 1)
      faults.push(...(await wrongTotals(store, released, schedule)))
  }
  await store.close()
  rmSync(folder, { recursive: true })
  return faults
}

/** One tablet, enrolled, with a handful of releases, until all of them have a receipt. */
async function runSchedule(store: Store, service: Send, random: () => number): Promise<readonly Release[]> {
  const network = faultyNetwork(service, random)
  const [profile] = lokets
  if (!profile) throw new Error('no profile')
  const client = createClient(network.send)
  const tablet = await setUp(profile, NOW, client)
  let running = await tablet.start()
  await enrol(store, service, running)

  const { tabletId } = running.settings.getState()
  const quarters = ['2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'].slice(0, 1 + Math.floor(random() * 4))
  const releases = quarters.map((quarter) => {
    const picks = Array.from({ length: 20 }, () => Math.floor(random() * 5_000))
    return releaseOf(tabletId, quarter, {
      door: { hours: 2, hoursWithoutVisit: 0, visits: Math.floor(random() * 9) },
      picks,
    })
  })
  const drawn = await running.outbox.prepare(
    releases.map((release) => ({ id: idOf(release), draw: () => release })),
    NOW,
  )
  const written = await running.store.commit(drawn.map(running.outbox.changeFor))
  if (!written.ok) throw new Error(written.error)
  running = await tablet.restart()

  // Ten rounds of trouble, with the tablet dying now and then; after that the network is whole, and everything must get through.
  for (let round = 0; round < 10; round++) {
    const dies = random() < 0.4
    const run = running.loop.run()
    if (dies) {
      // The page is gone: the answer under way is never written down.
      running = await tablet.restart()
      await run.catch(() => undefined)
    } else await run
    await network.deliverLate()
  }
  network.mend()
  must(await running.loop.run())
  await network.deliverLate()

  const open = running.outbox.releases.getState()?.filter(({ receipt }) => receipt === null) ?? []
  if (open.length > 0) throw new Error(`without a receipt: ${open.map(({ id }) => id)}`)
  running.database.close()
  return releases
}

async function enrol(store: Store, service: Send, { settings, book }: Running): Promise<void> {
  const { tabletId, tabletName, profile, deviceKey } = settings.getState()
  const code = formatEnrolmentCode(crypto.getRandomValues(new Uint8Array(16)))
  const { id: loket, municipality } = profile
  await store.addEnrolmentCode({ hash: sha256(code), loket, municipality, expiresAt: NOW + 60_000 }, NOW)
  const enrolment = { code, tablet: tabletId, name: tabletName, loket, municipality }
  const answer = await createClient(service).enrol({ ...enrolment, publicKey: publicKeyOf(deviceKey.public) })
  if (!answer.ok) throw new Error(`enrolment: ${JSON.stringify(answer.error)}`)
  must(await book.changeSettings({ enrolledAt: NOW }))
}

async function wrongTotals(store: Store, released: readonly Release[], schedule: number): Promise<readonly string[]> {
  const { lokets: sums } = await store.totals({ per: 'all' })
  const [loket] = sums
  const [door] = loket?.door ?? []
  const due = sumOfDoors(released)
  const wrong = (['hours', 'hoursWithoutVisit', 'visits'] as const)
    .filter((measure) => (door?.[measure] ?? 0) !== due[measure])
    .map((measure) => `schedule ${schedule}: ${door?.[measure]} ${measure}, released ${due[measure]}`)
  const messages = released.filter(({ answers }) => answers !== null).length
  const counted = loket?.answers[0]?.messages ?? 0
  return counted === messages ? wrong : [...wrong, `schedule ${schedule}: ${counted} half-years, released ${messages}`]
}

const NOW = Date.parse('2024-06-05T10:00:00Z')
