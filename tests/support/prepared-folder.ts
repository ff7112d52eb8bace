// The folder of prepared tablets: there as long as a run of journeys, in the temporary folder, where renaming keeps to one disk.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RUN_FOLDER } from './prepared.ts'

/** Playwright calls this before the first journey, and the returned function after the last one. */
export default function makePreparedFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-prepared-'))
  process.env[RUN_FOLDER] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
