// The demands on each loket's own profile, beyond the schema of every profile.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dimensionsOf, type Field, type Label, type Profile } from '../domain/profile.ts'
import { type Answers, fieldsAsked } from '../domain/visit.ts'
import { lokets } from './lokets.ts'
import { parseProfile } from './schema.ts'

const each = lokets.map((profile) => [profile.id, profile] as const)
const loket = (id: string): Profile => {
  const profile = lokets.find((known) => known.id === id)
  if (!profile) throw new Error(`no loket ${id}`)
  return profile
}
const ids = (items: readonly { readonly id: string }[] = []): readonly string[] => items.map(({ id }) => id)
const field = (profile: Profile, id: string): Field | undefined => profile.fields.find((known) => known.id === id)
const options = (profile: Profile, id: string): readonly string[] => ids(field(profile, id)?.options)
const label = (profile: Profile, id: string, option: string): string | undefined =>
  field(profile, id)?.options.find((known) => known.id === option)?.label.nl

/** Telephone numbers to which the cards send visitors. A new one is looked up at its owner first, and then put here. */
const knownNumbers = ['0800-2000']
/** Sites, likewise: none is known. */
const knownSites: readonly string[] = []

it('every file in the folder is a loket of the app', () => {
  const files = readdirSync(join(import.meta.dirname, 'lokets')).map((name) => name.replace('.ts', ''))
  expect([...ids(lokets)].sort()).toEqual(files.sort())
})

it('the lokets and their municipalities are the ones of the field', () => {
  expect(Object.fromEntries(lokets.map(({ id, municipality }) => [id, municipality]))).toEqual({
    'hendrik-ido-ambacht': 'GM0531',
    zwartewaterland: 'GM1896',
    'dordrecht-sko': 'GM0505',
    'dordrecht-sociaal': 'GM0505',
    'zwolle-team': 'GM0193',
    arnhem: 'GM0202',
    assen: 'GM0106',
    utrecht: 'GM0344',
  })
})

