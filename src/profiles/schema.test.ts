import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensionsOf, type Field, type Profile } from '../domain/profile.ts'
import { lokets } from './lokets.ts'
import { parseProfile } from './schema.ts'

const [hia] = lokets
if (!hia) throw new Error('no profile')

const label = { nl: 'Iets', en: 'Something' }
const shared: Field = {
  id: 'shared',
  label,
  per: 'firstVisit',
  shared: true,
  groups: [
    { id: 'one', label },
    { id: 'two', label },
  ],
  options: [
    { id: 'a', label, group: 'one' },
    { id: 'unknown', label, group: 'two' },
  ],
}
const option = (id: string, group: string) => ({ id, label, group })

/** The profile with one more field. */
const withField = (field: object) => ({ ...hia, fields: [...hia.fields, field] })
/** The profile with one field changed or, given null, left out. */
const changed = (id: string, change: object | null) => ({
  ...hia,
  fields: hia.fields.flatMap((field) => (field.id !== id ? [field] : change ? [{ ...field, ...change }] : [])),
})
const withCards = (...cards: readonly object[]) => ({ ...hia, cards })
const card = { id: 'card', title: label, what: label, forWhom: label, costs: label, paidBy: label, reach: {} }
/** The options of a field, some of them retired. */
const retiring = (profile: Profile, field: string, ...ids: readonly string[]) =>
  profile.fields
    .find(({ id }) => id === field)
    ?.options.map((each) => (ids.includes(each.id) ? { ...each, retired: true } : each))
const added = `fields.${hia.fields.length}`

describe('the profiles that come with the app', () => {
  it('pass, each under its own id', () => {
    expect(new Set(lokets.map(({ id }) => id)).size).toBe(lokets.length)
    for (const profile of lokets)
      expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ ok: true, value: profile })
  })

  it('share something, and say how every required question is answered', () => {
    for (const profile of lokets) {
      expect(dimensionsOf(profile).length).toBeGreaterThan(0)
      for (const { missing } of profile.fields)
        if (missing) for (const text of Object.values(missing)) expect(text.split(' ').length).toBeLessThanOrEqual(12)
    }
  })
})

