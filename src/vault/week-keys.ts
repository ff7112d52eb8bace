// Forgetting by keys. Records that must be gone one day are sealed under the key of their week; the keys lie wrapped in
// two files that can be overwritten in place, as rows of IndexedDB can't. When a key's time is up both files are
// written anew without it.
import { type Brand, idOf } from '../domain/brand.ts'
import type { IsoWeek, Month } from '../domain/calendar.ts'
import type { FollowUpId } from '../domain/follow-up.ts'
import { inBatches, inTurns } from '../domain/in-turn.ts'
import type { PersonId } from '../domain/person.ts'
import { inBytes, inText } from './base64.ts'
import type { Sealed } from './seal.ts'
import type { Keyed, UnlockedVault } from './vault.ts'

export type KeyId = Brand<string, 'KeyId'>

/**
 * The records that one key seals: the answers of a week, which all people of the tablet may read; one person's notes of
 * a week; the remarks of a month's visitors, which must not be tied to a week; or what is kept of one code, written for a
 * conversation or an appointment of that month.
 */
export type Term =
  | { readonly kind: 'details'; readonly week: IsoWeek }
  | { readonly kind: 'notes'; readonly week: IsoWeek; readonly person: PersonId }
  | { readonly kind: 'remarks'; readonly month: Month }
  | { readonly kind: 'code'; readonly followUp: FollowUpId; readonly month: Month }

type Bytes = Uint8Array<ArrayBuffer>

/** Two files outside IndexedDB: on the tablet in the origin's private file system, in memory in tests. */
export interface KeyFiles {
  /** The contents of each file, null for an empty or absent one. */
  readonly read: () => Promise<readonly [Bytes | null, Bytes | null]>
  /** Overwrites all that a file held, and resolves once that is on the disk. Rejects with the browser's error. */
  readonly write: (file: 0 | 1, bytes: Bytes) => Promise<void>
  /** Whether so many bytes more would find room on the disk beside them. */
  readonly isFree: (bytes: number) => Promise<boolean>
}

export interface WeekKeys {
  /** Grows with every change of the files. */
  readonly generation: () => number
  /** The key of a term; a new one is on the disk before it is handed out. */
  readonly keyFor: (term: Term) => Promise<{ readonly id: KeyId; readonly key: CryptoKey }>
  /** `closed`: another person's; `gone`: destroyed. */
  readonly find: (id: KeyId) => Promise<CryptoKey | 'closed' | 'gone'>
  readonly terms: () => readonly { readonly id: KeyId; readonly term: Term }[]
  /**
   * Forgets keys for good: resolves once neither file holds them. Also finishes a deletion that a crash left half done.
   */
  readonly destroy: (ids: readonly KeyId[]) => Promise<void>
  /** The anchor that the files held when they were opened; null of new files. */
  readonly anchor: () => Anchor | null
  /**
   * Writes both files anew with the new anchor, and with this person's keys under their newest notes key.
   * @param renew whether keys that all people of the tablet can open shall seal no more from now on
   */
  readonly anchorTo: (anchor: Anchor, renew: boolean) => Promise<void>
}

/** A state of the database as the files hold it, so that a database that was put back alone is noticed. */
export interface Anchor {
  /** A commit that is on the disk. */
  readonly commit: number
  /** A hash of the people at that time. */
  readonly people: string
}

interface Entry {
  readonly id: KeyId
  readonly term: Term
  /** Base 64. */
  readonly wrapped: string
  /** It opens the text that it sealed and seals no other: a person who left may have it. */
  readonly old?: true
}

interface Contents {
  readonly anchor: Anchor | null
  readonly entries: readonly Entry[]
}

interface OpenedKeys {
  readonly keys: WeekKeys
  /** The files are older than the tablet's rows, or gone. */
  readonly lost: boolean
  /** The files are newer than the tablet's rows, and lie under a key that these rows do not know. */
  readonly foreign: boolean
}

/** Four bytes of length, eight of generation. */
const HEADER = 12

/**
 * Reads both files and goes on with the newer one that opens.
 * @param files read before, so that it can be done while the passphrase is being worked on
 * @param atLeast the generation that the tablet's rows speak of; files that are older have been put back or lost
 */
