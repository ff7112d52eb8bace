// The outbox: every frozen release, signed and on the disk before it is ever sent, kept with its receipt afterwards.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import type { Instant } from '../domain/calendar.ts'
import { type Release, releaseId } from '../domain/disclosure/release.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Change, Store } from './store.ts'

export interface StoredRelease {
  /** The random id of its row. */
  readonly row: string
  /** `<tablet>.week.2023-W41`: what the service knows it by. */
  readonly id: string
  readonly frozenAt: Instant
  readonly release: Release
  /** The literal text that was signed. */
  readonly payload: string
  /** The signed message: these bytes, and no others, are sent however often it takes. */
  readonly message: string
  readonly receipt: { readonly number: string; readonly at: Instant } | null
  /** When a person last took it along in a file or as a code; it goes on waiting for its receipt. */
  readonly carriedAt?: Instant
  /** Why the service will not take it, until a person acts. */
  readonly refused: Problem | null
}

/** Signs a release; enters as a value, since the key belongs to the sync layer. */
export type Freeze = (release: Release) => Promise<{ readonly payload: string; readonly message: string }>

export interface Outbox {
  /** In order of freezing; undefined until they have been read. */
  readonly releases: StoreApi<readonly StoredRelease[] | undefined>
  readonly load: () => Promise<Result<void, Problem>>
  readonly prepare: (releases: readonly Release[], now: Instant) => Promise<readonly StoredRelease[]>
  readonly changeFor: (release: StoredRelease) => Change
  readonly add: (releases: readonly StoredRelease[]) => void
  /** Writes what became of a release. */
  readonly update: (release: StoredRelease) => Promise<Result<void, Problem>>
}

export function createOutbox(store: Store, freeze: Freeze, newId: () => string): Outbox {
  const releases = createState<readonly StoredRelease[] | undefined>(() => undefined)
  const changeFor = (release: StoredRelease): Change => ({ table: 'releases', id: release.row, value: release })
  // What is frozen while the first reading is under way must not be lost from view.
  const early: StoredRelease[] = []
  // A commit that seemed lost may stand on the disk all the same: what is frozen again must be the same row with the same
  // signature, or the service would see two messages for one thing.
  const signed = new Map<string, StoredRelease>()

  return {
    releases,
    changeFor,

    async load() {
      const read = await store.readAll('releases')
      if (!read.ok) return fail({ code: read.error })
      const stored = read.value.map(({ value }) => value as StoredRelease)
      const known = new Set(stored.map(({ row }) => row))
      const all = [...stored, ...early.filter(({ row }) => !known.has(row))]
      releases.setState(all.toSorted(inOrder), true)
      return ok(undefined)
    },

    prepare: (made, now) =>
      Promise.all(
        made.map(async (release) => {
          const id = releaseId(release)
          const before = signed.get(id)
          if (before && JSON.stringify(before.release) === JSON.stringify(release)) return before
          const message = await freeze(release)
          const frozen = { row: newId(), id, frozenAt: now, release, ...message, receipt: null, refused: null }
          signed.set(id, frozen)
          return frozen
        }),
      ),

    add(frozen) {
      if (frozen.length === 0) return
      const known = releases.getState()
      if (known) releases.setState([...known, ...frozen].toSorted(inOrder), true)
      else early.push(...frozen)
    },

    async update(release) {
      const written = await store.commit([changeFor(release)])
      if (!written.ok) return fail({ code: written.error })
      const replaced = releases.getState()?.map((old) => (old.row === release.row ? release : old))
      releases.setState(replaced, true)
      return ok(undefined)
    },
  }
}

/** By the moment of freezing; what froze together, weeks before blocks and pools, and each in its own order. */
function inOrder(a: StoredRelease, b: StoredRelease): number {
  return a.frozenAt - b.frozenAt || key(a.release).localeCompare(key(b.release))
}

const ORDER: readonly Release['kind'][] = ['week', 'block', 'closings', 'pools']

function key(release: Release): string {
  const order = ORDER.indexOf(release.kind)
  if (release.kind === 'week') return `${order} ${release.week}`
  return release.kind === 'pools' ? `${order} ${release.closed}` : `${order} ${String(release.number).padStart(6, '0')}`
}
