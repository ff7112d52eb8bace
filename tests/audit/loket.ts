// The rule as it runs on a tablet, as a black box: a small schedule of walk-in hours through the domain's own code.
import type { LocalDate } from '../../src/domain/calendar.ts'
import { type Closings, closingsOf } from '../../src/domain/disclosure/closings.ts'
import type { Release } from '../../src/domain/disclosure/release.ts'
import {
  accept,
  advance,
  changeProfile,
  newStream,
  resume,
  type Standing,
  type Stream,
  withdraw,
} from '../../src/domain/disclosure/stream.ts'
import { takeIn } from '../../src/domain/disclosure/take-in.ts'
import type { Transfer } from '../../src/domain/disclosure/transfer.ts'
import type { Field, MinimumFrequency, Profile } from '../../src/domain/profile.ts'
import { combineNamed, emptyTally } from '../../src/domain/tally.ts'
import type { Answers } from '../../src/domain/visit.ts'
import type { Acceptance } from '../../src/domain/walk-in-hour.ts'
import { at, heldHour, hia, NOTHING_SHARED, source, standingAfter } from '../support/disclosure.ts'
import type { BlackBox, Event, Happened, Question } from './black-box.ts'

export type Happening =
  /** A walk-in hour with so many first visits, and others that return. Closed in a later week when it is entered late. */
  | {
      readonly do: 'hour'
      readonly week: number
      readonly visits: number
      readonly returning?: number
      readonly tablet?: number
      readonly entered?: number
    }
  /** The first visit of an earlier hour (by its position) gets another answer, or is taken away. */
  | { readonly do: 'correct' | 'remove'; readonly week: number; readonly hour: number }
  /** [D9] The municipality sets another k. */
  | { readonly do: 'setMinimum'; readonly week: number; readonly minimumFrequency: number }
  /** A backup is made; the tablet is lost, and restored from it. */
  | { readonly do: 'backUp' | 'restore'; readonly week: number }
  /** [D10] All that the other tablets passed on so far reaches the first, once more if it did before. */
  | { readonly do: 'takeIn'; readonly week: number }

export interface Schedule {
  readonly name: string
  /** Any k is promised, also one that no municipality can choose. */
  readonly minimumFrequency: number
  readonly dimensions: Dimensions
  /** [D8] The last day of the loket, which is announced from the beginning. */
  readonly ends?: LocalDate
  readonly tablets?: number
  /** [D10] All tablets but the first pass on to it. */
  readonly passOn?: true
  /** [D1] Nobody comes for the first time, but so many are through with: what is asked is of the second stream. */
  readonly closings?: true
  readonly happenings: readonly Happening[]
  /** Weeks after the last happening in which the calendar is followed. */
  readonly after?: number
}

/** Groups of each dimension, with the options that fold into them. */
export type Dimensions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** What an hour brings when it closes. */
type Counted = Parameters<typeof accept>[1]

interface Kept {
  readonly answers: readonly number[]
  readonly hour: Counted
  readonly acceptance: Acceptance
}

interface State {
  readonly streams: readonly Stream[]
  readonly files: readonly Transfer[]
  /** Hours that are changed later on. */
  readonly kept: Readonly<Record<number, Kept>>
  readonly backup: Stream | null
  readonly standing: Standing
  readonly minimumFrequency: number
}

