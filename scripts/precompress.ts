// At the end of a build, lays every file that gains by it beside itself once more, compressed: `app.js.br`,
// `app.js.gz`. The service sends the compressed files to browsers that take them, and compresses nothing during a
// request.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.md', '.svg', '.txt', '.wasm', '.webmanifest'])
const COMPRESSED = new Set(['.br', '.gz'])
/** Brotli's highest, 11, makes files 7 % smaller and takes fifteen times as long, at every build. */
const BROTLI_QUALITY = 9

/** Comes last: the service worker is written at the end of a build, too. */
export const precompress = (): Plugin => {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir
    },
    closeBundle: { order: 'post', sequential: true, handler: () => compressFolder(folder) },
  }
}

/** Compresses all files below a folder, in place of the compressed ones that lie there. */
export function compressFolder(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.filter((path) => COMPRESSED.has(extname(path)))) rmSync(file)
  for (const file of files.filter((path) => COMPRESSIBLE.has(extname(path)))) {
    const bytes = readFileSync(file)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }
    writeIfSmaller(`${file}.br`, brotliCompressSync(bytes, quality), bytes)
    writeIfSmaller(`${file}.gz`, gzipSync(bytes, { level: 9 }), bytes)
  }
}

function writeIfSmaller(file: string, compressed: Buffer, bytes: Buffer): void {
  if (compressed.length < bytes.length) writeFileSync(file, compressed)
}