export async function openWeekKeys(
  vault: UnlockedVault,
  files: KeyFiles,
  contents: readonly [Bytes | null, Bytes | null],
  atLeast: number,
): Promise<OpenedKeys> {
  const found = await Promise.all(contents.map((bytes) => readFile(vault, bytes)))
  const newest = Math.max(...found.map((file) => file?.generation ?? 0))
  const current = found.findIndex((file) => file !== null && file.generation === newest)
  const lost = newest < atLeast
  const foreign = current === -1 && contents.some((bytes) => bytes !== null && generationOf(bytes) > atLeast)
  let generation = Math.max(newest, atLeast)
  let { entries, anchor }: Contents = found[current] ?? { entries: [], anchor: null }
  const anchorAtFirst = anchor
  /** The file to write first: never the only one that opens. */
  let first: 0 | 1 = current === 0 ? 1 : 0
  /** Whether both files hold exactly these entries. */
  let same = !lost && found.every((file) => (file?.generation ?? 0) === newest)
  const opened = new Map<KeyId, Promise<CryptoKey | 'closed'>>()
  const coming = new Map<string, Promise<{ id: KeyId; key: CryptoKey }>>()

  const { run: inTurn } = inTurns()

  /** One file after the other, so that a crash leaves at least one whole. */
  const write = async (next: readonly Entry[]): Promise<void> => {
    // A failed attempt may stand on the disk: no generation is used twice.
    generation += 1
    same = false
    const bytes = await fileOf(vault, generation, { anchor, entries: next })
    for (let written = 0; written < 2; written++) {
      await files.write(first, bytes)
      // Only now this file is the one to rely on, also when the other one fails and all is tried again.
      first = first === 0 ? 1 : 0
    }
    entries = next
    same = true
  }

  const make = inBatches(inTurn, async (terms: readonly Term[]) => {
    const fresh = await Promise.all(terms.map((term) => newEntry(vault, term)))
    await write([...entries, ...fresh.map(({ entry }) => entry)])
    for (const { entry, key } of fresh) opened.set(entry.id, Promise.resolve(key))
    return fresh.map(({ entry: { id }, key }) => ({ id, key }))
  })

  const openKey = (entry: Entry) => {
    const known = opened.get(entry.id) ?? openEntry(vault, entry)
    opened.set(entry.id, known)
    return known
  }

  const keys: WeekKeys = {
    generation: () => generation,
    terms: () => entries.map(({ id, term }) => ({ id, term })),

    async keyFor(term) {
      const entry = entries.findLast((each) => nameOf(each.term) === nameOf(term) && !each.old)
      if (entry) {
        const key = await openKey(entry)
        if (key !== 'closed') return { id: entry.id, key }
      }
      const name = nameOf(term)
      const made = coming.get(name) ?? make(term).finally(() => coming.delete(name))
      coming.set(name, made)
      return made
    },

    async find(id) {
      const entry = entries.find((each) => each.id === id)
      return entry ? openKey(entry) : 'gone'
    },

    destroy: (ids) =>
      inTurn(async () => {
        const kept = entries.filter(({ id }) => !ids.includes(id))
        if (kept.length === entries.length && same) return
        await write(kept)
        for (const id of ids) opened.delete(id)
      }),

    anchor: () => anchorAtFirst,

    anchorTo: (next, renew) =>
      inTurn(async () => {
        anchor = next
        await write(await Promise.all(entries.map((entry) => renewed(vault, entry, renew))))
      }),
  }
  return { keys, lost, foreign }
}

async function newEntry(vault: UnlockedVault, term: Term) {
  const { key, wrapped } = await vault.newKey(keyedBy(term))
  const entry: Entry = { id: idOf<KeyId>(crypto.randomUUID()), term, wrapped: inText(wrapped) }
  return { entry, key }
}

async function openEntry(vault: UnlockedVault, { term, wrapped }: Entry): Promise<CryptoKey | 'closed'> {
  if (term.kind === 'notes' && term.person !== vault.person) return 'closed'
  const key = await vault.unwrap(keyedBy(term), inBytes(wrapped))
  return key.ok ? key.value : 'closed'
}

/** The entry from now on: see `anchorTo`. */
async function renewed(vault: UnlockedVault, entry: Entry, renew: boolean): Promise<Entry> {
  if (entry.term.kind !== 'notes') return renew ? { ...entry, old: true } : entry
  if (entry.term.person !== vault.person) return entry
  const wrapped = await vault.rewrap(inBytes(entry.wrapped))
  return wrapped ? { ...entry, wrapped: inText(wrapped), old: true } : entry
}

const keyedBy = ({ kind }: Term): Keyed => (kind === 'notes' ? 'notes' : 'tablet')
function nameOf(term: Term): string {
  if (term.kind === 'remarks') return `remarks ${term.month}`
  if (term.kind === 'code') return `code ${term.followUp} ${term.month}`
  return term.kind === 'notes' ? `notes ${term.week} ${term.person}` : `details ${term.week}`
}

const addressOf = (generation: number) => ({ table: 'week-keys', id: 'file', version: generation })

async function fileOf(vault: UnlockedVault, generation: number, contents: Contents): Promise<Bytes> {
  const sealed = await vault.seal(addressOf(generation), contents)
  const bytes = new Uint8Array(HEADER + sealed.length)
  const header = new DataView(bytes.buffer)
  header.setUint32(0, sealed.length)
  header.setBigUint64(4, BigInt(generation))
  bytes.set(sealed, HEADER)
  return bytes
}

/** As the file says itself; 0 where it is too short to say. */
const generationOf = (bytes: Bytes): number =>
  bytes.length < HEADER ? 0 : Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(4))

/** Null where nothing lies, or only a part of a write that was cut off. */
async function readFile(
  vault: UnlockedVault,
  bytes: Bytes | null,
): Promise<(Contents & { readonly generation: number }) | null> {
  if (!bytes || bytes.length < HEADER) return null
  const header = new DataView(bytes.buffer, bytes.byteOffset)
  const generation = generationOf(bytes)
  const sealed = bytes.slice(HEADER, HEADER + header.getUint32(0)) as Sealed
  const opened = await vault.open(addressOf(generation), sealed)
  return opened.ok ? { generation, ...(opened.value as Contents) } : null
}
