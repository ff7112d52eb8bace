// The changes of a profile that are allowed; none of them touches earlier counts.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { answersOf, type Edit, editArbitrary, edited, recounted } from '../../tests/support/profile-edits.ts'
import { tries } from '../../tests/support/runs.ts'
import { lokets } from '../profiles/lokets.ts'
import { parseProfile } from '../profiles/schema.ts'
import type { Field, Label, Profile } from './profile.ts'
import { broughtBack, changeOf, type Reason } from './profile-change.ts'
import { changeField, newField, retired, withOption } from './profile-edit.ts'
import { type ProfileVersion, profileAt, withVersion } from './profile-version.ts'
import { addTally, emptyTally } from './tally.ts'
import {
  answer,
  draftOf,
  fieldsAsked,
  newDraft,
  optionsOffered,
  recordDraft,
  type Visit,
  type VisitId,
} from './visit.ts'
import {
  closeWalkInHour,
  openWalkInHour,
  recordVisit,
  removeVisit,
  reopenWalkInHour,
  startDraft,
  type WalkInHour,
  type WalkInHourId,
} from './walk-in-hour.ts'

const words: Label = { nl: 'Iets', en: 'Something' }
const field = (id: string, change: (field: Field) => Field): Profile => changeField(hia, id, change)
const without = (id: string): Profile => ({ ...hia, fields: hia.fields.filter((each) => each.id !== id) })
const added = newField(hia, words, words)
const survey = hia.survey ?? []

const TODAY = '2026-11-05'
const ending = (ends: string, profile = hia): Profile => ({ ...profile, schedule: { ...profile.schedule, ends } })

describe('a change that may be', () => {
  const { trajectory: _, ...withoutTrajectory } = hia
  it.each<readonly [string, Profile]>([
    ['other words for a question', field('next', (each) => ({ ...each, label: words }))],
    [
      'other words for a shared question, its answers and its groups',
      field('helpQuestion', (each) => ({
        ...each,
        label: words,
        options: each.options.map((option) => ({ ...option, label: words })),
        groups: (each.groups ?? []).map((group) => ({ ...group, label: words })),
      })),
    ],
    ['another order of questions', { ...hia, fields: hia.fields.toReversed() }],
    [
      'another order of shared answers and their groups',
      field('helpQuestion', (each) => ({
        ...each,
        options: each.options.toReversed(),
        groups: (each.groups ?? []).toReversed(),
      })),
    ],
    ['a question that becomes required', field('stage', (each) => ({ ...each, missing: words }))],
    ['a new question', { ...hia, fields: [...hia.fields, withOption(added, words)] }],
    ['[D8] a shared answer more', field('referralSource', (each) => withOption(each, words, 'professional'))],
    ['[D8] a shared answer that is retired', retired(hia, 'helpQuestion', 'repair', hia)],
    ['[D8] a shared question that is retired', retired(hia, 'helpQuestion', null, hia)],
    ['[D8] a question that is shared no more', field('helpQuestion', ({ shared: _, ...each }) => each)],
    [
      '[D8] a question that is shared from now on',
      field('arrival', (each) => ({ ...each, shared: true, groups: [added, { id: 'other', label: words }] })),
    ],
    [
      'a shared answer in another group',
      field('helpQuestion', (each) => ({
        ...each,
        options: each.options.map((option) => (option.id === 'other' ? { ...option, group: 'apart' } : option)),
      })),
    ],
    ['a question that is retired', retired(hia, 'arrival', null, hia)],
    ['an option that is retired', retired(hia, 'referral', 'sko', hia)],
    ['a new option', field('arrival', (each) => withOption(each, words))],
    [
      'a contact that is retired',
      { ...hia, contacts: hia.contacts.map((each) => ({ ...each, retired: true as const })) },
    ],
    ['no trajectories any more', withoutTrajectory],
    ['other terms', { ...hia, noteDays: 30, detailDays: 0 }],
    ['another day', { ...hia, schedule: { ...hia.schedule, first: '2026-01-08', everyWeeks: 2 } }],
    ['other cards', { ...hia, cards: [] }],
    ['[D4] another ε', { ...hia, epsilon: 1 }],
    ['[D6] an end that is announced, today at the latest', ending(TODAY)],
  ])('%s', (_, after) => {
    expect(changeOf(hia, after, TODAY)).toEqual({ ok: true, value: { ...after, version: hia.version + 1 } })
  })

  it('keeps the number of a tablet that is further ahead, and never goes back', () => {
    const versionOf = (before: number, after: number) => {
      const change = changeOf({ ...hia, version: before }, { ...hia, version: after, noteDays: 30 }, TODAY)
      return change.ok && change.value.version
    }
    expect([versionOf(1, 1), versionOf(1, 4), versionOf(5, 4), versionOf(5, 6)]).toEqual([2, 4, 6, 6])
  })
})

