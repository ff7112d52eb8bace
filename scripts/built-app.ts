// The built app in `dist`. A note beside it holds a hash of its sources: `npm start` builds only when a source changed.
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Below `dist`, in a folder that vite empties with every build. */
const NOTE = 'dist/.vite/made-from'

const INPUTS = [
  'src/**/*',
  'public/**/*',
  'index.html',
  'vite.config.ts',
  'scripts/precompress.ts',
  'package-lock.json',
  'tsconfig.*json',
]
/** The sources that no bundle holds: the service runs as it is. */
const NOT_BUILT = ['src/server/**', '**/*.test.*']

/** A hash over the names and contents of everything that a build of the app in `root` reads. */
export function hashInputs(root = '.'): string {
  const hash = createHash('sha256')
  const found = globSync(INPUTS, { cwd: root, exclude: NOT_BUILT })
  for (const path of found.toSorted()) {
    if (!statSync(join(root, path)).isFile()) continue
    const contents = readFileSync(join(root, path))
    hash.update(`${path}\n${contents.length}\n`).update(contents)
  }
  return hash.digest('hex')
}

/** Whether a build now would give the same `dist`. */
export function isBuilt(): boolean {
  try {
    return readFileSync(NOTE, 'utf8') === hashInputs()
  } catch {
    return false
  }
}

export async function buildApp(): Promise<void> {
  const inputs = hashInputs()
  // Loaded here: a service that only starts has no need of it.
  const { build } = await import('vite')
  await build({ logLevel: 'warn' })
  writeFileSync(NOTE, inputs)
}
