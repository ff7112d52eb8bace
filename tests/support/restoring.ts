// A tablet that shares with a real service, its backup, and the tablet that is restored from it.
import 'fake-indexeddb/auto'
import { ANKE, makeTablet, must, type Running, type TestTablet } from '../../scripts/headless/tablet.ts'
import { sealBackup } from '../../src/backup/file.ts'
import type { Step } from '../../src/domain/book/book.ts'
import type { ReleaseData } from '../../src/domain/disclosure/release.ts'
import { ok } from '../../src/domain/result.ts'
import { addTally, emptyTally } from '../../src/domain/tally.ts'
import type { Store } from '../../src/server/store/contract.ts'
import { gather } from '../../src/storage/backups.ts'
import { type Client, createClient } from '../../src/sync/client.ts'
import { publicKeyOf } from '../../src/sync/device-key.ts'
import { restoreTablet } from '../../src/tablet/restore.ts'
import { FILE_PASSPHRASE, quickAge } from './backup.ts'
import { makeService, type Service } from './service.ts'

/** A service and the messages that it has counted, in order of arrival. */
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
  ({ app }: Service) =>
  async (path: string, init: RequestInit): Promise<Response> =>
    app.request(`http://service${path}`, init)

/** Connects a tablet as a coordinator does, over a network without faults. */
export async function connect(service: Service, { settings, book }: Running): Promise<void> {
  const { tabletId: tablet, tabletName: name, profile, deviceKey } = settings.getState()
  const { id: loket, municipality } = profile
  const code = await service.code()
  const enrolment = { code, tablet, name, loket, municipality, publicKey: publicKeyOf(deviceKey.public) }
  const answer = await createClient(sendTo(service)).enrol(enrolment)
  if (!answer.ok) throw new Error(`enrolment: ${JSON.stringify(answer.error)}`)
  const { enrolledAt, service: id } = answer.value.value
  must(await book.changeSettings({ enrolledAt: Date.parse(enrolledAt), service: id }))
}

/** Counts so many first visits in the open hour, in one step. */
export async function countVisits({ book }: Running, visits: number): Promise<void> {
  const counted = { ...emptyTally, visits, firstVisits: visits, visitors: visits }
  const count: Step<void> = (before) => {
    if (!before.hour) throw new Error('no hour')
    return ok({ ...before, hour: { ...before.hour, tally: addTally(before.hour.tally, counted) } })
  }
  must(await book.run(count, undefined))
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
