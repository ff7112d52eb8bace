// The bundle budget: the bytes that the tablet must load before the first screen, as gzip would send them.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** Bytes of initial JavaScript, gzip. */
export const BUDGET = 200 * 1024

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

/** The initial chunks of the build in `dist`, and their gzip sizes in bytes. */
export function initialChunks(): readonly { file: string; bytes: number }[] {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
  const seen = new Set<string>()
  const visit = (key: string) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const imported of manifest[key]?.imports ?? []) visit(imported)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key)
  return [...seen].map((key) => {
    const file = manifest[key]?.file ?? key
    return { file, bytes: gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length }
  })
}
