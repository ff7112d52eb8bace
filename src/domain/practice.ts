// Practice: a loket's profile under a name that nothing real goes by, and a past that is made up, the same each time.

import { addDays, daysBetween, type LocalDate } from './calendar.ts'
import { CAME_BEFORE, FIRST_TIME, NEXT, RETURNING, TRAJECTORY } from './meanings.ts'
import type { Schedule } from './profile.ts'
import { type Field, type Label, type Option, offered, type Profile } from './profile.ts'
import { type Answers, fieldsAsked, UNKNOWN } from './visit.ts'

/** No loket's id begins like this, so that nothing of practice is taken for a real one's. */
const PREFIX = 'oefening-'
/** Weeks that are made up. */
const WEEKS = 10
const MOST_VISITS = 3

export const isPractice = ({ id }: Pick<Profile, 'id'>): boolean => id.startsWith(PREFIX)

/** The profile to practise with: it asks the same, and every screen, paper and file names it as practice. */
export const practiceProfile = (profile: Profile): Profile => ({
  ...profile,
  id: `${PREFIX}${profile.id}`,
  name: { nl: named.nl + profile.name.nl, en: named.en + profile.name.en },
})

const named = { nl: 'Oefening ', en: 'Practice ' } as const

/** The loket's own profile out of one that was changed while practising: as a file it leaves and comes back as what it is. */
export const withoutPractice = (profile: Profile): Profile =>
  isPractice(profile)
    ? {
        ...profile,
        id: profile.id.slice(PREFIX.length),
        name: { nl: without(profile.name.nl, named.nl), en: without(profile.name.en, named.en) },
      }
    : profile

const without = (words: string, before: string): string =>
  words.startsWith(before) && words.length > before.length ? words.slice(before.length) : words

export interface InventedVisit {
  readonly answers: Answers
  /** Empty where nothing was written. */
  readonly note: Label
  /** One of the conversations of the one trajectory that is made up. */
  readonly inTrajectory: boolean
}

export interface InventedHour {
  readonly date: LocalDate
  /** Contacts that are no visits, by kind. */
  readonly contacts: readonly string[]
  readonly visits: readonly InventedVisit[]
}

/** The hours of the ten weeks before `today`, on the days on which the loket is open; the oldest first. */
export function inventHours(profile: Profile, today: LocalDate): readonly InventedHour[] {
  const random = seeded(20_231_011)
  const kinds = offered(profile.contacts)
  return datesBefore(profile.schedule, today).map((date, index) => {
    const funded =
      canStartTrajectory(profile) && index % 2 === 1 && index / 2 < (profile.trajectory?.conversations ?? 0)
    const others = Math.floor(random() * (funded ? MOST_VISITS : MOST_VISITS + 1))
    const visits = Array.from({ length: others }, () => inventVisit(profile, random, {}, false))
    if (funded)
      visits.push(
        inventVisit(profile, random, { [NEXT]: TRAJECTORY, [RETURNING]: index === 1 ? FIRST_TIME : CAME_BEFORE }, true),
      )
    const contacts = kinds.filter(() => random() < 0.4).map(({ id }) => id)
    return { date, contacts, visits }
  })
}

/** Also before a pilot begins or after it ends: practice needs visits to show. */
function datesBefore({ first, everyWeeks }: Schedule, today: LocalDate): readonly LocalDate[] {
  const step = 7 * everyWeeks
  const last = addDays(first, Math.floor((daysBetween(first, today) - 1) / step) * step)
  return Array.from({ length: WEEKS / everyWeeks }, (_, back) => addDays(last, -back * step)).toReversed()
}

const canStartTrajectory = (profile: Profile): boolean =>
  profile.trajectory !== undefined &&
  profile.fields.some(({ id, options }) => id === NEXT && options.some((option) => option.id === TRAJECTORY))

/** One answer to each question that is asked; `fixed` are given, where the loket offers them. */
function inventVisit(profile: Profile, random: () => number, fixed: Answers, inTrajectory: boolean): InventedVisit {
  let answers: Answers = {}
  for (const { id } of profile.fields) {
    const field = fieldsAsked(profile, answers).find((asked) => asked.id === id)
    const option = field && inventAnswer(field, random, fixed[id])
    if (option) answers = { ...answers, [id]: option.id }
  }
  const note = random() < 0.5 ? NOTES[Math.floor(random() * NOTES.length)] : undefined
  return { answers, note: note ?? { nl: '', en: '' }, inTrajectory }
}

/** An unknown answer is rare. A trajectory is only begun on purpose, and a returning visitor needs an earlier visit. */
function inventAnswer(field: Field, random: () => number, fixed: string | undefined): Option | undefined {
  const options = offered(field.options)
  const given = options.find(({ id }) => id === (fixed ?? (field.id === RETURNING ? FIRST_TIME : undefined)))
  if (given) return given
  const likely = options.filter(({ id }) => id !== UNKNOWN && id !== TRAJECTORY)
  const among = random() < 0.08 || likely.length === 0 ? options.filter(({ id }) => id !== TRAJECTORY) : likely
  return among[Math.floor(random() * among.length)]
}

const NOTES: readonly Label[] = [
  { nl: 'Verzonnen: ze praten weer met elkaar.', en: 'Made up: they talk to each other again.' },
  { nl: 'Verzonnen: wil eerst rust in huis.', en: 'Made up: wants quiet at home first.' },
  { nl: 'Verzonnen: komt over een paar weken terug.', en: 'Made up: comes back in a few weeks.' },
]

/** Numbers from 0 to 1, the same from the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