describe('a profile', () => {
  it('may share a field of its own', () => {
    expect(parseProfile(withField(shared)).ok).toBe(true)
  })

  it.each<readonly [string, unknown, string]>([
    ['nothing', null, ''],
    ['text', 'profile', ''],
    ['a version that no release can carry', { ...hia, version: 1.5 }, 'version'],
    ['an unknown key', { ...hia, colour: 'red' }, 'colour'],
    ['no name in English', { ...hia, name: { nl: 'Loket' } }, 'name.en'],
    ['an id with a space', { ...hia, id: 'mijn loket' }, 'id'],
    ['a CBS code of three digits', { ...hia, municipality: 'GM531' }, 'municipality'],
    ['a zone that does not exist', { ...hia, timeZone: 'Europe/Ambacht' }, 'timeZone'],
    ['every three weeks', { ...hia, schedule: { ...hia.schedule, everyWeeks: 3 } }, 'schedule.everyWeeks'],
    ['the 31st of February', { ...hia, schedule: { ...hia.schedule, first: '2023-02-31' } }, 'schedule.first'],
    ['a time of 24:00', { ...hia, schedule: { ...hia.schedule, until: '24:00' } }, 'schedule.until'],
    ['an hour that ends before it starts', { ...hia, schedule: { ...hia.schedule, until: '18:00' } }, 'schedule'],
    ['a pilot that ends before it starts', { ...hia, schedule: { ...hia.schedule, ends: '2023-10-01' } }, 'schedule'],
    ['[D4] an ε of 4', { ...hia, epsilon: 4 }, 'epsilon'],
    ['codes that are kept for ever', { ...hia, codeMonths: 61 }, 'codeMonths'],
    ['codes that go before the answers of their visits', { ...hia, codeMonths: 12 }, 'codeMonths'],
    ['notes that are kept for ever', { ...hia, noteDays: 100_000 }, 'noteDays'],
    ['two contacts with one id', { ...hia, contacts: [hia.contacts[0], hia.contacts[0]] }, 'contacts'],
    ['no field "party"', changed('party', null), 'fields'],
    ['nobody who comes as a couple', changed('party', { options: shared.options, groups: shared.groups }), 'fields'],
    ['no field "returning"', changed('returning', null), 'fields'],
    [
      '[D3] no way to say that somebody came before without a code',
      changed('returning', { options: retiring(hia, 'returning', 'yesWithoutCode') }),
      'fields',
    ],
    ['a field with the id of an outcome', withField({ ...shared, id: 'track' }), added],
    ['two fields with one id', withField({ ...shared, id: 'party' }), 'fields'],
    [
      'a field that is asked after an answer that nobody can give',
      changed('referral', { askedWhen: { field: 'next', is: 'never' } }),
      'fields',
    ],
    ['two options with one id', withField({ ...shared, options: [...shared.options, option('a', 'two')] }), added],
    [
      'two groups with one id',
      withField({ ...shared, groups: [...(shared.groups ?? []), { id: 'one', label }] }),
      added,
    ],
    [
      'an option that is in no group',
      withField({ ...shared, options: [...shared.options, { id: 'b', label }] }),
      added,
    ],
    [
      'an option in a group that is not there',
      withField({ ...shared, options: [...shared.options, option('b', 'six')] }),
      added,
    ],
    [
      'an answer under the id for "not asked"',
      withField({ ...shared, options: [...shared.options, option('notAsked', 'one')] }),
      `${added}.options.2.id`,
    ],
    [
      '[D4] seven children',
      changed('estimatedChildren', { options: [{ id: 'n7', label, value: 7 }, option('unknown', 'one')] }),
      `fields.${hia.fields.findIndex(({ id }) => id === 'estimatedChildren')}.options.0.value`,
    ],
    [
      'minutes that nothing counts',
      changed('minutes', {
        options: [
          { id: 'm30', label, value: 6 },
          { id: 'm45', label },
        ],
      }),
      `fields.${hia.fields.findIndex(({ id }) => id === 'minutes')}`,
    ],
    ['a field with one option', withField({ ...shared, options: [option('unknown', 'one')] }), `${added}.options`],
    [
      'a required field of which all but one option are retired',
      changed('party', { options: retiring(hia, 'party', 'alone', 'couple') }),
      'fields.0',
    ],
    ['a couple that nobody can be any more', changed('party', { options: retiring(hia, 'party', 'couple') }), 'fields'],
    ['a retired field "returning"', changed('returning', { retired: true }), 'fields'],
    [
      'a field that is asked after an answer that is retired',
      changed('next', { options: retiring(hia, 'next', 'referral') }),
      'fields',
    ],
    ['a field that is asked after a retired one', changed('next', { retired: true }), 'fields'],
    [
      'something asked that is no field',
      { ...hia, askedAndFound: { asked: 'x', found: 'stage' } },
      'askedAndFound.asked',
    ],
    [
      'something found that is no field',
      { ...hia, askedAndFound: { asked: 'stage', found: 'x' } },
      'askedAndFound.found',
    ],
    ['the same asked and found', { ...hia, askedAndFound: { asked: 'stage', found: 'stage' } }, 'askedAndFound.found'],
    ['a card that is no referral', withCards(card, { ...card, id: 'other', referral: 'x' }), 'cards.1.referral'],
    [
      'a card whose referral is retired',
      { ...changed('referral', { options: retiring(hia, 'referral', 'sko') }), cards: [{ ...card, referral: 'sko' }] },
      'cards.0.referral',
    ],
    [
      'a card with a referral where none is asked',
      { ...changed('referral', null), cards: [{ ...card, referral: 'sko' }] },
      'cards.0.referral',
    ],
    ['two cards with one id', withCards(card, card), 'cards'],
    [
      'a card with words for a telephone number',
      withCards({ ...card, reach: { phone: 'bel' } }),
      'cards.0.reach.phone',
    ],
    ['a questionnaire without question', { ...hia, survey: [] }, 'survey'],
    [
      'a question with one answer',
      { ...hia, survey: [{ id: 'a', label, options: [{ id: 'b', label }] }] },
      'survey.0.options',
    ],
    ['one place of several', { ...hia, locations: [{ id: 'a', label }] }, 'locations'],
    ['no theme', { ...hia, themes: [] }, 'themes'],
    ['a time that nobody spends', { ...hia, usualTime: { preparation: -1, travel: 0 } }, 'usualTime.preparation'],
    [
      'an id that every object has',
      withField({ ...shared, options: [option('constructor', 'one'), option('unknown', 'two')] }),
      `${added}.options.0.id`,
    ],
  ])('with %s is refused there', (_, data, path) => {
    const parsed = parseProfile(data)
    expect(parsed.ok ? [] : parsed.error.map((fault) => fault.path)).toContain(path)
  })

  it.each<readonly [string, string, Partial<Field>]>([
    [
      'grouped',
      'no groups',
      {
        groups: undefined,
        options: [
          { id: 'a', label },
          { id: 'unknown', label },
        ],
      } as never,
    ],
    ['unknown', 'no answer for who did not say', { options: [option('a', 'one'), option('b', 'two')] }],
    [
      'unknown',
      'a retired one',
      { options: [option('a', 'one'), option('b', 'two'), { ...option('unknown', 'two'), retired: true }] },
    ],
    ['once', 'a count per visit', { per: 'visit' }],
    ['summed', 'a number that is shared already', { id: 'estimatedChildren' }],
    ['linked', 'an answer that another question waits for', { askedWhen: { field: 'stage', is: 'separating' } }],
  ])('[D2] [D8] that is shared is refused by the rule "%s": %s', (rule, _, change) => {
    const others = hia.fields.filter(({ id }) => id !== change.id)
    const field = JSON.parse(JSON.stringify({ ...shared, ...change }))
    const parsed = parseProfile({ ...hia, fields: [...others, field] })
    expect(parsed.ok ? [] : parsed.error.map((fault) => fault.rule)).toContain(rule)
  })

  it('[D8] shares what was asked or what was found, never both', () => {
    const both = changed('stage', { shared: true })
    const index = hia.fields.findIndex(({ id }) => id === 'stage')
    const { askedAndFound: _, ...apart } = both
    for (const profile of [both, apart])
      expect(parseProfile(profile)).toMatchObject({ error: [{ path: `fields.${index}.shared`, rule: 'asked' }] })
    const found = both.fields.map(({ shared, ...field }) => (field.id === 'stage' ? { ...field, shared } : field))
    expect(parseProfile({ ...both, fields: found }).ok).toBe(true)
    expect(parseProfile(changed('stage', { shared: true, retired: true })).ok).toBe(true)
  })

  it('may have groups of any size, and answers that are not shared', () => {
    const many = 'bcdefghijkl'.split('').map((id) => option(id, 'one'))
    expect(parseProfile(withField({ ...shared, options: [...many, ...shared.options] })).ok).toBe(true)
    expect(parseProfile(withField({ ...shared, options: [option('a', 'one'), option('unknown', 'one')] })).ok).toBe(
      true,
    )
    const { shared: _, ...kept } = shared
    expect(parseProfile(withField({ ...kept, per: 'visit' })).ok).toBe(true)
  })

  it('may retire a field with all that hangs on it, and options of which enough are left', () => {
    const next = retiring(hia, 'next', 'trajectory')
    expect(parseProfile(changed('next', { options: next })).ok).toBe(true)
    expect(parseProfile(changed('stage', { retired: true })).ok).toBe(true)
    const { cards: _, ...without } = changed('next', { retired: true })
    const fields = without.fields.map((field) => (field.id === 'referral' ? { ...field, retired: true } : field))
    expect(parseProfile({ ...without, fields }).ok).toBe(true)
  })

  it('says in words what is expected where two of its parts disagree', () => {
    const parsed = parseProfile({
      ...hia,
      askedAndFound: { asked: 'x', found: 'x' },
      cards: [{ ...card, referral: 'x' }],
    })
    expect(parsed.ok || parsed.error.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'askedAndFound.asked: the id of a field of this profile',
      'askedAndFound.found: the id of a field of this profile',
      'askedAndFound.found: another field than the one asked',
      'cards.0.referral: an option that the field "referral" offers',
    ])
  })

  it('is told every fault at once', () => {
    const parsed = parseProfile({ ...hia, timeZone: 'x', epsilon: 4 })
    expect(parsed.ok || parsed.error.map(({ path }) => path)).toEqual(['timeZone', 'epsilon'])
  })
})

