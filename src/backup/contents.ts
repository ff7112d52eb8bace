// What stands in a backup, field by field. Strict: what is not named here is not written, and what does not fit is not read.
// The records are cut as they lie on the disk: notes apart from their visits, so that a file without notes has no place for
// them. Names of people are not in it: whoever comes in after a restore gets a new way in.
import * as v from 'valibot'
import { APPOINTMENT_STATES, type AppointmentId } from '../domain/appointment.ts'
import { ANONYMITY_QUESTIONS, MOST_COUNSELLORS, MOST_MINUTES } from '../domain/closing.ts'
import type { Release } from '../domain/disclosure/release.ts'
import { readFollowUpCode } from '../domain/follow-up-code.ts'
import { MEETING_WITH, type MeetingId, MOST_PEOPLE } from '../domain/meeting.ts'
import { type PersonId, ROLES } from '../domain/person.ts'
import type { ProblemCode } from '../domain/problem.ts'
import { END_REASONS, type FollowUpId } from '../domain/trajectory.ts'
import type { VisitId } from '../domain/visit.ts'
import type { WalkInHourId } from '../domain/walk-in-hour.ts'
import { profileSchema } from '../profiles/schema.ts'
import { MAX_PERIODS } from '../protocol/limits.ts'
import { halfYearSchema, quarterSchema, tabletIdSchema } from '../protocol/names.ts'
import { releaseSchema } from '../protocol/release.ts'

export const FORMAT = 'inloop-backup'
/** Grows when an older program could not read the file. */
export const VERSION = 1

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Of a moment that a calendar can show. */
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(-8.64e15), v.maxValue(8.64e15))
/** Commits: more than a tablet makes that writes every minute for ten years. */
const revision = v.pipe(whole, v.maxValue(10_000_000))
const date = v.pipe(v.string(), v.isoDate())
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
/** The ids of a profile: the keys of tallies and answers. */
const name = v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/))
const word = <T extends string>() =>
  v.custom<T>((value) => typeof value === 'string' && /^[a-z-]{1,64}$/.test(value), 'a code')
const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
/** Each of a list stands in it once. */
const once = <T>(key: (item: T) => string) =>
  v.check<T[], string>((items) => new Set(items.map(key)).size === items.length, 'the same thing twice')
/** A random id of a record. */
const id = <T extends string>() =>
  v.custom<T>((value) => typeof value === 'string' && /^[a-zA-Z0-9-]{1,64}$/.test(value), 'an id')

/** What is counted beside visits: a name of the app, or one before an id of the profile. */
const countsName = v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,59}$/))
/** One id, or two that are counted together. */
const pair = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9][a-zA-Z0-9 -]{0,80}$/))
const counts = v.record(name, whole)
const tally = v.strictObject({
  hours: whole,
  hoursWithoutVisit: whole,
  visits: whole,
  firstVisits: whole,
  visitors: whole,
  couples: whole,
  estimatedChildren: whole,
  conversations: whole,
  trajectories: whole,
  trajectoryConversations: whole,
  contacts: counts,
  answers: v.record(name, counts),
  counts: v.record(countsName, v.record(pair, whole)),
})

const location = v.exactOptional(name)
const heldHour = v.strictObject({ id: id<WalkInHourId>(), date, from: time, until: time, location, visits: whole })
const monthTotals = v.strictObject({ month, hours: v.array(heldHour), tally })
const months = v.pipe(
  v.array(monthTotals),
  once(({ month }) => month),
)

const drawn = v.strictObject({
  since: quarterSchema,
  quarters: v.pipe(v.array(quarterSchema), v.maxLength(MAX_PERIODS)),
  halfYears: v.pipe(v.array(halfYearSchema), v.maxLength(MAX_PERIODS)),
})
const ledger = v.strictObject({ current: v.nullable(id<WalkInHourId>()), drawn, lastSeen: instant })