describe('a change that is refused', () => {
  const helpQuestion = hia.fields.findIndex(({ id }) => id === 'helpQuestion')
  const children = hia.fields.findIndex(({ id }) => id === 'estimatedChildren')
  const groups = `fields.${helpQuestion}.groups`
  it.each<readonly [string, Profile, Reason, string]>([
    ['nothing', { ...hia, version: 9 }, 'unchanged', ''],
    ['another loket', { ...hia, id: 'elders' }, 'other-loket', 'id'],
    ['another municipality', { ...hia, municipality: 'GM0001' }, 'fixed', 'municipality'],
    ['another calendar', { ...hia, timeZone: 'Europe/Brussels' }, 'fixed', 'timeZone'],
    ['[D6] an end that is over: nobody chooses when a message is made', ending('2026-11-04'), 'ended', 'schedule.ends'],
    ['a shared question less', without('helpQuestion'), 'gone', 'fields'],
    [
      'a group less, by which earlier messages are read',
      field('helpQuestion', (each) => ({ ...each, groups: (each.groups ?? []).slice(1) })),
      'gone',
      groups,
    ],
    ['a question that is not there any more', without('arrival'), 'gone', 'fields'],
    [
      'an option that is not there any more',
      field('estimatedChildren', (each) => ({ ...each, options: each.options.slice(1) })),
      'gone',
      `fields.${children}.options`,
    ],
    [
      'an option that counts for another number',
      field('estimatedChildren', (each) => ({
        ...each,
        options: each.options.map((option) => (option.id === 'n6' ? { ...option, value: 8 } : option)),
      })),
      'counts-otherwise',
      `fields.${children}.options.6.value`,
    ],
    [
      'a question that is counted at every visit from now on',
      field('estimatedChildren', (each) => ({ ...each, per: 'visit' })),
      'counts-otherwise',
      `fields.${children}.per`,
    ],
    [
      'a question that is asked of everybody from now on',
      field('referral', ({ askedWhen: _, ...each }) => each),
      'counts-otherwise',
      `fields.${hia.fields.findIndex(({ id }) => id === 'referral')}.askedWhen`,
    ],
    ['a contact that is not there any more', { ...hia, contacts: [] }, 'gone', 'contacts'],
    [
      'a contact that is a professional from now on',
      { ...hia, contacts: hia.contacts.map((each) => ({ ...each, professional: true as const })) },
      'counts-otherwise',
      'contacts.0.professional',
    ],
    ['no questionnaire any more', { ...hia, survey: [] }, 'gone', 'survey'],
    [
      'a question of it that becomes an open remark',
      { ...hia, survey: survey.map(({ options: _, ...each }) => each) },
      'counts-otherwise',
      'survey.0',
    ],
    [
      'an answer of it that is not there any more',
      { ...hia, survey: survey.map((each) => (each.options ? { ...each, options: each.options.slice(1) } : each)) },
      'gone',
      'survey.0.options',
    ],
    ['a theme that is not there any more', { ...hia, themes: [] }, 'gone', 'themes'],
    [
      'something else that is set against what was found',
      { ...hia, askedAndFound: { asked: 'stage', found: 'helpQuestion' } },
      'counts-otherwise',
      'askedAndFound',
    ],
  ])('%s', (_, after, reason, path) => {
    const change = changeOf(hia, after, TODAY)
    expect(change.ok ? [] : change.error).toContainEqual(expect.objectContaining({ reason, path }))
  })

  it('is told every reason at once, with the words of what it is about', () => {
    const labelOf = (id: string) => hia.fields.find((each) => each.id === id)?.label.nl
    const often = changeField(without('arrival'), 'stage', (each) => ({ ...each, per: 'visit' }))
    const change = changeOf(hia, { ...often, themes: [] }, TODAY)
    expect(change.ok || change.error.map(({ what }) => what?.nl ?? '').filter(Boolean)).toEqual([
      labelOf('arrival'),
      labelOf('stage'),
      ...(hia.themes ?? []).map(({ label }) => label.nl),
    ])
    expect(change.ok || change.error.map(({ reason }) => reason)).toContain('counts-otherwise')
  })

  it('[D6] is no end that was announced before it came', () => {
    const ended = ending('2026-11-04')
    expect(changeOf(ended, { ...ended, noteDays: 30 }, TODAY).ok).toBe(true)
    expect(changeOf(ended, hia, TODAY).ok).toBe(true)
    expect(changeOf(ended, ending('2026-11-03'), TODAY)).toMatchObject({ error: [{ reason: 'ended' }] })
  })
})

interface Version {
  readonly current: Profile
  readonly versions: readonly ProfileVersion[]
}

