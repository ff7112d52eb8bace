// The sealed rows of a tablet, in the hands of an attacker who may change the disk and has no key.

// Before Dexie, which looks for the browser's database as it loads.
import 'fake-indexeddb/auto'

import { fairBelow } from '../../../scripts/headless/chance.ts'
import { must, nobodyThere, PASSPHRASE, quickKdf, type Running, setUp } from '../../../scripts/headless/tablet.ts'
import type { Result } from '../../../src/domain/result.ts'
import { tableNames } from '../../../src/records/versions.ts'
import { changePassphrase } from '../../../src/tablet/own-ways.ts'
import { openTablet, type Unlocked } from '../../../src/tablet/unlocked.ts'
import { createVault, type Slot } from '../../../src/vault/vault.ts'
import { someAnswers } from '../../bench/fill.ts'
import { hia } from '../../support/releases.ts'

/** A row of any table, as the disk has it. */
export interface DiskRow {
  readonly id: string
  readonly [field: string]: unknown
}

export interface Place {
  readonly table: string
  readonly id: string
}

/** Everything that is sealed or wrapped on a disk, by table and id. */
export type Disk = ReadonlyMap<string, Place & { readonly row: DiskRow }>

/** The row that an attacker puts in one place, or null for its removal. */
export interface Tampering extends Place {
  readonly row: DiskRow | null
}

export interface UsedTablet {
  /** The disk now, and as it was before, oldest first. */
  readonly now: Disk
  readonly before: readonly Disk[]
  /** Unlocked, and open since before the disk is touched. */
  readonly open: Unlocked
  /** Unlocks by the slot on the disk, with any secret that once opened it, and opens all rows. */
  readonly unlock: (slot: string) => Promise<Result<Unlocked, unknown>>
  /** The slot of the passphrase that is in use. */
  readonly slot: string
  readonly put: (tamperings: readonly Tampering[]) => Promise<void>
  readonly look: () => Promise<Disk>
}

const SEALED = [...tableNames, 'heads', 'slots'] as const
export const keyOf = ({ table, id }: Place): string => `${table}/${id}`

const WEEK = 7 * 24 * 3_600_000
const START = Date.parse('2026-02-04T18:00:00Z')
const NEXT = 'kast brug melk tafel'

/** A tablet that was used for some weeks; its passphrase was changed, and a second person let in. */
export async function usedTablet(weeks: number): Promise<UsedTablet> {
  const tablet = await setUp(hia, START)
  let running = await tablet.start()
  const before: Disk[] = []
  for (let week = 0; week < weeks; week++) {
    tablet.clock.now = START + week * WEEK
    must(await running.hours.open(true))
    must(await running.hours.countVisit())
    for (let visit = 0; visit < 4; visit++) {
      const id = must(await running.hours.startIntake())
      const draft = running.intakes.find(id)
      if (!draft) throw new Error('no draft')
      const filled = { ...draft, answers: someAnswers(hia, week * 5 + visit), note: `notitie ${week} ${visit}` }
      // A draft that is saved first, and a visit that is taken away again, leave rows of an earlier time.
      must(await running.intakes.saveDraft(filled))
      before.push(await diskOf(running))
      must(await (visit === 3 ? running.hours.removeVisit(id) : running.intakes.record(filled)))
    }
    must(await running.hours.close())
    running = await tablet.restart()
    before.push(await diskOf(running))
  }
  tablet.clock.now += WEEK
  must(await running.hours.open(true))
  must(await changePassphrase({ database: running.database, vault: createVault(quickKdf) }, running, PASSPHRASE, NEXT))

  const { database, files } = running
  const platform = {
    clock: () => tablet.clock.now,
    newId: () => crypto.randomUUID(),
    client: nobodyThere,
    later: () => () => {},
    random: () => 0.5,
    running: () => 0,
    below: fairBelow,
  }
  const unlock = async (id: string): Promise<Result<Unlocked, unknown>> => {
    const slot = (await database.slots.get(id)) as Slot | undefined
    if (!slot) return { ok: false, error: 'no such slot' }
    for (const secret of [NEXT, PASSPHRASE, tablet.recoveryCode]) {
      const keys = await createVault(quickKdf).unlock(slot, secret)
      if (keys.ok) return openTablet(database, keys.value, files, platform)
    }
    return { ok: false, error: 'no secret opens it' }
  }
  const slot = running.me().slots.passphrase
  const open = await unlock(slot)
  if (!open.ok) throw new Error(`the tablet does not open: ${JSON.stringify(open.error)}`)
  return {
    now: await diskOf(running),
    before,
    open: open.value,
    unlock,
    slot,
    put: (tamperings) => put(running, tamperings),
    look: () => diskOf(running),
  }
}

async function diskOf({ database }: Running): Promise<Disk> {
  const disk = new Map<string, Place & { readonly row: DiskRow }>()
  for (const table of SEALED)
    for (const row of (await database.table(table).toArray()) as DiskRow[])
      disk.set(keyOf({ table, id: row.id }), { table, id: row.id, row })
  return disk
}

async function put({ database }: Running, tamperings: readonly Tampering[]): Promise<void> {
  const tables = [...new Set(tamperings.map(({ table }) => table))]
  await database.transaction('rw', tables, async () => {
    for (const { table, id, row } of tamperings) {
      if (row) await database.table(table).put(row)
      else await database.table(table).delete(id)
    }
  })
}
