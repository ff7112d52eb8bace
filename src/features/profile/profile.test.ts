import { describe, expect, it } from 'vitest'
import type { Label, Profile } from '../../domain/profile.ts'
import { changeOf } from '../../domain/profile-change.ts'
import { changeField, newField } from '../../domain/profile-edit.ts'
import { lokets } from '../../profiles/lokets.ts'
import { parseProfile } from '../../profiles/schema.ts'
import { type FaultKind, faultsOf, refusedOf, tidied } from './faults.ts'
import { nameOf, type Part, partAt } from './part.ts'
import { erasesEarlier } from './shorter.tsx'

const [hia] = lokets
if (!hia) throw new Error('no profile')
const empty: Label = { nl: '', en: '' }
const first = (profile: Profile) => faultsOf(tidied(profile))[0]
const [card] = hia.cards ?? []
if (!card) throw new Error('no card')

describe('what keeps a profile from being saved', () => {
  it('is nothing in what comes with the app', () => {
    for (const profile of lokets) expect(faultsOf(profile)).toEqual([])
  })

  it.each<readonly [string, Profile, FaultKind, Part]>([
    ['a loket without a name', { ...hia, name: empty }, 'words', { what: 'loket' }],
    [
      'a question without words',
      changeField(hia, 'stage', (field) => ({ ...field, label: empty })),
      'words',
      { what: 'question', id: 'stage' },
    ],
    [
      'a new question with one answer',
      { ...hia, fields: [...hia.fields, newField(hia, { nl: 'Werk', en: 'Work' }, { nl: 'Onbekend', en: 'Unknown' })] },
      'few',
      { what: 'question', id: 'werk' },
    ],
    ['an hour that ends before it starts', withHours({ from: '21:00' }), 'schedule', { what: 'schedule' }],
    ['half a date', withHours({ first: '' }), 'schedule', { what: 'schedule' }],
    ['no number of days', { ...hia, noteDays: Number.NaN }, 'number', { what: 'keeping' }],
    [
      'no number of places',
      { ...hia, trajectory: { places: Number.NaN, conversations: 1, hours: 1, euros: 0 } },
      'number',
      { what: 'trajectory' },
    ],
    [
      'words for a telephone number',
      { ...hia, cards: [{ ...card, reach: { phone: 'bel ons' } }] },
      'phone',
      { what: 'card', id: card.id },
    ],
    [
      'a site with https',
      { ...hia, cards: [{ ...card, reach: { site: 'https://x.nl' } }] },
      'site',
      { what: 'card', id: card.id },
    ],
    ['a card that says nothing', { ...hia, cards: [{ ...card, what: empty }] }, 'words', { what: 'card', id: card.id }],
    [
      'one place of several',
      { ...hia, locations: [{ id: 'a', label: { nl: 'A', en: 'A' } }] },
      'locations',
      { what: 'locations' },
    ],
    [
      'a question to visitors with one answer',
      { ...hia, survey: [{ id: 'a', label: { nl: 'A', en: 'A' }, options: [] }] },
      'few',
      { what: 'survey-question', id: 'a' },
    ],
  ])('%s is named where it lies', (_, profile, kind, part) => {
    expect(first(profile)).toMatchObject({ kind, part })
  })

  it('says which rule a shared question breaks, at that question', () => {
    const both = changeField(hia, 'stage', (field) => ({ ...field, shared: true }))
    expect(first(both)).toMatchObject({ rule: 'asked', part: { what: 'question', id: 'stage' }, what: { nl: 'Fase' } })
  })

  it('[D6] says that the last day is over, at the walk-in hour', () => {
    const change = changeOf(hia, withHours({ ends: '2026-11-04' }), '2026-11-05')
    expect(change.ok || refusedOf(change.error, hia)).toMatchObject([{ kind: 'ended', part: { what: 'schedule' } }])
  })

  it('names the words of what it is about', () => {
    expect(first(changeField(hia, 'stage', (field) => ({ ...field, missing: empty })))?.what?.nl).toBe('Fase')
    expect(first({ ...hia, noteDays: 3 })?.what).toBeNull()
  })
})

describe('a profile as it is saved', () => {
  it('has no spaces around its words, and says in Dutch what was not said in English', () => {
    const typed = changeField(hia, 'stage', (field) => ({ ...field, label: { nl: ' Fase nu ', en: ' ' } }))
    expect(tidied(typed).fields.find(({ id }) => id === 'stage')?.label).toEqual({ nl: 'Fase nu', en: 'Fase nu' })
  })

  it('has no empty lists where nothing was added after all', () => {
    const saved = tidied({ ...hia, survey: [], themes: [], locations: [] })
    expect(saved).not.toHaveProperty('survey')
    expect(saved).not.toHaveProperty('themes')
    expect(saved).not.toHaveProperty('locations')
    expect(parseProfile(saved).ok).toBe(true)
  })

  it('is the same when nothing was changed', () => {
    for (const profile of lokets) expect(tidied(profile)).toEqual(profile)
  })
})

describe('a part of the profile', () => {
  it('has a name of its own, to come back to', () => {
    expect(nameOf({ what: 'question', id: 'stage' })).toBe('question-stage')
    expect(nameOf({ what: 'schedule' })).toBe('schedule')
    expect(partAt('fields.99', hia)).toEqual({ what: 'overview' })
  })
})

it('asks before notes or answers go earlier than was said, and not before they go later', () => {
  expect(erasesEarlier(hia, { ...hia, noteDays: 30 })).toBe(true)
  expect(erasesEarlier(hia, { ...hia, detailDays: 0 })).toBe(true)
  expect(erasesEarlier(hia, { ...hia, noteDays: 100, detailDays: 7 })).toBe(false)
})

function withHours(change: Partial<Profile['schedule']>): Profile {
  if (!hia) throw new Error('no profile')
  return { ...hia, schedule: { ...hia.schedule, ...change } }
}
