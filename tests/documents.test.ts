// What the documents state exactly is held against the code.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { securityHeaders } from '../src/server/security-headers.ts'

it('docs/security-headers.md lists exactly the headers that the service sends', () => {
  const [, block = ''] = /```[a-z]*\n([\s\S]*?)```/.exec(readFileSync('docs/security-headers.md', 'utf8')) ?? []
  const documented = block
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
  expect(Object.fromEntries(documented)).toEqual(securityHeaders)
})

it('runs on the Node that the lock file pins, whatever the machine has', () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect([...new Set(Object.values(optionalDependencies))]).toEqual([process.versions.node])
})

it('keeps install scripts off', () => {
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true')
})