describe.each(each)('%s', (_, profile) => {
  it('passes the schema', () => {
    expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ ok: true, value: profile })
  })

  it('has words in both languages for everything, and no id for a word', () => {
    const named = namedOf(profile)
    expect(named.length).toBeGreaterThan(40)
    for (const { id, label } of named)
      for (const text of [label.nl, label.en]) {
        expect(text.trim()).toBe(text)
        expect(text).not.toBe('')
        expect(text).not.toBe(id)
      }
  })

  it('never says two things with the same words', () => {
    const sets = [
      profile.fields,
      profile.contacts,
      profile.survey ?? [],
      profile.themes ?? [],
      ...profile.fields.flatMap(({ options, groups = [] }) => [options, groups]),
      ...(profile.survey ?? []).map(({ options = [] }) => options),
    ]
    for (const items of sets)
      for (const language of ['nl', 'en'] as const)
        expect(new Set(items.map(({ label }) => label[language])).size).toBe(items.length)
  })

  it('keeps the ids that the app and the reports go by', () => {
    expect(ids(profile.fields)).toEqual(
      expect.arrayContaining([
        'party',
        'returning',
        'helpQuestion',
        'estimatedChildren',
        'referralSource',
        'next',
        'referral',
        'minutes',
        'arrival',
      ]),
    )
    expect(options(profile, 'party')).toEqual(['alone', 'couple', 'unknown'])
    expect(options(profile, 'returning')).toEqual(['no', 'yes', 'yesWithoutCode', 'unknown'])
    expect(options(profile, 'next')).toEqual(expect.arrayContaining(['ready', 'referral']))
    expect(ids(profile.contacts)).toEqual(expect.arrayContaining(['phone', 'information']))
    const { options: children = [] } = field(profile, 'estimatedChildren') ?? {}
    expect(children.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, undefined])
  })

  it('takes at most twelve taps for a usual visit, also on its longest path', () => {
    // The referral is the tap of a visit that ends in one, not of a usual visit.
    const usual = ['stage', 'referralSource', 'next', 'minutes']
    const newIntakeAndSave = 2
    for (const answers of pathsOf(profile)) {
      const asked = fieldsAsked(profile, answers)
      const tapped = asked.filter(({ id, missing }) => missing || usual.includes(id))
      expect(tapped.length + newIntakeAndSave).toBeLessThanOrEqual(12)
    }
  })

  it('lets whoever sits there say that it is not known, wherever an answer is required', () => {
    for (const { id, missing } of profile.fields) if (missing) expect(options(profile, id)).toContain('unknown')
  })

  it('[D2] shares three questions or more, each with groups for readers who want fewer rows', () => {
    const shared = dimensionsOf(profile)
    expect(shared.length).toBeGreaterThanOrEqual(3)
    for (const { options, groups = [] } of shared)
      for (const { id } of groups) expect(options.some(({ group }) => group === id)).toBe(true)
  })

  it('[D4] begins with the usual noise', () => {
    expect(profile.epsilon).toBe(2)
  })

  it('[D8] shares what was asked, and not what was found', () => {
    expect(ids(dimensionsOf(profile))).toContain('helpQuestion')
    expect(ids(dimensionsOf(profile))).not.toContain('stage')
  })

  it('[D2] shares nothing as a table that is a number already', () => {
    for (const id of ['party', 'returning', 'estimatedChildren', 'next', 'referral', 'minutes', 'arrival'])
      expect(ids(dimensionsOf(profile))).not.toContain(id)
  })

  it('shows first where to call when somebody is in danger', () => {
    const [first, ...others] = profile.cards ?? []
    expect(first).toMatchObject({ safety: true, reach: { phone: '0800-2000' } })
    expect(first?.title.nl).toContain('Veilig Thuis')
    for (const text of [first?.what.nl, first?.what.en]) expect(text).toContain('112')
    expect(others.some(({ safety }) => safety)).toBe(false)
  })

  it('has a card for every referral that has a name', () => {
    const linked = (profile.cards ?? []).flatMap(({ referral }) => (referral ? [referral] : []))
    expect([...linked].sort()).toEqual([...options(profile, 'referral').filter((id) => id !== 'other')].sort())
  })

  it('says what relationship therapy costs, and who pays it', () => {
    const therapy = profile.cards?.find(({ id }) => id === 'relationshipTherapy')
    expect(therapy?.costs.nl).toContain('€ 800')
    for (const word of ['basisverzekering', 'psychische stoornis', 'aanvullende verzekering'])
      expect(therapy?.paidBy.nl).toContain(word)
  })

  it('sends nobody to a number or a site that was made up', () => {
    const text = JSON.stringify(profile)
    const numbers = text.match(/(?<![\d-])(?:\+\d{2}|0\d{1,3})[ -]?\d[\d -]{3,}\d/g) ?? []
    for (const number of numbers) expect(knownNumbers).toContain(number)
    for (const { reach } of profile.cards ?? []) {
      if (reach.phone) expect(knownNumbers).toContain(reach.phone)
      if (reach.site) expect(knownSites).toContain(reach.site)
    }
    expect(text).not.toMatch(/https?:|www\.|@/)
  })

  it('sets what was asked against what was found, where it asks both', () => {
    const both = field(profile, 'helpQuestion') && field(profile, 'stage')
    expect(profile.askedAndFound).toEqual(both ? { asked: 'helpQuestion', found: 'stage' } : undefined)
  })

  it('asks afterwards how it was in four questions and an open one, if it asks', () => {
    if (!profile.survey) return
    expect(ids(profile.survey)).toEqual(['heard', 'helped', 'recommend', 'easy', 'remark'])
    for (const { id, options } of profile.survey)
      if (id === 'remark') expect(options).toBeUndefined()
      else expect([4, 5]).toContain(options?.length)
  })
})

