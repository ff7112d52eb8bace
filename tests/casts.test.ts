// A cast tells the compiler to believe the author. Each is a place where a type can lie, so their number only falls.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commentsOf } from './support/comments.ts'

const MOST = 60
const root = join(import.meta.dirname, '..')

/** The casts of a source text: `as` in an expression, but for `as const`, names in imports, keys of mapped types and SQL. */
function castsIn(path: string, text: string): readonly string[] {
  const bare = commentsOf(path, text)
    .reduce((rest, comment) => rest.replace(comment, ''), text)
    .replace(/sql(?:<[^>]*>)?`[^`]*`/g, '')
    // Of a template only its expressions.
    .replace(/`[^`]*`/g, (template) => (template.match(/\$\{[^}]*\}/g) ?? []).join(' '))
    .replace(/'(?:\\.|[^'\\\n])*'/g, "''")
    .replace(/^(?:import|export) [^;]*? from ''$/gms, '')
    .replace(/\bin keyof \w+ as /g, '')
  return bare.match(/[^\s]+ as (?!const\b)[\w{[(]/g) ?? []
}

describe('the casts of src', () => {
  it(`are at most ${MOST}`, () => {
    const paths = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !/\.test\.tsx?$/.test(path))
    const casts = paths.flatMap((path) =>
      castsIn(path, readFileSync(join(root, path), 'utf8')).map((cast) => `${path}: ${cast}`),
    )
    expect(casts.length, casts.join('\n')).toBeLessThanOrEqual(MOST)
    // Far fewer would mean that the test no longer sees them.
    expect(casts.length).toBeGreaterThan(MOST / 2)
  })

  it('are told from other uses of the word', () => {
    const text = `import { a as b } from './a.ts'
      // as a matter of course
      type Keys<T> = { [K in keyof T as string]: T[K] }
      const said = 'as plain as day'
      const kinds = ['x'] as const
      const id = text as Id
      const other = (found.value as Root).lists
      const both = made as unknown as Root`
    expect(castsIn('src/a.ts', text)).toHaveLength(4)
    const template = ['`said as $', '{given as string}`'].join('')
    expect(castsIn('src/a.ts', template)).toHaveLength(1)
  })
})