/** What a visit says about the code of its visitor. */
const code = { followUp: v.exactOptional(id<FollowUpId>()), givesCode: v.exactOptional(v.literal(true)) }
const record = v.strictObject({
  id: id<VisitId>(),
  startedAt: instant,
  author: id<PersonId>(),
  answers: v.record(name, name),
  ...code,
  recordedAt: v.exactOptional(instant),
  trajectory: v.exactOptional(v.union([v.picklist(['starts', 'continues']), v.literal(false)])),
  change: v.exactOptional(v.strictObject({ answers: v.record(name, name), ...code })),
})
/** `before`: what undo of its hour's last step puts back. */
const visit = v.strictObject({
  id: id<VisitId>(),
  record: v.nullable(record),
  before: v.exactOptional(v.nullable(record)),
})

const minutes = v.pipe(whole, v.maxValue(MOST_MINUTES))
const closing = v.strictObject({
  time: v.exactOptional(
    v.strictObject({
      preparation: minutes,
      hour: minutes,
      travel: minutes,
      counsellors: v.pipe(whole, v.minValue(1), v.maxValue(MOST_COUNSELLORS)),
    }),
  ),
  anonymity: v.exactOptional(
    v.strictObject(v.entriesFromList(ANONYMITY_QUESTIONS, v.exactOptional(v.picklist(['yes', 'no'])))),
  ),
})

const hourState = {
  id: id<WalkInHourId>(),
  date,
  from: time,
  until: time,
  location,
  closing: v.exactOptional(closing),
  openedAt: instant,
  profileVersion: v.exactOptional(whole),
  closedAt: v.nullable(instant),
  entries: v.array(
    v.strictObject({
      id: id<VisitId>(),
      at: instant,
      state: v.picklist(['counted', 'draft', 'recorded']),
      counted: v.boolean(),
    }),
  ),
  tally,
  outcomes: v.exactOptional(v.record(name, counts)),
}
const hour = v.strictObject({
  ...hourState,
  last: v.nullable(
    v.strictObject({
      action: v.picklist(['opened', 'counted', 'contact', 'recorded', 'removed', 'discarded', 'closed', 'reopened']),
      at: instant,
      contact: v.exactOptional(name),
      before: v.nullable(v.strictObject(hourState)),
      visit: v.exactOptional(v.strictObject({ id: id<VisitId>() })),
    }),
  ),
})

const followUp = v.strictObject({
  id: id<FollowUpId>(),
  code: v.pipe(
    v.string(),
    v.check((code) => readFollowUpCode(code).ok, 'a follow-up code'),
  ),
  since: date,
  conversations: v.array(
    v.strictObject({
      visit: id<VisitId>(),
      date,
      inTrajectory: v.boolean(),
      first: v.exactOptional(v.literal(true)),
    }),
  ),
  ended: v.nullable(
    v.strictObject({ on: date, reason: v.nullable(v.picklist(END_REASONS)), referral: v.exactOptional(name) }),
  ),
  counted: v.exactOptional(
    v.strictObject({
      month,
      outcome: v.nullable(
        v.strictObject({ track: v.picklist(['single', 'several', 'trajectory']), onwardReferral: name }),
      ),
    }),
  ),
})

const appointment = v.strictObject({
  id: id<AppointmentId>(),
  followUp: id<FollowUpId>(),
  date,
  from: time,
  until: time,
  state: v.picklist(APPOINTMENT_STATES),
  by: v.exactOptional(v.strictObject({ visit: id<VisitId>(), was: v.picklist(APPOINTMENT_STATES) })),
})

const meeting = v.strictObject({
  id: id<MeetingId>(),
  date,
  theme: name,
  with: v.picklist(MEETING_WITH),
  people: v.pipe(whole, v.minValue(1), v.maxValue(MOST_PEOPLE)),
})

const profileVersion = v.strictObject({
  version: whole,
  savedAt: v.nullable(instant),
  by: v.nullable(id<PersonId>()),
  profile: profileSchema,
})

const release = v.strictObject({
  id: text(120),
  frozenAt: instant,
  release: v.pipe(
    releaseSchema,
    // Made once by `domain/disclosure` and signed: here it is only carried along.
    v.transform((data) => data as Release),
  ),
  payload: text(65_536),
  message: text(65_536),
  receipt: v.nullable(v.strictObject({ number: text(64), at: instant })),
  carriedAt: v.exactOptional(instant),
  refused: v.nullable(v.strictObject({ code: word<ProblemCode>(), detail: v.exactOptional(text(1_000)) })),
})

const coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
const publicKey = {
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: coordinate,
  y: coordinate,
  ext: v.exactOptional(v.boolean()),
  key_ops: v.exactOptional(v.array(word())),
}
const settings = v.strictObject({
  tabletId: tabletIdSchema,
  tabletName: text(200),
  profile: profileSchema,
  lockAfter: v.strictObject({ idleSeconds: whole, backgroundSeconds: whole }),
  enrolledAt: v.nullable(instant),
  // The signing key belongs to the tablet's id: the service knows the two together. Only a coordinator's file has it.
  deviceKey: v.exactOptional(
    v.strictObject({
      public: v.strictObject(publicKey),
      private: v.strictObject({ ...publicKey, d: coordinate }),
    }),
  ),
})

const snapshot = v.strictObject({
  tabletId: tabletIdSchema,
  tabletName: text(200),
  loket: name,
  revision,
  madeAt: instant,
  months,
})

const words = { note: text(100_000), change: v.exactOptional(text(100_000)) }
const note = v.strictObject({
  visit: id<VisitId>(),
  /** Of the walk-in hour. */
  date,
  startedAt: instant,
  ...words,
  before: v.exactOptional(v.strictObject(words)),
  /** From this day on the note is not read any more. */
  erasedOn: date,
})

const remark = v.strictObject({
  id: id(),
  month,
  question: name,
  text: text(10_000),
  /** From this day on the remark is not read any more. */
  erasedOn: date,
})

const contents = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  madeAt: instant,
  /** Whose notes can stand in it; whoever restores it comes in their place. */
  madeBy: id<PersonId>(),
  /** What whoever restores it may be: no more than whoever made it could. */
  roles: v.pipe(
    v.array(v.picklist(ROLES)),
    v.minLength(1),
    once((role) => role),
  ),
  /** How many commits its tablet had made. */
  revision,
  settings,
  ledger,
  months,
  hours: v.pipe(
    v.array(hour),
    once(({ id }) => id),
  ),
  visits: v.pipe(
    v.array(visit),
    once(({ id }) => id),
  ),
  releases: v.pipe(
    v.array(release),
    once(({ id }) => id),
  ),
  followUps: v.pipe(
    v.array(followUp),
    once(({ id }) => id),
  ),
  appointments: v.pipe(
    v.array(appointment),
    once(({ id }) => id),
  ),
  meetings: v.pipe(
    v.array(meeting),
    once(({ id }) => id),
  ),
  /** None while the profile of the settings was never changed. */
  profiles: v.pipe(
    v.array(profileVersion),
    once(({ version }) => String(version)),
  ),
  takenIn: v.pipe(
    v.array(snapshot),
    once(({ tabletId }) => tabletId),
  ),
  /** Those of whoever made the backup, when they asked for it. */
  notes: v.exactOptional(
    v.pipe(
      v.array(note),
      once(({ visit }) => visit),
    ),
  ),
  /** What visitors wrote in questionnaires: words, which stand in a file only when notes do. */
  remarks: v.exactOptional(
    v.pipe(
      v.array(remark),
      once(({ id }) => id),
    ),
  ),
})

/** The contents of a backup, version 1. */
export type Backup = v.InferOutput<typeof contents>

export const backupSchema = v.pipe(
  contents,
  v.check(isCurrentWhole, 'the current hour, or one of its visits, is not there'),
  v.check(
    ({ roles, settings: { deviceKey } }) => roles.includes('coordinator') === (deviceKey !== undefined),
    'the signing key goes with a coordinator',
  ),
)

/** Without its current hour and that hour's visits a restored tablet could not be unlocked. */
function isCurrentWhole({ ledger, hours, visits }: Backup): boolean {
  if (ledger.current === null) return true
  const recorded = new Set(visits.filter(({ record }) => record !== null).map(({ id }) => id))
  const current = hours.find(({ id }) => id === ledger.current)
  return current?.entries.every(({ id, state }) => state === 'counted' || recorded.has(id)) ?? false
}
