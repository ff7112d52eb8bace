import { describe, expect, it } from 'vitest'
import { lokets } from './lokets.ts'
import { readProfile } from './read-profile.ts'

const [profile] = lokets

describe('a profile from a file', () => {
  it('opens one that is right', async () => {
    const read = await readProfile(new Blob([JSON.stringify(profile)]))
    expect(read).toEqual({ ok: true, value: profile })
  })

  it('says where a malformed one is wrong', async () => {
    const read = await readProfile(new Blob([JSON.stringify({ ...profile, noteDays: 0 })]))
    expect(!read.ok && read.error.faults?.map(({ path }) => path)).toEqual(['noteDays'])
  })

  it('refuses what is no JSON', async () => {
    expect(await readProfile(new Blob(['hallo']))).toEqual({ ok: false, error: { faults: null } })
  })
})
