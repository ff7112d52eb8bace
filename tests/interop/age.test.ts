// A backup must outlive this program: the standard `age` opens Inloop's files, and the other way round.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ageHere } from '../../src/backup/age.ts'
import { openBackup, sealBackup } from '../../src/backup/file.ts'
import { findAge, runAge } from '../support/age-tool.ts'
import { FILE_PASSPHRASE, sampleBackup } from '../support/backup.ts'

// As on a tablet: with the work factor that files really have.
const age = ageHere()

describe.skipIf(!findAge())('the standard age tool', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'inloop-age-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  const bytesOf = (name: string) => new Uint8Array(readFileSync(path(name)))

  it('opens a backup with its passphrase, and finds JSON in it; with another one it opens nothing', async () => {
    writeFileSync(path('a.inloop.age'), await sealBackup(age, sampleBackup, FILE_PASSPHRASE))
    const { code, terminal } = await runAge(['-d', '-o', path('a.json'), path('a.inloop.age')], FILE_PASSPHRASE)
    expect(code, terminal).toBe(0)
    expect(JSON.parse(readFileSync(path('a.json'), 'utf8'))).toEqual(sampleBackup)

    const other = await runAge(['-d', '-o', path('b.json'), path('a.inloop.age')], 'kast zeil mus stoel')
    expect(other.code).not.toBe(0)
    expect(other.terminal).toContain('incorrect passphrase')
  })

  it('makes a file that Inloop takes for what it is', async () => {
    writeFileSync(path('c.json'), JSON.stringify(sampleBackup))
    const made = await runAge(['-p', '-o', path('c.age'), path('c.json')], FILE_PASSPHRASE)
    expect(made.code, made.terminal).toBe(0)
    const opened = await openBackup(age, bytesOf('c.age'), FILE_PASSPHRASE, sampleBackup.madeAt)
    expect(opened).toEqual({ ok: true, value: sampleBackup })
  })
})