describe('what is particular', () => {
  it('Hendrik-Ido-Ambacht: weekly, ten trajectories, a questionnaire, meetings with themes', () => {
    const profile = loket('hendrik-ido-ambacht')
    expect(profile.schedule.everyWeeks).toBe(1)
    expect(profile.trajectory).toEqual({ places: 10, conversations: 5, hours: 1.5, euros: 10_000 })
    expect(profile.survey).toBeDefined()
    expect(ids(profile.themes)).toEqual(['churches', 'neutral', 'localTeam'])
  })

  it('Zwartewaterland: a pilot every two weeks with a time log and an eye on anonymity', () => {
    const profile = loket('zwartewaterland')
    expect(profile.schedule).toMatchObject({ everyWeeks: 2, ends: '2023-07-12' })
    expect(profile.usualTime).toBeDefined()
    expect(profile.asksAnonymity).toBe(true)
  })

  it('Dordrecht SKO: its first question, advice to professionals apart, no trajectory', () => {
    const profile = loket('dordrecht-sko')
    expect(field(profile, 'effort')?.label.nl).toBe('Wat heb je gedaan om de relatie te redden?')
    expect(profile.contacts.filter(({ professional }) => professional).length).toBe(1)
    expect(profile.trajectory).toBeUndefined()
    expect(options(profile, 'next')).not.toContain('trajectory')
    expect(options(profile, 'referralSource')).toEqual(
      expect.arrayContaining(['self', 'school', 'wijkteam', 'gpYouth']),
    )
  })

  it('Dordrecht Sociaal: the front door is shared, and somebody can be linked to an AMW’er', () => {
    const profile = loket('dordrecht-sociaal')
    expect(ids(dimensionsOf(profile))).toContain('frontDoor')
    expect(options(profile, 'frontDoor')).toEqual(['wijkteam', 'buurtwerk', 'rNewt', 'sko', 'unknown'])
    expect(label(profile, 'referral', 'generalSocialWork')).toBe('AMW’er')
    // [D8] The door by which a visitor came in is not asked again as the referrer.
    for (const door of ['wijkteam', 'buurtwerk', 'rNewt', 'sko'])
      expect(options(profile, 'referralSource')).not.toContain(door)
  })

  it('Zwolle: a family has several help questions, and the team several disciplines', () => {
    const profile = loket('zwolle-team')
    for (const question of ['helpQuestion', 'parenting', 'childAndParents', 'parentalStress'])
      expect(ids(dimensionsOf(profile))).toContain(question)
    expect(options(profile, 'discipline')).toEqual(expect.arrayContaining(['psychological', 'legal', 'financial']))
    expect(field(profile, 'returning')?.label.nl).toBe('Gezin eerder geweest')
  })

  it('Arnhem: people also come through the digital desk', () => {
    expect(options(loket('arnhem'), 'arrival')).toContain('digital')
  })

  it('says of a loket that is only beginning what is not known of it', () => {
    const incomplete = lokets.filter((profile) => profile.incomplete).map(({ id }) => id)
    expect(incomplete).toEqual(['arnhem', 'assen', 'utrecht'])
    for (const id of incomplete) expect(loket(id).incomplete?.nl).toContain('Dag en tijd van het spreekuur')
  })

  it('says of every loket whether its day and time are an example', () => {
    const table = readFileSync(join(import.meta.dirname, '../../docs/profiles.md'), 'utf8')
    const row = (id: string) =>
      table.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${id}\``)) ?? ''
    for (const { id, schedule } of lokets) {
      expect(row(id), id).not.toBe('')
      // The day and time that stand for "not published".
      const isExample = schedule.first === '2025-01-08' && schedule.from === '19:00'
      expect(row(id).includes('example'), id).toBe(isExample)
    }
  })
})

/** Everything in a profile that has both an id and words. */
function namedOf(profile: Profile): readonly { readonly id: string; readonly label: Label }[] {
  const { id, name, fields, contacts, survey = [], themes = [], locations = [], cards = [], incomplete } = profile
  return [
    { id, label: name },
    ...(incomplete ? [{ id, label: incomplete }] : []),
    ...fields.flatMap((each) => [
      each,
      ...each.options,
      ...(each.groups ?? []),
      ...(each.missing ? [{ id: each.id, label: each.missing }] : []),
    ]),
    ...contacts,
    ...themes,
    ...locations,
    ...survey.flatMap((question) => [question, ...(question.options ?? [])]),
    ...cards.flatMap(({ id, title, what, forWhom, costs, paidBy }) =>
      [title, what, forWhom, costs, paidBy].map((label) => ({ id, label })),
    ),
  ]
}

/** For every way through the questions that hang on another: answers that lead there. */
function pathsOf(profile: Profile): readonly Answers[] {
  const hanging = profile.fields.flatMap(({ askedWhen }) => (askedWhen ? [askedWhen] : []))
  return [
    {},
    ...hanging.map(({ field, is }) => ({ [field]: is })),
    Object.fromEntries(hanging.map(({ field, is }) => [field, is])),
  ]
}
