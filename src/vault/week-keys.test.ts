import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeyFilesInMemory, keyFilesInMemory } from '../../scripts/headless/key-files.ts'
import { PASSPHRASE, quickKdf } from '../../scripts/headless/tablet.ts'
import type { PersonId } from '../domain/person.ts'
import { open, seal } from './seal.ts'
import { createVault, type UnlockedVault } from './vault.ts'
import { type KeyFiles, openWeekKeys, type Term, type WeekKeys } from './week-keys.ts'

const anke = 'anke' as PersonId
const bram = 'bram' as PersonId
const address = { table: 'notes', id: 'a1', version: 1 }
const details = (week: string): Term => ({ kind: 'details', week })
const notes = (week: string, person = anke): Term => ({ kind: 'notes', week, person })

const vault = createVault(quickKdf)
const [ankes, bramsVault] = await both()

async function both(): Promise<[UnlockedVault, UnlockedVault]> {
  const { slots, unlocked } = await vault.create(anke, PASSPHRASE)
  const first = await vault.admit(slots[0], PASSPHRASE, bram, 'stoel appel raam vis')
  if (!first.ok) throw new Error(first.error)
  const second = await vault.renewKeys(first.value.slot, 'stoel appel raam vis', 'weer vier losse woorden')
  if (!second.ok) throw new Error(second.error)
  return [unlocked, second.value.unlocked]
}

const openKeys = async (files: KeyFiles, atLeast = 0, who = ankes) =>
  openWeekKeys(who, files, await files.read(), atLeast)

async function sealedUnder(keys: WeekKeys, term: Term) {
  const { id, key } = await keys.keyFor(term)
  return { id, sealed: await seal(key, address, 'wat gezegd is') }
}

async function opens(keys: WeekKeys, { id, sealed }: Awaited<ReturnType<typeof sealedUnder>>): Promise<boolean> {
  const key = await keys.find(id)
  return typeof key === 'object' && (await open(key, address, sealed)).ok
}

