// A power cut during a write: the beginning of a record remains at the end of the database's log. The records that had
// been forced to the disk before stand in front of it, whole.
import { appendFileSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TabletBrowser } from '../../support/browser.ts'

const BLOCK = 32 * 1024
const HEADER = 7
const FULL = 1

export function tearLog({ profileDir }: TabletBrowser, random: () => number): void {
  const folder = join(profileDir, 'Default', 'IndexedDB')
  const logs = globSync('*.indexeddb.leveldb/*.log', { cwd: folder }).toSorted()
  const log = join(folder, logs.at(-1) ?? 'no log')
  const room = BLOCK - (statSync(log).size % BLOCK) - HEADER
  // At the end of a block there is no room for a record to be torn in.
  if (room < 2) return
  const length = Math.min(room, 100 + Math.floor(random() * 5_000))
  const written = Math.floor(random() * length)
  const record = Buffer.alloc(HEADER + written, 0xa5)
  record.writeUInt16LE(length, 4)
  record[6] = FULL
  appendFileSync(log, record)
}