/** Saves the profile that a row of edits makes; the same version when the edits change nothing. */
function saved({ current, versions }: Version, edits: readonly Edit[]): Version {
  const after = edits.reduce((profile, edit) => edited(profile, current, edit), current)
  expect(parseProfile(structuredClone(after))).toEqual({ ok: true, value: after })
  const change = changeOf(current, after, TODAY)
  if (!change.ok) {
    expect(change.error.map(({ reason }) => reason)).toEqual(['unchanged'])
    return { current, versions }
  }
  const next = { version: change.value.version, savedAt: 0, by: null, profile: change.value }
  return { current: change.value, versions: withVersion(versions, current, next) }
}

const anyLoket = fc.constantFrom(...lokets.map(({ id }) => id))
const loket = (name: string): Profile => lokets.find(({ id }) => id === name) ?? hia
const anyEdits = fc.array(editArbitrary, { maxLength: 12 })
const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('any sequence of edits', () => {
  it('passes the schema and the rule, and leaves every id where it was', () => {
    const idsIn = ({ fields, contacts }: Profile) => [
      ...contacts.map(({ id }) => id),
      ...fields.flatMap(({ id, options, groups = [] }) => [...options, ...groups].map((each) => `${id} ${each.id}`)),
    ]
    fc.assert(
      fc.property(anyLoket, fc.array(anyEdits, { maxLength: 6 }), (name, saves) => {
        const profile = loket(name)
        const { current } = saves.reduce(saved, { current: profile, versions: [] })
        expect(new Set(idsIn(current)).isSupersetOf(new Set(idsIn(profile)))).toBe(true)
        expect(current.epsilon).toBe(profile.epsilon)
      }),
      { numRuns: tries(300) },
    )
  })

  it('can be taken back to any version, as a new one', () => {
    fc.assert(
      fc.property(anyLoket, fc.array(anyEdits, { minLength: 1, maxLength: 5 }), fc.nat(), (name, saves, pick) => {
        const profile = loket(name)
        const { current, versions } = saves.reduce(saved, { current: profile, versions: [] })
        const earlier = versions[pick % Math.max(1, versions.length)]?.profile ?? profile
        const back = broughtBack(current, earlier)
        expect(parseProfile(structuredClone(back)).ok).toBe(true)
        const change = changeOf(current, back, TODAY)
        if (!change.ok) {
          expect(change.error.map(({ reason }) => reason)).toEqual(['unchanged'])
          return
        }
        const asked = ({ fields }: Profile) => fields.filter(({ retired }) => !retired).map(({ id }) => id)
        expect(asked(change.value)).toEqual(asked(earlier))
      }),
      { numRuns: tries(200) },
    )
  })
})

it('a version from before something was set against something else is taken back without undoing that', () => {
  const { askedAndFound: _, ...before } = hia
  expect(changeOf(before, hia, TODAY).ok).toBe(true)
  expect(changeOf(hia, { ...broughtBack(hia, before), noteDays: 30 }, TODAY).ok).toBe(true)
})

/**
 * The events at a loket: edits that are saved, an hour with visits, and an hour that is opened again for a correction.
 */
type Event =
  | { readonly what: 'save'; readonly edits: readonly Edit[] }
  | { readonly what: 'hour'; readonly visits: readonly (readonly number[])[] }
  | { readonly what: 'correct'; readonly pick: number; readonly remove: boolean; readonly picks: readonly number[] }

const picks = fc.array(fc.nat(1_000), { minLength: 20, maxLength: 20 })
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ what: fc.constant('save' as const), edits: anyEdits }),
  fc.record({ what: fc.constant('hour' as const), visits: fc.array(picks, { maxLength: 4 }) }),
  fc.record({ what: fc.constant('correct' as const), pick: fc.nat(1_000), remove: fc.boolean(), picks }),
)

interface Held {
  readonly hour: WalkInHour
  readonly version: number
  readonly visits: readonly Visit[]
}

const now = at(0, '19:00')

function visitOf(profile: Profile, id: string, numbers: readonly number[]): Visit {
  const draft = { ...newDraft(id as VisitId, AUTHOR, now), answers: answersOf(profile, numbers) }
  return must(recordDraft(draft, profile, now))
}

const closed = (hour: WalkInHour, visits: readonly Visit[]): WalkInHour =>
  must(closeWalkInHour(hour, now, new Map(visits.map((visit) => [visit.id, visit]))))

function held(profile: Profile, name: string, visits: readonly (readonly number[])[]): Held {
  const proposal = { date: '2023-10-11', from: '19:00', until: '20:30', scheduled: true }
  let hour = openWalkInHour(name as WalkInHourId, proposal, now)
  const recorded = visits.map((numbers, index) => visitOf(profile, `${name}-${index}`, numbers))
  for (const visit of recorded) {
    hour = must(startDraft(hour, visit.id, now))
    hour = must(recordVisit(hour, visit, newDraft(visit.id, AUTHOR, now), profile, now))
  }
  return { hour: closed(hour, recorded), version: profile.version, visits: recorded }
}

