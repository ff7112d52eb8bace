import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { readDevice, writeDevice } from '../storage/access.ts'
import { openDatabase } from '../storage/database.ts'
import { createTries, waitAfter } from './tries.ts'

const SECOND = 1_000
const YEARS = 10 * 365.25 * 86_400 * SECOND
const NOW = Date.parse('2026-11-30T19:00:00Z')

const right = async (): Promise<Result<'in', Problem>> => ok('in')
const wrong = async (): Promise<Result<'in', Problem>> => fail({ code: 'wrong-passphrase' })
const wait = (seconds: number) => fail({ code: 'too-many-tries', detail: String(seconds) })

let databases = 0

/** A tablet at its lock screen, with both clocks in the test's hand. */
async function atTheLock() {
  databases += 1
  const database = await openDatabase(
    () => {},
    async () => true,
    `tries-${databases}`,
  )
  const clocks = { now: NOW, ran: 0 }
  const load = () => createTries(database, { clock: () => clocks.now, running: () => clocks.ran })
  const pass = (milliseconds: number) => {
    clocks.now += milliseconds
    clocks.ran += milliseconds
  }
  return { database, clocks, load, pass }
}

async function wrongTries(tries: ReturnType<typeof createTries>, count: number) {
  for (let index = 0; index < count; index++) expect(await tries.attempt(wrong)).toEqual(await wrong())
}

describe('waiting after wrong tries', () => {
  it('is nothing for three, then 5, 10, 20, 40 seconds, and never more than a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 100].map(waitAfter)).toEqual(
      [0, 0, 0, 5, 10, 20, 40, 60, 60, 60].map((seconds) => seconds * SECOND),
    )
  })

  it('keeps even the right one from being tried, until the time is up', async () => {
    const { load, pass } = await atTheLock()
    const tries = load()
    await wrongTries(tries, 3)
    expect(await tries.attempt(right)).toEqual(wait(5))
    pass(4_900)
    expect(await tries.attempt(right)).toEqual(wait(1))
    pass(100)
    expect(await tries.attempt(right)).toEqual(ok('in'))
    // And the count begins anew.
    await wrongTries(tries, 2)
    expect(await tries.attempt(right)).toEqual(ok('in'))
  })

  it('is not counted for what is wrong with anything but the secret', async () => {
    const { database, load } = await atTheLock()
    const tries = load()
    for (let index = 0; index < 5; index++)
      expect(await tries.attempt(async () => fail({ code: 'storage-full' }))).toMatchObject({ ok: false })
    expect(await readDevice(database, 'tries')).toBeUndefined()
  })

  it('does not begin anew with a reload', async () => {
    const { clocks, load, pass } = await atTheLock()
    await wrongTries(load(), 3)
    pass(2_000)
    clocks.ran = 0
    expect(await load().attempt(right)).toEqual(wait(3))
  })

  it('is not shortened by setting the date ahead under an open page', async () => {
    const { clocks, load } = await atTheLock()
    const tries = load()
    await wrongTries(tries, 3)
    clocks.now += YEARS
    expect(await tries.attempt(right)).toEqual(wait(5))
  })

  it('holds for guesses that are made at the same time', async () => {
    const { load } = await atTheLock()
    const tries = load()
    const guesses = await Promise.all(Array.from({ length: 20 }, () => tries.attempt(wrong)))
    expect(guesses.filter((guess) => !guess.ok && guess.error.code === 'wrong-passphrase')).toHaveLength(3)
  })

  it('[F2] never holds up a secret that nobody can guess, and counts it', async () => {
    const { load } = await atTheLock()
    const tries = load()
    await wrongTries(tries, 3)
    const wrongCode = async () => fail({ code: 'recovery-code-wrong' } as const)
    expect(await tries.attempt(wrongCode, false)).toMatchObject({ error: { code: 'recovery-code-wrong' } })
    expect(await tries.attempt(right)).toEqual(wait(10))
    expect(await tries.attempt(right, false)).toEqual(ok('in'))
    expect(await tries.attempt(right)).toEqual(ok('in'))
  })

  it.each([{ wrong: 'many' }, { wrong: -4, at: 0 }, { wrong: Number.NaN, at: Number.NaN }, null, 7, { wrong: 1e300 }])(
    'takes %o on the disk for no wait at all',
    async (row) => {
      const { database, load } = await atTheLock()
      await writeDevice(database, 'tries', row)
      expect(await load().attempt(right)).toEqual(ok('in'))
    },
  )
})

describe('[F2] a date that was wrong', () => {
  it.each([
    ['ahead by ten years while it was tried, and then right', YEARS, -YEARS],
    ['right while it was tried, and then behind by ten years', 0, -YEARS],
    ['behind by ten years while it was tried, and then right', -YEARS, YEARS],
    ['ahead by ten years, and then behind by as much', YEARS, -2 * YEARS],
  ])('%s, locks nobody out: the wait itself is the longest', async (_, before, after) => {
    for (const reloads of [false, true]) {
      const { clocks, load, pass } = await atTheLock()
      clocks.now += before
      const first = load()
      await wrongTries(first, 3)
      clocks.now += after
      const tries = reloads ? load() : first
      const refused = await tries.attempt(right)
      if (!refused.ok) expect(Number(refused.error.detail)).toBeLessThanOrEqual(5)
      pass(5_000)
      expect(await tries.attempt(right)).toEqual(ok('in'))
    }
  })

  it('does so also when the page is loaded anew for every try', async () => {
    const { clocks, load, pass } = await atTheLock()
    clocks.now += YEARS
    await wrongTries(load(), 3)
    clocks.now -= YEARS
    expect(await load().attempt(right)).toEqual(wait(5))
    pass(5_000)
    clocks.ran = 0
    expect(await load().attempt(right)).toEqual(ok('in'))
  })

  it('never adds up to more than a minute, whatever happens to date and page', async () => {
    const move = fc.record({
      date: fc.integer({ min: -1_000, max: 1_000 }).map((days) => days * 86_400_000),
      reloads: fc.boolean(),
      guesses: fc.integer({ min: 0, max: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 8 }), async (moves) => {
        const { clocks, load, pass } = await atTheLock()
        let tries = load()
        for (const { date, reloads, guesses } of moves) {
          clocks.now += date
          if (reloads) tries = load()
          for (let index = 0; index < guesses; index++) await tries.attempt(wrong)
        }
        await tries.attempt(wrong)
        pass(60_000)
        expect(await tries.attempt(right)).toEqual(ok('in'))
      }),
      { numRuns: 30 },
    )
  })
})