describe('reading a profile', () => {
  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(parseProfile(data).ok).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('never throws on a profile in which one thing was replaced by anything, and gives only what is well formed', () => {
    const places = lokets.flatMap((profile) => pathsOf(profile).map((path) => [profile, path] as const))
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ([profile, path], value) => {
        const parsed = parseProfile(replaced(profile, path, value))
        if (parsed.ok) expect(parseProfile(parsed.value)).toEqual(parsed)
        else for (const fault of parsed.error) expect(typeof fault.path).toBe('string')
      }),
      { numRuns: 2_000 },
    )
  })

  it('never throws on references that lead anywhere and on anything retired', () => {
    const name = fc.constantFrom('party', 'helpQuestion', 'referral', 'stage', 'sko', 'x', 'constructor')
    const { askedAndFound: _, cards: __, ...plain } = hia
    fc.assert(
      fc.property(name, name, name, fc.infiniteStream(fc.boolean()), (asked, found, referral, retired) => {
        const maybe = <T extends object>(each: T) => (retired.next().value ? { ...each, retired: true } : each)
        const fields = plain.fields.map((field) => maybe({ ...field, options: field.options.map(maybe) }))
        const parsed = parseProfile({
          ...plain,
          fields,
          askedAndFound: { asked, found },
          cards: [{ ...card, referral }],
        })
        if (!parsed.ok) for (const { path, message } of parsed.error) expect([path, message]).not.toContain('')
      }),
      { numRuns: 1_000 },
    )
  })
})

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.with(Number(key), replaced(value[Number(key)], rest, by))
  const record = value as Record<string, unknown>
  return { ...record, [key]: replaced(record[key], rest, by) }
}