export function loketOf({
  name,
  minimumFrequency,
  dimensions,
  ends,
  tablets = 1,
  passOn,
  closings,
  happenings,
  after = 9,
}: Schedule): BlackBox<State> {
  const first = closings ? withEnd(ends) : profileOf(dimensions, ends)
  const profileWith = (k: number): Profile => ({ ...first, minimumFrequency: k as MinimumFrequency })
  const records = recordsOf(dimensions)
  const held = closings ? closedRecords(records) : heldHours(first, records)
  const changedLater = new Set(happenings.flatMap((each) => ('hour' in each ? [each.hour] : [])))

  /** Follows the calendar on every tablet, or on the one that is used. */
  const follow = (state: State, now: number, used?: number): Happened<State> => {
    const releases: Release[] = []
    const files = [...state.files]
    const streams = state.streams.map((stream, tablet) => {
      if (used !== undefined && used !== tablet) return stream
      const followed = advance(
        stream,
        profileWith(state.minimumFrequency),
        { ...source, tablet: `tablet ${tablet + 1}` },
        now,
        null,
        passOn && tablet > 0 ? { newId: () => `${tablet} ${now}`, name: '' } : null,
      )
      releases.push(...followed.releases)
      files.push(...followed.transfers)
      return followed.stream
    })
    const standing = releases.reduce(standingAfter, state.standing)
    return { state: { ...state, streams, files, standing }, published: releases.map((each) => JSON.stringify(each)) }
  }

  const eventOf = (happening: Happening, index: number): Event<State> => {
    if (happening.do === 'hour') {
      const { week, visits, returning = 0, tablet = 0, entered = week } = happening
      return {
        what: `${visits} ${closings ? 'couple' : 'first visit'}${visits === 1 ? '' : 's'} in week ${week}${entered > week ? `, entered in week ${entered}` : ''}${tablets > 1 ? `, tablet ${tablet + 1}` : ''}`,
        visits,
        happen(before, answers) {
          const { state, published } = follow(before, at(entered, '20:29'), tablet)
          const hour = held(week, answers, returning)
          const accepted = accept(state.streams[tablet] as Stream, hour)
          const kept = changedLater.has(index)
            ? { ...state.kept, [index]: { answers, hour, acceptance: accepted.acceptance } }
            : state.kept
          return { state: { ...state, kept, streams: state.streams.with(tablet, accepted.stream) }, published }
        },
      }
    }
    if (happening.do === 'correct' || happening.do === 'remove') {
      const original = happenings[happening.hour]
      if (original?.do !== 'hour') throw new Error(`${name}: no hour ${happening.hour}`)
      const { tablet = 0, week, returning = 0 } = original
      const removes = happening.do === 'remove'
      return {
        what: `the first visit of week ${week} is ${removes ? 'taken away' : 'corrected'} in week ${happening.week}`,
        visits: removes ? 0 : 1,
        happen(before, answers) {
          const { state, published } = follow(before, at(happening.week, '12:00'), tablet)
          const { answers: old, hour, acceptance } = state.kept[happening.hour] as Kept
          const withdrawn = withdraw(state.streams[tablet] as Stream, hour, acceptance)
          if (!withdrawn.ok) return { state, published }
          const changed = held(week, [...answers, ...old.slice(1)], returning)
          const { stream } = accept(withdrawn.value, changed)
          return { state: { ...state, streams: state.streams.with(tablet, stream) }, published }
        },
      }
    }
    if (happening.do === 'setMinimum')
      return {
        what: `from week ${happening.week} on, k is ${happening.minimumFrequency}`,
        visits: 0,
        happen(before) {
          const { state, published } = follow(before, at(happening.week, '12:00'))
          const { minimumFrequency } = happening
          const profiles = [profileWith(state.minimumFrequency), profileWith(minimumFrequency)] as const
          const streams = state.streams.map((stream) => changeProfile(stream, ...profiles))
          return { state: { ...state, streams, minimumFrequency }, published }
        },
      }
    if (happening.do === 'takeIn')
      return {
        what: `what was passed on is taken in, in week ${happening.week}`,
        visits: 0,
        happen(before) {
          const { state, published } = follow(before, at(happening.week, '12:00'))
          const main = state.files.reduce((stream, file) => {
            const taken = takeIn(stream, profileWith(state.minimumFrequency), 'tablet 1', file)
            if (!taken.ok) throw new Error(`${name}: ${taken.error}`)
            return taken.value
          }, state.streams[0] as Stream)
          return { state: { ...state, streams: state.streams.with(0, main) }, published }
        },
      }
    const makes = happening.do === 'backUp'
    return {
      what: makes ? 'a backup is made' : 'the tablet is lost, and restored',
      visits: 0,
      happen(before) {
        const { state, published } = follow(before, at(happening.week, '12:00'))
        const [stream = newStream(first, 0)] = state.streams
        if (makes) return { state: { ...state, backup: stream }, published }
        return { state: { ...state, streams: [resume(state.backup ?? stream, state.standing)] }, published }
      },
    }
  }

  const last = Math.max(...happenings.map((each) => ('entered' in each && each.entered) || each.week))
  const end: Event<State> = {
    what: 'the calendar goes on',
    visits: 0,
    happen: (state) => follow(state, at(last + after, '12:00')),
  }
  return {
    name,
    minimumFrequency,
    options: records.map((record) => Object.values(record).join(' & ')),
    questions: questionsOf(dimensions, records),
    start: {
      streams: Array.from({ length: tablets }, () => newStream(first, at(0, '18:00'))),
      files: [],
      kept: {},
      backup: null,
      standing: NOTHING_SHARED,
      minimumFrequency,
    },
    events: [...happenings.map(eventOf), end],
  }
}

