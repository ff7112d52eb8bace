// When `npm start` builds: after a change of the app's sources, and after no other.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashInputs } from '../scripts/built-app.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inloop-inputs-'))
  for (const path of ['src/main.tsx', 'src/ui/button.tsx', 'src/server/app.ts', 'src/ui/button.test.tsx', 'index.html'])
    write(path, path)
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, contents: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), contents)
}

describe('what a build is made from', () => {
  it('is the same in another folder', () => {
    const copy = `${root}-copy`
    cpSync(root, copy, { recursive: true })
    expect(hashInputs(copy)).toBe(hashInputs(root))
    rmSync(copy, { recursive: true })
  })

  it.each([
    ['a changed file', 'src/ui/button.tsx', 'other'],
    ['a new file', 'src/ui/card.tsx', ''],
    ['a picture', 'public/icons/icon.svg', '<svg/>'],
    ['another library', 'package-lock.json', '{}'],
    ['how it is built', 'vite.config.ts', ''],
  ])('differs by %s', (_, path, contents) => {
    const before = hashInputs(root)
    write(path, contents)
    expect(hashInputs(root)).not.toBe(before)
  })

  it.each([
    ['the service', 'src/server/app.ts'],
    ['a test', 'src/ui/button.test.tsx'],
    ['a document', 'README.md'],
  ])('does not differ by %s', (_, path) => {
    const before = hashInputs(root)
    write(path, 'other')
    expect(hashInputs(root)).toBe(before)
  })
})
