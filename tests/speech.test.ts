// Comments and documents name their subject. "What was typed" leaves its noun to the reader; "the typed words" does not.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commentsOf } from './support/comments.ts'

/** The most words of a kind in 1,000. Well-kept public code of this kind has 0.2 to 0.8 of the first kind. */
const bounds: readonly { readonly kind: string; readonly word: RegExp; readonly most: number }[] = [
  { kind: 'what, whatever', word: /\b(?:what|whatever)\b/gi, most: 3 },
  { kind: 'whoever, somebody who', word: /\b(?:whoever|(?:some|any|every|no)(?:body|one) who)\b/gi, most: 1 },
]

/** The kinds of words that go over their bound in these texts, with the number in 1,000. */
function excessIn(texts: readonly string[]): readonly string[] {
  const text = texts.join('\n').replaceAll(/`[^`\n]*`/g, 'code')
  const words = text.match(/\p{L}[\p{L}'’-]*/gu)?.length ?? 0
  return bounds
    .map(({ kind, word, most }) => ({ kind, most, rate: (1_000 * (text.match(word)?.length ?? 0)) / words }))
    .filter(({ rate, most }) => rate > most)
    .map(({ kind, rate, most }) => `${kind}: ${rate.toFixed(1)} in 1,000, of at most ${most}`)
}

const root = join(import.meta.dirname, '..')
const textsOf = (pattern: string, part: (path: string, text: string) => readonly string[]): readonly string[] =>
  globSync(pattern, { cwd: root }).flatMap((path) => part(path, readFileSync(join(root, path), 'utf8')))

it.each(['src', 'scripts', 'tests'])('%s has comments that name their subject', (folder) => {
  const comments = textsOf(`${folder}/**/*.{ts,tsx,mjs,css}`, commentsOf)
  expect(comments.length).toBeGreaterThan(50)
  expect(excessIn(comments)).toEqual([])
})

it('has documents that name their subject', () => {
  const withoutCode = (_: string, text: string): readonly string[] => [text.replaceAll(/^```[\s\S]*?^```/gm, '')]
  const documents = ['*.md', 'docs/**/*.md', 'src/**/*.md'].flatMap((pattern) => textsOf(pattern, withoutCode))
  expect(documents.length).toBeGreaterThan(10)
  expect(excessIn(documents)).toEqual([])
})

it('catches comments without a subject, in every form of comment, and no words of the code', () => {
  const planted = [
    "const what = 'what // what' // What of a draft stands.",
    '/** Whatever was said, for whoever comes. */',
    'const text = `what /* what */` /* Somebody who',
    ' * looks. */',
    'const slash = /[/*]what/ // what else',
  ].join('\n')
  expect(commentsOf('planted.ts', planted)).toEqual([
    '// What of a draft stands.',
    '/** Whatever was said, for whoever comes. */',
    '/* Somebody who\n * looks. */',
    '// what else',
  ])
  expect(commentsOf('planted.css', '.a { content: "/* what */"; } /* What is shown. */ // no comment')).toEqual([
    '/* What is shown. */',
  ])
  const named = 'The draft of a visit is stored on the disk. '.repeat(50)
  expect(excessIn([named])).toEqual([])
  expect(excessIn([named, ...commentsOf('planted.ts', planted)])).toEqual([
    expect.stringMatching(/^what, whatever: /),
    expect.stringMatching(/^whoever, somebody who: /),
  ])
})
