// The parts that the methods of one session share: the parts passed in, the stores that screens listen to, and the
// state in one page's memory.
import type { StoreApi } from 'zustand/vanilla'
import { Unanswered } from '../../domain/in-time.ts'
import type { Moment } from '../../domain/lock-times.ts'
import type { Preferences } from '../../domain/preferences.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Result } from '../../domain/result.ts'
import type { Entry, SessionStatus } from '../../services/session.ts'
import type { Database } from '../../storage/database.ts'
import type { UnlockedVault, Vault } from '../../vault/vault.ts'
import type { KeyFiles } from '../../vault/week-keys.ts'
import type { Logbook } from '../logbook.ts'
import type { Place } from '../place.ts'
import type { Tries } from '../tries.ts'
import type { Platform, Unlocked } from '../unlocked.ts'
import type { Pin } from './pin.ts'
import { allowedIn, type LoggedMethod } from './status.ts'

export interface Parts {
  readonly vault: Vault
  readonly files: KeyFiles
  readonly platform: Platform
  readonly place: Place
  readonly reload: () => void
  readonly status: StoreApi<SessionStatus>
  readonly preferences: StoreApi<Preferences>
  readonly entry: StoreApi<Entry | null>
  readonly pin: Pin
  readonly held: Held
}

export interface Held {
  database: Database | null
  tries: Tries | null
  open: Unlocked | null
  /** Keys of a person whose recovery code still has to be written down, and since when it has been on the screen. */
  entering: { readonly keys: UnlockedVault; readonly since: Moment } | null
  /** A person who came in by the words for the first time, and has to choose a passphrase. */
  newcomer: { readonly unlocked: Unlocked; readonly words: string } | null
  /** Ends the work that an unlocked tablet does by itself. */
  stop: () => void
}

/** For actions that need a secret of a person. */
export interface Tools {
  readonly database: Database
  readonly vault: Vault
  readonly files: KeyFiles
  readonly platform: Platform
}

export function toolsOf({ vault, files, platform, held: { database } }: Parts): Tools {
  if (!database) throw new Error('no database')
  return { database, vault, files, platform }
}

/**
 * Tries a secret, counted by the one counter of the tablet. An unlocked tablet gives its vault to nobody but by this door.
 * @param waits false for a secret that nobody can guess
 */
export async function trySecret<T>(
  parts: Parts,
  work: (tools: Tools) => Promise<Result<T, Problem>>,
  waits = true,
): Promise<Result<T, Problem>> {
  const { tries } = parts.held
  if (!tries) throw new Error('no database')
  const tried = await tries.attempt(() => work(toolsOf(parts)), waits)
  // Those at a locked tablet are taken over at the next unlock.
  if (!tried.ok && parts.held.open) await parts.held.open.log.takeOver(await tries.all())
  return tried
}

/** Writes down that a method of the session did its work, or was tried with a wrong PIN. */
export const note = (log: Logbook, method: LoggedMethod, more?: Parameters<Logbook['add']>[1]): Promise<void> =>
  log.add(allowedIn[method].logs, more)

export const momentOf = ({ platform: { clock, running } }: Parts): Moment => ({ wall: clock(), running: running() })

export function opened({ held: { open } }: Parts): Unlocked {
  if (!open) throw new Error('the tablet is locked')
  return open
}

/** Whether the browser gives files of our own; a private window may not. Without them nothing could be forgotten. */
export const isReadable = (contents: ReturnType<KeyFiles['read']>): Promise<boolean> =>
  contents.then(
    () => true,
    (error: unknown) => {
      // Files that give no answer are no files that the browser refuses.
      if (error instanceof Unanswered) throw error
      return false
    },
  )
