// Reads the statements of a document that a machine can check: its links, files, scripts, variables, rules, and the number of its words.
import { dirname, join } from 'node:path'

/** The text of each document, by its path. */
export type Pages = ReadonlyMap<string, string>

/** Words as `wc -w` counts them. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Links to a missing file, or to a heading that its page does not have. */
export const deadLinks = (pages: Pages, isThere: (path: string) => boolean): readonly string[] =>
  [...pages].flatMap(([path, text]) =>
    [...text.matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)].flatMap(([, file = '', anchor = '']) => {
      const target = file === '' ? path : join(dirname(path), file)
      if (file !== '' && !isThere(target)) return [`${path}: ${file}`]
      const anchors = anchorsOf(pages.get(target) ?? '')
      return anchor === '' || anchors.has(anchor) ? [] : [`${path}: ${file}${anchor}`]
    }),
  )

/** Files of the code, and tests, that are named and not there. */
export const goneFiles = (pages: Pages, isThere: (path: string) => boolean): readonly string[] =>
  [...pages].flatMap(([path, text]) =>
    [...text.matchAll(/`((?:src|tests|scripts|docs)\/[^`\s]*|[^`\s/]*\.(?:test|spec)\.ts)`/g)]
      .map(([, named = '']) => named)
      .filter((named) => !isThere(named))
      .map((named) => `${path}: ${named}`),
  )

/** `build` of `npm run build`; `test` and `start` need no `run`. */
export const namedScripts = (text: string): readonly string[] =>
  [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(test|start)\b)/g)].map(([, run, short]) => run ?? short ?? '')

/** The variables in the first cells of tables. */
export const namedVariables = (text: string): readonly string[] =>
  [...text.matchAll(/^\| (`[A-Z][A-Z_]*`(?:, `[A-Z][A-Z_]*`)*) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/[A-Z][A-Z_]*/g) ?? [],
  )

/** The variables of the environment that a source file reads by their names. */
export const readVariables = (source: string): readonly string[] =>
  [...source.matchAll(/(?:process\.env|environment)(?:\.|\[')([A-Z][A-Z_]+)\b/g)].map(([, name = '']) => name)

/** `D4` of "[D4]", "[D5, D6]" and "(D4)". */
export const citedRules = (text: string): readonly string[] =>
  [...text.matchAll(/[[(]([DP]\d+(?:, [DP]\d+)*)[\])]/g)].flatMap(([, rules = '']) => rules.split(', '))

/** As platforms make them of headings. */
const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = '']) =>
        `#${heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-')}`,
    ),
  )