describe('week keys', () => {
  it('open after a restart what they sealed, each term with a key of its own', async () => {
    const files = keyFilesInMemory()
    const { keys } = await openKeys(files)
    const all = await Promise.all(
      [details('2026-W47'), details('2026-W48'), notes('2026-W47')].map((term) => sealedUnder(keys, term)),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(3)
    const again = (await openKeys(files)).keys
    for (const each of all) expect(await opens(again, each)).toBe(true)
    // And a term asked for again has the same key.
    expect((await again.keyFor(details('2026-W47'))).id).toBe(all[0]?.id)
  })

  it('of remarks are those of a month, and open for everybody', async () => {
    const files = keyFilesInMemory()
    const { keys } = await openKeys(files)
    const remarks: Term = { kind: 'remarks', month: '2026-11' }
    const sealed = await sealedUnder(keys, remarks)
    expect(await opens((await openKeys(files, 0, bramsVault)).keys, sealed)).toBe(true)
    expect((await keys.keyFor(remarks)).id).toBe(sealed.id)
    expect((await keys.keyFor({ kind: 'remarks', month: '2026-12' })).id).not.toBe(sealed.id)
  })

  it('are made once, however many ask for the same at the same time', async () => {
    const { keys } = await openKeys(keyFilesInMemory())
    const ids = await Promise.all(Array.from({ length: 8 }, async () => (await keys.keyFor(notes('2026-W47'))).id))
    expect(new Set(ids).size).toBe(1)
  })

  it('of answers open for a colleague, of notes they do not', async () => {
    const files = keyFilesInMemory()
    const { keys } = await openKeys(files)
    const [shared, own] = [await sealedUnder(keys, details('2026-W47')), await sealedUnder(keys, notes('2026-W47'))]
    const theirs = (await openKeys(files, 0, bramsVault)).keys
    expect(await opens(theirs, shared)).toBe(true)
    expect(await theirs.find(own.id)).toBe('closed')
    // A colleague who writes in the same week gets a key of their own.
    expect((await theirs.keyFor(notes('2026-W47', bram))).id).not.toBe(own.id)
  })

  it('are gone from both files once they are destroyed', async () => {
    const files = keyFilesInMemory()
    const { keys } = await openKeys(files)
    const [old, live] = [await sealedUnder(keys, notes('2026-W30')), await sealedUnder(keys, notes('2026-W47'))]
    const before = keyFilesInMemory(files.contents)
    await keys.destroy([old.id])
    expect(await keys.find(old.id)).toBe('gone')
    for (const file of [0, 1] as const) {
      const alone = keyFilesInMemory(file === 0 ? [files.contents[0], null] : [null, files.contents[1]])
      const { keys: read } = await openKeys(alone)
      expect([await opens(read, old), await opens(read, live)]).toEqual([false, true])
    }
    // The control: the files as they were before open both.
    const { keys: image } = await openKeys(before)
    expect([await opens(image, old), await opens(image, live)]).toEqual([true, true])
  })

  it('leave nothing of a longer file behind when it becomes shorter', async () => {
    const files = keyFilesInMemory()
    const { keys } = await openKeys(files)
    const all = []
    for (let week = 10; week < 40; week++) all.push(await sealedUnder(keys, notes(`2026-W${week}`)))
    const long = files.contents[0]?.slice() ?? new Uint8Array()
    await keys.destroy(all.map(({ id }) => id))
    for (const bytes of files.contents) {
      const tail = bytes?.subarray(12 + 29 + 256) ?? new Uint8Array()
      expect(tail.length).toBe(long.length - 12 - 29 - 256)
      expect(tail.every((byte) => byte === 0)).toBe(true)
    }
  })

  it('survive a write that is cut off at any byte, in either file, when one is added or destroyed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2_000), fc.constantFrom(0, 1), fc.boolean(), async (bytes, writesBefore, destroying) => {
        const files = keyFilesInMemory()
        const { keys } = await openKeys(files)
        const [old, live] = [await sealedUnder(keys, notes('2026-W30')), await sealedUnder(keys, notes('2026-W47'))]
        let writes = 0
        files.cut = () => (writes++ < writesBefore ? 'whole' : bytes)
        const work = destroying ? keys.destroy([old.id]) : keys.keyFor(notes('2026-W48'))
        await work.catch(() => undefined)
        // Tried again while the disk still fails, as the tablet does.
        await (destroying ? keys.destroy([old.id]) : keys.keyFor(notes('2026-W49'))).catch(() => undefined)

        const next: KeyFilesInMemory = keyFilesInMemory(files.contents)
        const { keys: again, lost } = await openKeys(next)
        expect(lost).toBe(false)
        expect(await opens(again, live)).toBe(true)
        if (!destroying) expect(await opens(again, old)).toBe(true)
        // A deletion that was cut off is finished: afterwards neither file opens the forgotten records.
        if (!destroying) return
        await again.destroy((await again.find(old.id)) === 'gone' ? [] : [old.id])
        for (const file of [0, 1] as const) {
          const alone = keyFilesInMemory(file === 0 ? [next.contents[0], null] : [null, next.contents[1]])
          expect(await opens((await openKeys(alone)).keys, old)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('would be lost by a cut-off write if there were one file: why there are two', async () => {
    const files = keyFilesInMemory()
    const { keys } = await openKeys(files)
    const live = await sealedUnder(keys, notes('2026-W47'))
    files.cut = () => 40
    await keys.keyFor(notes('2026-W48')).catch(() => undefined)
    const torn = [0, 1].filter((file) => files.contents[file]?.subarray(40).some((byte) => byte !== 0))
    const results = await Promise.all(
      torn.map(async (file) => {
        const alone = keyFilesInMemory(file === 0 ? [files.contents[0], null] : [null, files.contents[1]])
        return opens((await openKeys(alone)).keys, live)
      }),
    )
    expect(results).toContain(false)
    expect(results).toContain(true)
  })

  it('say so when the files are older than what the rows speak of, or are not there', async () => {
    const files = keyFilesInMemory()
    const { keys } = await openKeys(files)
    await keys.keyFor(details('2026-W47'))
    const old = keyFilesInMemory(files.contents)
    await keys.keyFor(details('2026-W48'))
    expect((await openKeys(files, keys.generation())).lost).toBe(false)
    expect((await openKeys(old, keys.generation())).lost).toBe(true)
    const none = await openKeys(keyFilesInMemory(), keys.generation())
    expect(none.lost).toBe(true)
    // No generation is given twice, so that the next start does not take them for whole.
    await none.keys.keyFor(details('2026-W49'))
    expect(none.keys.generation()).toBeGreaterThan(keys.generation())
  })
})
