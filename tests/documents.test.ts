// The exact statements of the documents are held against the code.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { parseProfile, profileSchema } from '../src/profiles/schema.ts'
import { securityHeaders } from '../src/server/security-headers.ts'

it('docs/security-headers.md lists exactly the headers that the service sends', () => {
  const [, block = ''] = /```[a-z]*\n([\s\S]*?)```/.exec(readFileSync('docs/security-headers.md', 'utf8')) ?? []
  const documented = block
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
  expect(Object.fromEntries(documented)).toEqual(securityHeaders)
})

it('docs/profiles.md shows a profile that passes, and names every key', () => {
  const page = readFileSync('docs/profiles.md', 'utf8')
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
  expect(parseProfile(JSON.parse(example))).toMatchObject({ ok: true })
  const named = new Set(
    [...page.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => cell.match(/(?<=`)\w+(?=`)/g) ?? []),
  )
  const { entries } = profileSchema
  const keys = [...Object.keys(entries), ...Object.keys(entries.fields.item.entries)]
  expect(keys.filter((key) => !named.has(key))).toEqual([])
})

it('brings one Node for all platforms, which `engines` allows', () => {
  const { optionalDependencies, engines } = JSON.parse(readFileSync('package.json', 'utf8'))
  const brought = Object.values<string>(optionalDependencies).map((version) => Number.parseInt(version, 10))
  const least = Number(/^>=(\d+)$/.exec(engines.node)?.[1])
  expect(new Set(brought).size).toBe(1)
  for (const version of [...brought, Number.parseInt(process.versions.node, 10)])
    expect(version).toBeGreaterThanOrEqual(least)
})

it('keeps install scripts off', () => {
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true')
})

const documents = ['.', 'docs', 'docs/decisions', 'src/protocol'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

it('has no document that points at a file that is not there', () => {
  const dead = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(dirname(document), target)))
      .map((target) => `${document}: ${target}`),
  )
  expect(dead).toEqual([])
})

it('has no document that names a file of the code, or a test, that is not there', () => {
  const gone = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/`((?:src|tests|scripts|docs)\/[^`\s]*|[^`\s/]*\.(?:test|spec)\.ts)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => globSync(path).length === 0)
      .map((path) => `${document}: ${path}`),
  )
  expect(gone).toEqual([])
})

it('docs/threat-model.md shows for each attacker where, or says that nothing does', () => {
  const [, table = ''] = /## Attackers\n\n([\s\S]*?)\n\n/.exec(readFileSync('docs/threat-model.md', 'utf8')) ?? []
  const [, , ...attackers] = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  expect(attackers.length).toBeGreaterThan(6)
  const unshown = attackers.filter(
    ([, , , , shown = '']) => shown !== 'no test' && !/`(src|tests)\/[^`]+\.ts`/.test(shown),
  )
  expect(unshown).toEqual([])
})
