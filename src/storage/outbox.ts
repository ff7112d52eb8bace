// The outbox: every message, drawn, signed and on the disk before it is ever sent, kept with its receipt afterwards.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import type { Instant } from '../domain/calendar.ts'
import type { Release } from '../domain/disclosure/release.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StoredRelease } from '../records/stored.ts'
import type { Change } from './change.ts'
import type { Store } from './store.ts'

/** Signs a release; enters as a value, since the key belongs to the sync layer. */
export type Sign = (release: Release) => Promise<{ readonly payload: string; readonly message: string }>

/** A message that is due. */
export interface Undrawn {
  readonly id: string
  readonly draw: () => Release
}

export interface Outbox {
  /** In order of drawing; undefined until they have been read. */
  readonly releases: StoreApi<readonly StoredRelease[] | undefined>
  readonly load: () => Promise<Result<void, Problem>>
  /** [D5] Draws and signs: each id once, also where writing it failed and it is prepared again. */
  readonly prepare: (messages: readonly Undrawn[], now: Instant) => Promise<readonly StoredRelease[]>
  readonly changeFor: (release: StoredRelease) => Change
  readonly add: (releases: readonly StoredRelease[]) => void
  /** Signs what waits for a receipt once more, as it was drawn: the tablet went to another service. */
  readonly signAgain: () => Promise<Result<void, Problem>>
  /** Writes the result of sending a release. */
  readonly update: (release: StoredRelease) => Promise<Result<void, Problem>>
}

export function createOutbox(store: Store, sign: Sign, newId: () => string): Outbox {
  const releases = createState<readonly StoredRelease[] | undefined>(() => undefined)
  const changeFor = (release: StoredRelease): Change => ({ table: 'releases', id: release.row, value: release })
  // A release drawn while the first reading is under way must not be lost from view.
  const early: StoredRelease[] = []
  // A commit that seemed lost may stand on the disk all the same: the message must be the same row with the same noise and the
  // same signature, or two draws of one period could be seen.
  const signed = new Map<string, Promise<StoredRelease>>()
  const drawAndSign = async ({ id, draw }: Undrawn, now: Instant): Promise<StoredRelease> => {
    const release = draw()
    return { row: newId(), id, drawnAt: now, release, ...(await sign(release)), receipt: null, refused: null }
  }

  const update = async (release: StoredRelease): Promise<Result<void, Problem>> => {
    const written = await store.commit([changeFor(release)])
    if (!written.ok) return fail({ code: written.error })
    const replaced = releases.getState()?.map((old) => (old.row === release.row ? release : old))
    releases.setState(replaced, true)
    return ok(undefined)
  }

  return {
    releases,
    changeFor,

    async load() {
      const read = await store.readAll('releases')
      if (!read.ok) return fail({ code: read.error })
      const stored = read.value.flatMap(({ value }) => value ?? [])
      const known = new Set(stored.map(({ row }) => row))
      const all = [...stored, ...early.filter(({ row }) => !known.has(row))]
      releases.setState(all.toSorted(inOrder), true)
      return ok(undefined)
    },

    prepare: (messages, now) =>
      Promise.all(
        messages.map((message) => {
          const before = signed.get(message.id) ?? drawAndSign(message, now)
          signed.set(message.id, before)
          return before
        }),
      ),

    add(drawn) {
      if (drawn.length === 0) return
      const known = releases.getState()
      if (known) releases.setState([...known, ...drawn].toSorted(inOrder), true)
      else early.push(...drawn)
    },

    async signAgain() {
      for (const waiting of releases.getState() ?? []) {
        if (waiting.receipt) continue
        const written = await update({ ...waiting, ...(await sign(waiting.release)), refused: null })
        if (!written.ok) return written
      }
      return ok(undefined)
    },

    update,
  }
}

/** By the quarter that they are of. */
const inOrder = (a: StoredRelease, b: StoredRelease): number => (a.release.quarter < b.release.quarter ? -1 : 1)
