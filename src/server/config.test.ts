import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('configuration', () => {
  it('has defaults, also for empty values', () => {
    const value = { host: '127.0.0.1', port: 8787, dataDir: '/here/data', database: '/here/data/inloop.sqlite' }
    expect(readConfig({}, '/here')).toEqual({ ok: true, value })
    expect(readConfig({ HOST: '', PORT: '', DATA_DIR: '' }, '/here')).toEqual({ ok: true, value })
  })

  it('takes what is set', () => {
    const config = readConfig({ HOST: '::1', PORT: '0', DATA_DIR: '/var/inloop' }, '/here')
    expect(config).toMatchObject({ ok: true, value: { host: '::1', port: 0, dataDir: '/var/inloop' } })
  })

  it.each(['x', '-1', '65536', '80.5', '0x50', ' 80'])('says what is wrong with PORT=%s', (PORT) => {
    expect(readConfig({ PORT }, '/here')).toEqual({
      ok: false,
      error: expect.stringMatching(/^PORT must be.*8787.*\.$/),
    })
  })

  it('says what is wrong with a HOST that is an address', () => {
    expect(readConfig({ HOST: 'http://localhost' }, '/')).toEqual({ ok: false, error: expect.stringMatching(/^HOST/) })
  })
})
