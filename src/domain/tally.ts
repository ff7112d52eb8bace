// Tallies: sums of visits and walk-in hours. They form a group (add, subtract), so totals are kept as hours close and reopen
// and never have to be recounted. Persons, couples, visits, conversations and children are different units and never mixed.
import { ESTIMATED_CHILDREN, PARTY } from './meanings.ts'
import type { Profile } from './profile.ts'
import { type Answers, fieldsAsked, isFirstVisit, UNKNOWN, type Visit } from './visit.ts'

export interface Tally {
  /** Walk-in hours held, and the number of them without visitors. */
  readonly hours: number
  readonly hoursWithoutVisit: number
  /** Every visit, first or not. */
  readonly visits: number
  /** [D3] Visits that were first ones: one per couple or person. */
  readonly firstVisits: number
  /** Persons, at first visits: two for a couple, at least one where it is not known. */
  readonly visitors: number
  readonly couples: number
  /** Children involved as estimated at first visits; "6 or more" counts for six. */
  readonly estimatedChildren: number
  /** Visits with a recorded intake. */
  readonly conversations: number
  /** Funded trajectories that began, and their conversations. */
  readonly trajectories: number
  readonly trajectoryConversations: number
  /** Contacts that are no visits, by kind. */
  readonly contacts: Counts
  /** Per field of the profile: how often each option was given. */
  readonly answers: Readonly<Record<string, Counts>>
  /** The counts beside visits, by name: the counsellors' minutes, meetings, the questionnaire. */
  readonly counts: Readonly<Record<string, Counts>>
}

export type Counts = Readonly<Record<string, number>>

export const emptyTally: Tally = {
  hours: 0,
  hoursWithoutVisit: 0,
  visits: 0,
  firstVisits: 0,
  visitors: 0,
  couples: 0,
  estimatedChildren: 0,
  conversations: 0,
  trajectories: 0,
  trajectoryConversations: 0,
  contacts: {},
  answers: {},
  counts: {},
}

/** The tally of one recorded visit. */
export const tallyOfVisit = (visit: Visit, profile: Profile): Tally => ({
  ...tallyOfAnswers(visit.answers, profile),
  conversations: 1,
  trajectories: visit.trajectory === 'starts' ? 1 : 0,
  trajectoryConversations: visit.trajectory ? 1 : 0,
})

/** The tally of a visit that was only counted by the plus button: a visitor came, and no answer is known. */
export const tallyOfCountedVisit = (profile: Profile): Tally => tallyOfAnswers({}, profile)

/** Counts that belong to no visit, under their name. */
export const tallyOfCounts = (name: string, counts: Counts): Tally => ({ ...emptyTally, counts: { [name]: counts } })

/**
 * The name of the counts that set the question asked against the situation found: `repair deepened`, at first visits.
 */
export const ASKED_AND_FOUND = 'askedAndFound'

export const tallyOfContact = (kind: string): Tally => ({ ...emptyTally, contacts: { [kind]: 1 } })

export const addTally = (a: Tally, b: Tally): Tally => combine(a, b, 1)
export const subtractTally = (a: Tally, b: Tally): Tally => combine(a, b, -1)

function tallyOfAnswers(answers: Answers, profile: Profile): Tally {
  const first = isFirstVisit(answers)
  const couple = answers[PARTY] === 'couple'
  const counted = fieldsAsked(profile, answers).filter((field) => field.per === 'visit' || first)
  return {
    ...emptyTally,
    visits: 1,
    firstVisits: first ? 1 : 0,
    visitors: first ? (couple ? 2 : 1) : 0,
    couples: first && couple ? 1 : 0,
    estimatedChildren: first ? numberOf(profile, ESTIMATED_CHILDREN, answers) : 0,
    answers: Object.fromEntries(counted.map(({ id }) => [id, { [answers[id] ?? UNKNOWN]: 1 }])),
    counts: first && profile.askedAndFound ? { [ASKED_AND_FOUND]: askedAndFound(answers, profile.askedAndFound) } : {},
  }
}

const askedAndFound = (
  answers: Answers,
  { asked, found }: { readonly asked: string; readonly found: string },
): Counts => ({
  [`${answers[asked] ?? UNKNOWN} ${answers[found] ?? UNKNOWN}`]: 1,
})

function numberOf(profile: Profile, field: string, answers: Answers): number {
  const options = profile.fields.find(({ id }) => id === field)?.options
  return options?.find(({ id }) => id === answers[field])?.value ?? 0
}

function combine(a: Tally, b: Tally, sign: 1 | -1): Tally {
  return {
    hours: a.hours + sign * b.hours,
    hoursWithoutVisit: a.hoursWithoutVisit + sign * b.hoursWithoutVisit,
    visits: a.visits + sign * b.visits,
    firstVisits: a.firstVisits + sign * b.firstVisits,
    visitors: a.visitors + sign * b.visitors,
    couples: a.couples + sign * b.couples,
    estimatedChildren: a.estimatedChildren + sign * b.estimatedChildren,
    conversations: a.conversations + sign * b.conversations,
    trajectories: a.trajectories + sign * b.trajectories,
    trajectoryConversations: a.trajectoryConversations + sign * b.trajectoryConversations,
    contacts: combineCounts(a.contacts, b.contacts, sign),
    answers: combineNamed(a.answers, b.answers, sign),
    counts: combineNamed(a.counts, b.counts, sign),
  }
}

/** Named counts added, or with −1 subtracted; empty counts are left out. */
export function combineNamed(a: Tally['answers'], b: Tally['answers'], sign: 1 | -1): Tally['answers'] {
  const combined: Record<string, Counts> = { ...a }
  for (const [name, counts] of Object.entries(b)) {
    const sum = combineCounts(a[name] ?? {}, counts, sign)
    if (Object.keys(sum).length > 0) combined[name] = sum
    else delete combined[name]
  }
  return combined
}

/** Zero counts are left out, so that adding a tally and subtracting it gives back the same tally. */
function combineCounts(a: Counts, b: Counts, sign: 1 | -1): Counts {
  const counts: Record<string, number> = { ...a }
  for (const [key, count] of Object.entries(b)) {
    const sum = (counts[key] ?? 0) + sign * count
    if (sum === 0) delete counts[key]
    else counts[key] = sum
  }
  return counts
}
