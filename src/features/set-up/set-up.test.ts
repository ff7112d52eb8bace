import { describe, expect, it } from 'vitest'
import { lokets } from '../../profiles/lokets.ts'
import { faultsOf, fieldOf } from './faults.ts'
import { readProfile } from './read-profile.ts'

const [profile = null] = lokets
const good = { profile, tabletName: 'Balie 1', personName: 'Anke' }

describe('the first run', () => {
  it('accepts what is complete', () => {
    expect(faultsOf(good)).toEqual([])
  })

  it('names all that is missing at once', () => {
    const faults = faultsOf({ profile: null, tabletName: ' ', personName: '' })
    expect(faults.map(({ code }) => code)).toEqual(['profile-missing', 'tablet-name-missing', 'person-name-missing'])
    for (const { code } of faults) expect(fieldOf[code]).toBeDefined()
  })
})

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