function corrected(
  before: Held,
  profile: Profile,
  { pick, remove, picks: numbers }: Extract<Event, { what: 'correct' }>,
): Held {
  const visit = before.visits[pick % Math.max(1, before.visits.length)]
  if (!visit) return before
  const open = must(reopenWalkInHour(before.hour, now))
  const others = before.visits.filter(({ id }) => id !== visit.id)
  if (remove)
    return {
      ...before,
      hour: closed(must(removeVisit(open, visit.id, visit, profile, now)), others),
      visits: others,
    }
  const next = visitOf(profile, visit.id, numbers)
  const visits = [...others, next]
  const hour = closed(must(recordVisit(open, next, visit, profile, now)), visits)
  return { ...before, hour, visits }
}

/** Lets it all happen; corrects an hour by the questions that `by` gives. */
function lived(
  name: string,
  events: readonly Event[],
  by: (state: Version, hour: Held) => Profile,
): { readonly state: Version; readonly hours: readonly Held[] } {
  let state: Version = { current: loket(name), versions: [] }
  const hours: Held[] = []
  for (const event of events)
    if (event.what === 'save') state = saved(state, event.edits)
    else if (event.what === 'hour') hours.push(held(state.current, `hour-${hours.length}`, event.visits))
    else {
      const index = event.pick % Math.max(1, hours.length)
      const hour = hours[index]
      if (hour) hours[index] = corrected(hour, by(state, hour), event)
    }
  return { state, hours }
}

const ownVersion = ({ versions, current }: Version, { version }: Held) => profileAt(versions, current, version)
const answersIn = (hours: readonly Held[]) =>
  hours.reduce((sum, { hour }) => addTally(sum, hour.tally), emptyTally).answers
const recountOf = (state: Version, hours: readonly Held[]) =>
  recounted(hours.map((each) => ({ profile: ownVersion(state, each), visits: each.visits })))

describe('any sequence of edits, hours and corrections', () => {
  it('leaves totals that a recount gives, finds every label, and opens every visit', () => {
    fc.assert(
      fc.property(anyLoket, fc.array(anyEvent, { maxLength: 14 }), (name, events) => {
        const { state, hours } = lived(name, events, ownVersion)
        const answers = answersIn(hours)
        expect(answers).toEqual(recountOf(state, hours))
        // Under the newest version everything that was ever counted has its words.
        for (const [id, counts] of Object.entries(answers)) {
          const { options } = state.current.fields.find((each) => each.id === id) ?? expect.fail(`no question ${id}`)
          for (const option of Object.keys(counts))
            if (option !== 'unknown') expect(options.map((each) => each.id)).toContain(option)
        }
        for (const each of hours)
          for (const visit of each.visits)
            expect(recordDraft(draftOf(visit), ownVersion(state, each), now).ok).toBe(true)
      }),
      { numRuns: tries(300) },
    )
  })

  it('would find an hour that is corrected by the questions of another version', () => {
    // The planted fault: the newest profile takes answers out of the tally that an older profile has put in.
    const property = fc.property(anyLoket, fc.array(anyEvent, { maxLength: 14 }), (name, events) => {
      const { state, hours } = lived(name, events, ({ current }) => current)
      expect(answersIn(hours)).toEqual(recountOf(state, hours))
    })
    expect(fc.check(property, { numRuns: 300 }).failed).toBe(true)
  })

  it('leaves a draft that can be finished: it answers what is required since, with what is offered since', () => {
    fc.assert(
      fc.property(anyLoket, fc.array(anyEdits, { maxLength: 4 }), picks, (name, saves, numbers) => {
        const profile = loket(name)
        let draft = { ...newDraft('a' as VisitId, AUTHOR, now), answers: answersOf(profile, numbers) }
        const before = draft.answers
        const { current } = saves.reduce(saved, { current: profile, versions: [] })
        for (;;) {
          const recorded = recordDraft(draft, current, now)
          if (recorded.ok) break
          const [open] = recorded.error
          if (!open) throw new Error('refused without a reason')
          expect(fieldsAsked(current, draft.answers)).toContain(open)
          draft = answer(draft, current, open.id, optionsOffered(open, draft.answers)[0]?.id ?? '')
        }
        // Earlier answers to a retired question stay.
        for (const { id } of current.fields.filter(({ retired }) => retired)) expect(draft.answers[id]).toBe(before[id])
      }),
      { numRuns: tries(300) },
    )
  })
})
