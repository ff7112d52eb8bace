// The hash of a whole tablet, to see whether anything has changed or been lost.
import 'fake-indexeddb/auto'
import { must, type Running } from '../../scripts/headless/tablet.ts'
import { canonicalJson } from '../../src/backup/canonical.ts'
import { gather } from '../../src/storage/backups.ts'

/** SHA-256 of a tablet's state as its backup tells it: without maker, time and number of commits. */
export async function stateHash({ store, vault, book }: Running): Promise<string> {
  const backup = must(await gather(store, { person: vault.person, now: book.clock(), notes: true }))
  const { madeAt: _, madeBy: __, revision: ___, ...state } = backup
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(state)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
