// The built app as another version of itself: every hashed file under another name, as after a change of every file.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const TEXTS = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.md', '.txt'])

/**
 * Changes the build below `dist` in place: the files of the version before are gone, as on a server after a deployment.
 * @param version a word of letters and digits, new each time
 */
export function makeNextVersion(dist: string, version: string): void {
  const names = new Map(
    readdirSync(join(dist, 'assets')).map((name) => {
      const [stem = '', ...rest] = name.split('.')
      // The word goes where the hash is, in the place of an earlier one.
      return [name, [stem.replace(/(_[a-z0-9]+)?$/, `_${version}`), ...rest].join('.')] as const
    }),
  )
  for (const [name, next] of names) renameSync(join(dist, 'assets', name), join(dist, 'assets', next))
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.has(extname(entry.name)) && entry.name !== 'sw.js')
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files) writeFileSync(file, renamed(readFileSync(file, 'utf8'), names))
  // The worker last, as it lists the others: a file whose name stays the same by a hash of its contents.
  const worker = renamed(readFileSync(join(dist, 'sw.js'), 'utf8'), names)
  const listed = worker.replaceAll(LISTED, (_, url: string) => `"revision":"${md5(join(dist, url))}","url":"${url}"`)
  if (listed === worker) throw new Error('the worker lists nothing with a revision')
  writeFileSync(join(dist, 'sw.js'), listed)
}

const LISTED = /"revision":"[0-9a-f]{32}","url":"([^"]+)"/g
const md5 = (file: string) => createHash('md5').update(readFileSync(file)).digest('hex')

function renamed(text: string, names: ReadonlyMap<string, string>): string {
  let changed = text
  for (const [name, next] of names) changed = changed.replaceAll(name, next)
  return changed
}
