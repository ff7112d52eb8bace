import { describe, expect, it } from 'vitest'
import { hia } from '../../tests/support/disclosure.ts'
import type { Named, Profile } from './profile.ts'
import { shownIn } from './profile-shown.ts'
import { emptyTally, type Tally } from './tally.ts'

const label = { nl: 'Iets', en: 'Something' }
const retire = <T extends Named>(items: readonly T[] = [], ...ids: readonly string[]): readonly T[] =>
  items.map((item) => (ids.includes(item.id) ? { ...item, retired: true as const } : item))
const ids = (items: readonly { readonly id: string }[] = []) => items.map(({ id }) => id)

const profile: Profile = {
  ...hia,
  fields: retire(hia.fields, 'arrival', 'minutes').map((field) =>
    field.id === 'referral' ? { ...field, options: retire(field.options, 'sko', 'gpYouth') } : field,
  ),
  contacts: retire(hia.contacts, 'phone', 'information'),
  survey: retire(hia.survey, 'heard', 'easy', 'remark'),
  themes: retire(hia.themes, 'churches', 'neutral'),
  locations: retire(
    [
      { id: 'a', label },
      { id: 'b', label },
      { id: 'c', label },
    ],
    'a',
    'b',
  ),
}
const counted: Tally = {
  ...emptyTally,
  contacts: { phone: 2 },
  answers: { arrival: { walkIn: 1 }, referral: { sko: 1 } },
  counts: {
    meetings: { churches: 1 },
    'location-a': { hours: 1 },
    'survey-heard': { fully: 5 },
  },
}

describe('the profile as totals show it', () => {
  it('is the whole profile when nothing is retired', () => {
    expect(shownIn(hia, [emptyTally])).toEqual(hia)
  })

  it('has what is retired where it was counted, and not where it was not', () => {
    const shown = shownIn(profile, [emptyTally, counted])
    expect(ids(shown.fields)).toEqual(ids(hia.fields).filter((id) => id !== 'minutes'))
    expect(ids(shown.fields.find(({ id }) => id === 'referral')?.options)).toEqual(
      ids(hia.fields.find(({ id }) => id === 'referral')?.options).filter((id) => id !== 'gpYouth'),
    )
    expect(ids(shown.contacts)).toEqual(['phone'])
    expect(ids(shown.themes)).toEqual(['churches', 'localTeam'])
    expect(ids(shown.locations)).toEqual(['a', 'c'])
    // Words of visitors are shown by themselves, wherever there are some.
    expect(ids(shown.survey)).toEqual(['heard', 'helped', 'recommend', 'remark'])
  })
})
