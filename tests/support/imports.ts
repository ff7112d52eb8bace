// The imports of a source text, as written: static, `import type`, re-exports, dynamic ones and addresses of scripts.
import { posix } from 'node:path'

export interface Import {
  /** The text between the quotes; null for a dynamic import that only running the code could tell. */
  readonly specifier: string | null
  /** Whether the import is gone once types are taken away. */
  readonly typeOnly: boolean
}

const STATIC = /^[ \t]*(?:import|export)\b([^'";]*?)(?:\bfrom\s*)?(['"])([^'"\n]+)\2/gm
const DYNAMIC = /\bimport\s*\(\s*(?:(['"])([^'"\n]+)\1)?/g
const ADDRESS = /\bnew URL\(\s*(['"])(\.[^'"\n]+\.[jt]sx?)\1\s*,\s*import\.meta\.url/g
const GLOB = /\bimport\.meta\.glob\b/g

export function importsOf(text: string): readonly Import[] {
  const found: Import[] = []
  for (const [whole, clause = '', , specifier = ''] of text.matchAll(STATIC)) {
    // `export const x = '…'` is no import: an export names its source after `from`.
    if (/^\s*export/.test(whole) && !/\bfrom\s*['"]/.test(whole)) continue
    if (!/\bfrom\s*['"]/.test(whole) && clause.trim() !== '') continue
    found.push({ specifier, typeOnly: isTypeOnly(clause) })
  }
  for (const [, , specifier] of text.matchAll(DYNAMIC)) found.push({ specifier: specifier ?? null, typeOnly: false })
  for (const [, , specifier] of text.matchAll(ADDRESS)) found.push({ specifier: specifier ?? null, typeOnly: false })
  for (const _ of text.matchAll(GLOB)) found.push({ specifier: null, typeOnly: false })
  return found
}

/** The file that a relative specifier in `from` means; a query such as `?worker&url` is left off. */
export const resolve = (from: string, specifier: string): string =>
  posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))

export const isRelative = (specifier: string): boolean => specifier.startsWith('.') || specifier.startsWith('/')

/** `dexie` of `dexie/something`, `@scope/name` of `@scope/name/part`, `node:` of every module of Node. */
export const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? 'node:' : (/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)

/** `type { A }`, or `{ type A, type B }`. */
function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b(?!\s*(?:,|from))/.test(clause)) return true
  const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1]
  if (names === undefined) return false
  const each = names.split(',').filter((name) => name.trim() !== '')
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name))
}
