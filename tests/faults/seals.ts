// Seals: an attacker who changes, moves, cuts short or puts back rows on a tablet's disk is refused, by the unlock or
// by the first read of the row. Seals cannot tell a whole disk of an earlier time, put back together.

import { pick, randomFrom } from '../../scripts/headless/random.ts'
import type { Findings, Kind } from './kind.ts'
import { keyOf, type Place, type UsedTablet, usedTablet } from './seals/disk.ts'
import { type Draw, ways } from './seals/tampering.ts'

/** Gives whether the rows in all of these places are accepted. */
export type Reader = (places: readonly Place[]) => Promise<boolean>

interface Options {
  readonly among?: Readonly<Record<string, Draw>>
  /** Reads as the app does; another one, for a fault that must be found. */
  readonly readerOf?: (tablet: UsedTablet) => Reader
}

export async function sealFindings(
  size: number,
  seed: number,
  { among = ways, readerOf = readAsTheApp }: Options = {},
): Promise<Findings> {
  const random = randomFrom(seed)
  const tablet = await usedTablet(6)
  const { now, before, put } = tablet
  const opens = readerOf(tablet)
  const everything = [...now.values()]
  const faults: string[] = []
  if (!(await opens(everything))) faults.push('a disk that nobody touched is refused')

  const counts = new Map<string, number>()
  for (let done = 0; done < size; ) {
    const [name, draw] = pick(Object.entries(among), random)
    const tamperings = draw(now, before, random)
    if (!tamperings) continue
    done++
    counts.set(name, (counts.get(name) ?? 0) + 1)
    await put(tamperings)
    if (await opens(tamperings)) faults.push(`${name}: ${tamperings.map(sayWhat(now)).join(', ')}`)
    await put(tamperings.map(({ table, id }) => ({ table, id, row: now.get(keyOf({ table, id }))?.row ?? null })))
  }
  if (!(await opens(everything))) faults.push('the disk was put back as it was, and is refused')
  const figures = [...counts].map(([name, count]) => `${count} ${name}`).join(', ')
  return { faults, figures: `${figures}, of ${now.size} rows: ${faults.length} not refused` }
}

export const seals: Kind = {
  name: 'seals',
  unit: 'changes of the disk',
  size: 100_000,
  browser: false,
  run: (size, seed) => sealFindings(size, seed),
}

/** The ways in and the lists are read by an unlock; every other row by the screen that needs it. */
const readAsTheApp =
  ({ open, unlock, slot }: UsedTablet): Reader =>
  async (places) => {
    const slots = places.filter(({ table }) => table === 'slots').map(({ id }) => id)
    const rows = places.filter(({ table }) => table !== 'slots' && table !== 'heads')
    let unlocked = open
    // An unlock takes long: where only rows were touched, one that is open since before finds the same.
    for (const id of rows.length === places.length ? [] : slots.length > 0 ? slots : [slot]) {
      const entered = await unlock(id)
      if (!entered.ok) return false
      unlocked = entered.value
    }
    for (const { table, id } of rows) {
      const read = await unlocked.store.read(table as Parameters<typeof open.store.read>[0], [id])
      if (!read.ok) return false
    }
    return true
  }

const sayWhat =
  (now: UsedTablet['now']) =>
  ({ table, id, row }: Place & { readonly row: unknown }) =>
    `${keyOf({ table, id })} ${row === null ? 'taken away' : now.has(keyOf({ table, id })) ? 'changed' : 'put in'}`