/** Every combination of options, one of each dimension: what a visit can answer. */
function recordsOf(dimensions: Dimensions): readonly Answers[] {
  let records: readonly Answers[] = [{}]
  for (const [dimension, groups] of Object.entries(dimensions))
    records = records.flatMap((record) =>
      Object.values(groups)
        .flat()
        .map((option) => ({ ...record, [dimension]: option })),
    )
  return records
}

/** For each dimension: which group it was, and which option where groups hold several. */
const questionsOf = (dimensions: Dimensions, records: readonly Answers[]): readonly Question[] =>
  Object.entries(dimensions).flatMap(([dimension, groups]) => {
    const options = records.map((record) => record[dimension] ?? '')
    const folded = options.map(
      (option) => Object.entries(groups).find(([, members]) => members.includes(option))?.[0] ?? '',
    )
    return Object.values(groups).some(({ length }) => length > 1) ? [folded, options] : [folded]
  })

export function profileOf(dimensions: Dimensions, ends: LocalDate | undefined): Profile {
  const label = { nl: '', en: '' }
  const fields = Object.entries(dimensions).map(
    ([id, groups]): Field => ({
      id,
      label,
      per: 'firstVisit',
      groups: Object.keys(groups).map((group) => ({ id: group, label })),
      options: Object.entries(groups).flatMap(([group, options]) =>
        options.map((option) => ({ id: option, label, group })),
      ),
    }),
  )
  return { ...withEnd(ends), fields: [...hia.fields.filter(({ groups }) => !groups), ...fields] }
}

const withEnd = (ends: LocalDate | undefined): Profile => ({
  ...hia,
  schedule: { ...hia.schedule, ...(ends !== undefined && { ends }) },
})

/** Hours that bring closing records alone, which nobody is referred on in. */
const closedRecords =
  (records: readonly Answers[]) =>
  (week: number, answers: readonly number[], _: number): Counted => {
    const { date } = heldHour(week, [])
    const track = answers.map(
      (answer) => (records[answer]?.['track'] ?? 'single') as 'single' | 'several' | 'trajectory',
    )
    const closings = track
      .map((each) => closingsOf({ track: each, onwardReferral: 'none' }))
      .reduce<Closings>((sum, each) => combineNamed(sum, each, 1), {})
    return { date, tally: { ...emptyTally, hours: 1 }, closings }
  }

/** Hours by week and answers, each made once. */
function heldHours(profile: Profile, records: readonly Answers[]) {
  const rest: Answers = { party: 'alone', helpQuestion: 'unknown', estimatedChildren: 'n0' }
  const made = new Map<string, Counted>()
  return (week: number, answers: readonly number[], returning: number): Counted => {
    const key = `${week} ${returning} ${answers}`
    const known = made.get(key)
    if (known) return known
    const first = answers.map((answer): Answers => ({ ...rest, returning: 'no', ...records[answer] }))
    const again = Array.from({ length: returning }, (): Answers => ({ ...rest, returning: 'yes' }))
    // The second stream has schedules of its own.
    const hour = { ...heldHour(week, [...first, ...again], profile), closings: {} }
    made.set(key, hour)
    return hour
  }
}
