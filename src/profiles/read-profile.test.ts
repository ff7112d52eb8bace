import { describe, expect, it } from 'vitest'
import { practiceProfile } from '../domain/practice.ts'
import { setUp as en } from '../i18n/en/set-up.ts'
import { setUp as nl } from '../i18n/nl/set-up.ts'
import { lokets } from './lokets.ts'
import { linesOf, readProfile } from './read-profile.ts'

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

  it('[D8] says what is wrong with what is shared in the words of the screen, and of all else where it is', async () => {
    if (!profile) throw new Error('no profile')
    const fields = profile.fields.map((field) =>
      field.shared && field.id !== 'helpQuestion'
        ? { ...field, askedWhen: { field: 'helpQuestion', is: 'separation' } }
        : field,
    )
    const read = await readProfile(new Blob([JSON.stringify({ ...profile, noteDays: 0, fields })]))
    const [linked, ...others] = read.ok ? [] : linesOf(read.error, nl)
    const index = profile.fields.findIndex(({ id }) => id === 'referralSource')
    expect(linked).toBe(`fields.${index}: ${nl.sharedRules.linked}`)
    expect(others.at(-1)).toMatch(/^noteDays: .*7/)
    expect(read.ok || linesOf(read.error, en)[0]).toBe(`fields.${index}: ${en.sharedRules.linked}`)
    expect(linesOf({ faults: null }, nl)).toEqual([nl.notJson])
  })
})

it('a file that was saved while practising is the loket’s own profile again', async () => {
  const [loket] = lokets
  if (!loket) throw new Error('no loket')
  const text = JSON.stringify(practiceProfile(loket))
  const read = await readProfile({ size: text.length, text: async () => text })
  expect(read).toEqual({ ok: true, value: loket })
})
