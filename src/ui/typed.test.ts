import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** The fields of a screen in which a person types, and that let the keyboard do more than that. */
const unguarded = (text: string): readonly string[] =>
  [...text.matchAll(/<(input|textarea)\b[\s\S]*?\/>/g)]
    .map(([field]) => field)
    .filter((field) => !/type="(radio|checkbox|file)"/.test(field))
    .filter((field) => !/\{\.\.\.(TYPED|given)\}/.test(field))

it('every field in which a person types takes the one set of attributes', () => {
  const all = globSync('src/**/*.tsx').map((path) => [path, readFileSync(path, 'utf8')] as const)
  const fields = all.flatMap(([, text]) => [...text.matchAll(/\{\.\.\.TYPED\}|\.\.\.TYPED,/g)])
  expect(fields.length).toBeGreaterThan(6)
  expect(all.flatMap(([path, text]) => unguarded(text).map((field) => `${path}: ${field}`))).toEqual([])
  // Nor does one overrule it.
  for (const [path, text] of all) expect(text, path).not.toMatch(/autoCapitalize|autoCorrect|spellCheck/)
})

it('a field that forgets them would be seen', () => {
  expect(unguarded('<input type="text" value={value} />')).toHaveLength(1)
  expect(unguarded('<input type="radio" /> <textarea {...TYPED} />')).toEqual([])
})
