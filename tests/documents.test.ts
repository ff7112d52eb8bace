// The exact statements of the documents are held against the code: lists that a machine can check are never checked by a reader.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REVEALED } from '../src/domain/profile.ts'
import { lokets } from '../src/profiles/lokets.ts'
import { parseProfile, profileSchema } from '../src/profiles/schema.ts'
import { problems } from '../src/protocol/problems.ts'
import { tableNames } from '../src/records/versions.ts'
import { securityHeaders } from '../src/server/security-headers.ts'
import {
  citedRules,
  deadLinks,
  goneFiles,
  namedScripts,
  namedVariables,
  type Pages,
  readVariables,
  wordsIn,
} from './support/documents.ts'

const MOST_WORDS = 20_000

const read = (path: string): string => readFileSync(path, 'utf8')
const pages: Pages = new Map(
  ['.', 'docs', 'docs/decisions', 'src/protocol'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name))
      .map((path) => [path, read(path)] as const),
  ),
)
const page = (path: string): string => pages.get(path) ?? ''
const all = [...pages.values()].join('\n')
const packageJson = JSON.parse(read('package.json'))

/** The words in backticks in the first cells of a page's tables. */
const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => cell.match(/(?<=`)[\w-]+(?=`)/g) ?? [])
const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].toSorted()

