// The changes that an attacker without a key may make to sealed rows: each way is drawn at random, and its result
// differs from the present row.
import { pick } from '../../../scripts/headless/random.ts'
import { type Disk, type DiskRow, keyOf, type Place, type Tampering } from './disk.ts'

/** Null where the draw would change nothing. */
export type Draw = (now: Disk, before: readonly Disk[], random: () => number) => readonly Tampering[] | null

type Bytes = Uint8Array<ArrayBuffer>
const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array
const isSlot = ({ table }: Place) => table === 'slots'

/** Where the sealed or wrapped bytes of a row stand. */
const fieldsOf = (row: DiskRow): readonly string[] => Object.keys(row).filter((field) => isBytes(row[field]))

const anyOf = (disk: Disk, random: () => number) => pick([...disk.values()], random)

/** One bit of a sealed record, or the number that stands beside it. */
const flips: Draw = (now, _, random) => {
  const { table, id, row } = anyOf(now, random)
  const { version } = row
  if (typeof version === 'number' && random() < 0.1)
    return [{ table, id, row: { ...row, version: version + (random() < 0.5 ? 1 : -1) } }]
  const field = pick(fieldsOf(row), random)
  const bytes = (row[field] as Bytes).slice()
  const bit = Math.floor(random() * bytes.length * 8)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return [{ table, id, row: { ...row, [field]: bytes } }]
}

/** A row listed under the week key of another, or under a missing key: as if its term were over. */
const rekeyings: Draw = (now, _, random) => {
  const keyed = [...now.values()].filter(({ row }) => typeof row['key'] === 'string')
  const { table, id, row } = pick(keyed, random)
  const other = pick(keyed, random).row['key']
  if (other !== row['key'] && random() < 0.5) return [{ table, id, row: { ...row, key: other } }]
  return [{ table, id, row: { ...row, key: `${String(row['key']).slice(0, -1)}x` } }]
}

/** The bytes of two rows exchanged, one row in the place of another, or a row copied to a place where there is none. */
const swaps: Draw = (now, _, random) => {
  const [one, other] = [anyOf(now, random), anyOf(now, random)]
  if (keyOf(one) === keyOf(other) || isSlot(one) !== isSlot(other)) return null
  const way = Math.floor(random() * 3)
  if (way === 0) {
    const [field = ''] = fieldsOf(one.row).toReversed()
    return [
      { ...one, row: { ...one.row, [field]: other.row[field] } },
      { ...other, row: { ...other.row, [field]: one.row[field] } },
    ]
  }
  // Under its new id, with all that belongs to it.
  if (way === 1) return [{ ...one, row: { ...other.row, id: one.id } }]
  // A list that nobody asks for is read by nobody.
  if (isSlot(one) || one.table === 'heads') return null
  return [{ table: one.table, id: `${one.id}-copy`, row: { ...one.row, id: `${one.id}-copy` } }]
}

/** Cut short by any number of bytes, or made longer. */
const truncations: Draw = (now, _, random) => {
  const { table, id, row } = anyOf(now, random)
  const field = pick(fieldsOf(row), random)
  const bytes = row[field] as Bytes
  const length = Math.floor(random() * (bytes.length + 8))
  if (length === bytes.length) return null
  const cut = new Uint8Array(length)
  cut.set(bytes.subarray(0, length))
  return [{ table, id, row: { ...row, [field]: cut } }]
}

/** Rows of an earlier time put back with their own numbers, alone or with the lists of that time; or taken away. */
const rollbacks: Draw = (now, before, random) => {
  const then = pick(before, random)
  const way = random()
  if (way < 0.25) {
    const { table, id } = anyOf(now, random)
    return isSlot({ table, id }) ? null : [{ table, id, row: null }]
  }
  const differing = [...new Set([...now.keys(), ...then.keys()])]
    .map((key) => ({ was: then.get(key), is: now.get(key) }))
    .filter(({ was, is }) => !isSame(was?.row, is?.row))
    .map(({ was, is }): Tampering => ({ ...((was ?? is) as Place), row: was?.row ?? null }))
    .map(({ table, id, row }) => ({ table, id, row }))
  const rows = differing.filter((place) => !isSlot(place) || place.row !== null)
  if (way < 0.75) return [pick(rows, random)]
  // A whole table with its list and the root over all lists, and nothing else: all but one table of that time.
  const tables = [...new Set(rows.map(({ table }) => table))].filter((table) => table !== 'heads' && table !== 'slots')
  if (tables.length < 2) return null
  const left = pick(tables, random)
  return rows.filter(({ table }) => table !== left && table !== 'slots')
}

const isSame = (one: DiskRow | undefined, other: DiskRow | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one['version'] === other['version'] &&
  fieldsOf(one).every((field) => Buffer.compare(one[field] as Bytes, other[field] as Bytes) === 0)

export const ways = { flips, rekeyings, swaps, truncations, rollbacks } satisfies Readonly<Record<string, Draw>>