describe('all documents', () => {
  it(`have at most ${MOST_WORDS} words`, () => {
    expect(wordsIn(all)).toBeLessThanOrEqual(MOST_WORDS)
  })

  it('point at files and headings that are there', () => {
    expect(deadLinks(pages, existsSync)).toEqual([])
    expect(goneFiles(pages, (path) => globSync(path).length > 0)).toEqual([])
  })

  it('name every script of npm, and none that is not there', () => {
    expect(sorted(namedScripts(all))).toEqual(sorted(Object.keys(packageJson.scripts)))
  })

  it('name every variable that the code reads, and none that it does not', () => {
    const sources = globSync(['*.config.ts', '{src,scripts,tests}/**/*.{ts,tsx,mjs}'], {
      exclude: ['**/*.test.ts'],
    }).map(read)
    // Found by every program, and never set for Inloop.
    const own = new Set(['PATH'])
    expect(sorted(namedVariables(all))).toEqual(sorted(sources.flatMap(readVariables)).filter((name) => !own.has(name)))
  })

  it('cite rules that are written down', () => {
    const written = [
      ...[...page('docs/rules.md').matchAll(/^## (D\d+) /gm)].map(([, rule = '']) => rule),
      ...[...page('src/protocol/PROTOCOL.md').matchAll(/^- \*\*\[(P\d+)\]/gm)].map(([, rule = '']) => rule),
    ]
    expect(citedRules(all).filter((rule) => !written.includes(rule))).toEqual([])
  })
})

describe('the check of documents would report', () => {
  const planted = (text: string): Pages => new Map([['docs/a.md', text]])
  const nothing = () => false

  it('a link to a missing file or heading', () => {
    const links = deadLinks(planted('# One\n[a](gone.md) [b](#two) [c](#one)'), nothing)
    expect(links).toEqual(['docs/a.md: gone.md', 'docs/a.md: #two'])
  })

  it('a file that is gone', () => {
    expect(goneFiles(planted('`src/gone.ts`, `gone.test.ts`, and `npm run gone`'), nothing)).toHaveLength(2)
  })

  it('scripts and variables by their names', () => {
    expect(namedScripts('`npm run a:b -- --c`, `npm run -s d`, `npm test` and npm ci')).toEqual(['a:b', 'd', 'test'])
    expect(namedVariables('| `ONE`, `TWO` | |\n`THREE`')).toEqual(['ONE', 'TWO'])
    expect(readVariables(`process.env['ONE'], process.env.TWO, environment['THREE']`)).toEqual(['ONE', 'TWO', 'THREE'])
  })

  it('rules', () => {
    expect(citedRules('[D4], [D5, D6] and (D99)')).toEqual(['D4', 'D5', 'D6', 'D99'])
  })
})

describe('the architecture', () => {
  const text = page('docs/architecture.md')

  it('names every folder of the code, and every feature', () => {
    const [, tree = ''] = /## The tree\n\n```\n([\s\S]*?)```/.exec(text) ?? []
    const [, features = ''] = /Features: (.*?)\./s.exec(text) ?? []
    const foldersIn = (path: string) =>
      readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    expect(sorted([...tree.matchAll(/^ {2}(\w+)\/ /gm)].map(([, name = '']) => name))).toEqual(sorted(foldersIn('src')))
    expect(sorted(features.match(/(?<=`)[\w-]+(?=`)/g) ?? [])).toEqual(sorted(foldersIn('src/features')))
  })

  it('names every table on the disk of the tablet', () => {
    const [, disk = ''] = /## On the disk of the tablet\n([\s\S]*?)\n## /.exec(text) ?? []
    expect(sorted(firstCells(disk))).toEqual(sorted([...tableNames, 'slots', 'device', 'heads']))
  })
})

describe('other pages', () => {
  it('the protocol names every refusal of the service', () => {
    const named = new Set(page('src/protocol/PROTOCOL.md').match(/(?<=`)[a-z]+(?:-[a-z]+)*(?=`)/g))
    expect(Object.keys(problems).filter((code) => !named.has(code))).toEqual([])
  })

  it('operations name only problems that there are', () => {
    const known = new Set([
      ...Object.keys(problems),
      ...(read('src/domain/problem.ts').match(/(?<=\| ')[\w-]+/g) ?? []),
    ])
    const [, table = ''] = /## Trouble\n([\s\S]*)/.exec(page('docs/operations.md')) ?? []
    const named = table.match(/(?<=`)[a-z]+-[a-z-]+(?=`)/g) ?? []
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((code) => !known.has(code))).toEqual([])
  })

  it('docs/faults.md names every kind of fault', () => {
    const kinds = globSync('tests/faults/*.ts').flatMap((path) =>
      [...read(path).matchAll(/\bname: '([\w-]+)',\s+unit:/gm)].map(([, name = '']) => name),
    )
    const [table = ''] = page('docs/faults.md').split('## Last figures')
    expect(sorted(firstCells(table))).toEqual(sorted(kinds))
  })

  it('docs/glossary.md gives names that the code has', () => {
    const code = globSync('src/**/*.{ts,tsx}')
      .flatMap((path) => [path, read(path)])
      .join('\n')
    const names = [...page('docs/glossary.md').matchAll(/^\|.*\| ([^|]*) \|$/gm)].flatMap(
      ([, cell = '']) => cell.match(/(?<=`)[\w.-]+(?=…?`)/g) ?? [],
    )
    expect(names.length).toBeGreaterThan(25)
    expect(names.filter((name) => !code.includes(name))).toEqual([])
  })

  it('the list of decisions has every decision', () => {
    const missing = readdirSync('docs/decisions').filter(
      (name) => !page('docs/decisions/README.md').includes(`(${name})`),
    )
    expect(missing).toEqual(['README.md'])
  })

  it('docs/security-headers.md lists exactly the headers that the service sends', () => {
    const [, block = ''] = /```[a-z]*\n([\s\S]*?)```/.exec(page('docs/security-headers.md')) ?? []
    const documented = block
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
    expect(Object.fromEntries(documented)).toEqual(securityHeaders)
  })

  it('docs/profiles.md shows a profile that passes, and names every key', () => {
    const text = page('docs/profiles.md')
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? []
    expect(parseProfile(JSON.parse(example))).toMatchObject({ ok: true })
    const named = new Set(firstCells(text))
    const { entries } = profileSchema
    const keys = [...Object.keys(entries), ...Object.keys(entries.fields.item.entries)]
    expect(keys.filter((key) => !named.has(key))).toEqual([])
  })

  it('docs/dpia.md lists exactly the answers of the eight profiles that reveal special data', () => {
    const marked = lokets.flatMap(({ fields }) => fields.flatMap(({ options }) => options))
    const [, table = ''] = /\| verraadt \| antwoorden \|\n\|---\|---\|\n([\s\S]*?)\n\n/.exec(page('docs/dpia.md')) ?? []
    const rows = table.split('\n').map((line) => line.split('|')[2]?.split(',') ?? [])
    const names = REVEALED.map((kind) =>
      sorted(marked.filter(({ reveals }) => reveals === kind).map(({ label }) => label.nl)),
    )
    expect(rows.map((words) => sorted(words.map((word) => word.trim())))).toEqual(names)
    // A belief can be inferred wherever a church is an answer.
    expect(marked.filter(({ id, reveals }) => id === 'church' && reveals !== 'belief')).toEqual([])
    expect(marked.filter(({ id, reveals }) => /^gp/.test(id) && reveals !== 'health')).toEqual([])
  })

  it('docs/asvs.md leaves unmet what is on purpose, named here, and work on the service', () => {
    const [met = '', unmet = ''] = page('docs/asvs.md').split('## Not met')
    const chapters = met.match(/^- \*\*V\d+\*\*(?:.|\n {2})*/gm) ?? []
    expect(chapters).toHaveLength(15)
    expect(chapters.filter((line) => !/`(src|tests)\/[^`]+\.ts`/.test(line))).toEqual([])
    const rows = [...unmet.matchAll(/^- \*\*([\d., ]+)\*\* \(([\w ]+)\)/gm)].map(([, ids = '', state = '']) => [
      ids,
      state,
    ])
    expect(rows.filter(([, state]) => state !== 'service')).toEqual([
      ['6.2.7', 'on purpose'],
      ['6.2.8', 'on purpose'],
      ['8.2.3, 8.3.1', 'on purpose'],
      ['14.3.3', 'on purpose'],
    ])
  })

  it('docs/threat-model.md shows for each attacker where, or says that nothing does', () => {
    const [, table = ''] = /## Attackers\n\n([\s\S]*?)\n\n/.exec(page('docs/threat-model.md')) ?? []
    const [, , ...attackers] = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
    expect(attackers.length).toBeGreaterThan(6)
    const unshown = attackers.filter(
      ([, , , , shown = '']) => shown !== 'no test' && !/`(src|tests)\/[^`]+\.ts`/.test(shown),
    )
    expect(unshown).toEqual([])
    // What is said of each further on names a test as well.
    const [, said = ''] = /## Attackers\n([\s\S]*?)\n## /.exec(page('docs/threat-model.md')) ?? []
    const paragraphs = said.split('\n\n').filter((text) => text.startsWith('**'))
    expect(paragraphs.length).toBeGreaterThan(12)
    expect(paragraphs.filter((text) => !/`(src|tests)\/[^`]+\.ts`/.test(text))).toEqual([])
  })
})

describe('the package', () => {
  it('brings one Node for all platforms, which `engines` allows', () => {
    const { optionalDependencies, engines } = packageJson
    const brought = Object.values<string>(optionalDependencies).map((version) => Number.parseInt(version, 10))
    const least = Number(/^>=(\d+)$/.exec(engines.node)?.[1])
    expect(new Set(brought).size).toBe(1)
    for (const version of [...brought, Number.parseInt(process.versions.node, 10)])
      expect(version).toBeGreaterThanOrEqual(least)
  })

  it('keeps install scripts off', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true')
  })
})
