// One schema for each kind of record. A field that a type of `stored.ts` has and its schema lacks, or the other way round, does
// not compile: a backup that could not be read back is found here and not by a counsellor.
import * as v from 'valibot'
import { APPOINTMENT_STATES, type AppointmentId } from '../domain/appointment.ts'
import { LENGTHS, NUMBERS } from '../domain/bounds.ts'
import { END_REASONS, type FollowUpId } from '../domain/follow-up.ts'
import { readFollowUpCode } from '../domain/follow-up-code.ts'
import { LOGGED, MOST_ENTRIES } from '../domain/log.ts'
import { MEETING_WITH, type MeetingId } from '../domain/meeting.ts'
import { type PersonId, ROLES } from '../domain/person.ts'
import type { VisitId } from '../domain/visit.ts'
import type { WalkInHourId } from '../domain/walk-in-hour.ts'
import { profileSchema } from '../profiles/schema.ts'
import { MAX_PERIODS } from '../protocol/limits.ts'
import {
  date,
  halfYear,
  id,
  instant,
  month,
  name,
  quarter,
  revision,
  tabletId,
  text,
  time,
  whole,
  within,
} from '../schemas/primitives.ts'
import { hourSchema } from './hour-schema.ts'
import { releaseRowSchema } from './release-schema.ts'
import { settingsSchema, signingKeySchema } from './settings-schema.ts'
import type { Stored, TableName } from './stored.ts'
import { tallySchema } from './tally-schema.ts'
import { noteSchema, visitSchema } from './visit-schema.ts'

const heldHour = v.strictObject({
  id: id<WalkInHourId>(),
  date,
  from: time,
  until: time,
  location: v.exactOptional(name),
  visits: whole,
})
const who = v.strictObject({ id: id<PersonId>(), name: text(200) })

const monthTotals = v.strictObject({ month, hours: v.array(heldHour), tally: tallySchema })

export const schemas = {
  settings: settingsSchema,
  signingKey: signingKeySchema,
  people: v.strictObject({
    id: id<PersonId>(),
    name: text(200),
    roles: v.array(v.picklist(ROLES)),
    slots: v.strictObject({ passphrase: id(), recovery: v.exactOptional(id()) }),
    publicKey: text(200),
    codeUnconfirmed: v.exactOptional(v.literal(true)),
  }),
  ledger: v.strictObject({
    ledger: v.strictObject({
      current: v.nullable(id<WalkInHourId>()),
      drawn: v.strictObject({
        since: quarter,
        quarters: v.pipe(v.array(quarter), v.maxLength(MAX_PERIODS)),
        halfYears: v.pipe(v.array(halfYear), v.maxLength(MAX_PERIODS)),
      }),
      lastSeen: instant,
      signs: v.strictObject({
        used: v.pipe(v.array(date), v.maxLength(2)),
        settled: v.nullable(date),
        confirmed: v.nullable(v.strictObject({ by: id<PersonId>(), day: date })),
      }),
    }),
    monthRows: v.record(month, id()),
  }),
  months: monthTotals,
  hours: hourSchema,
  visits: visitSchema,
  notes: noteSchema,
  releases: releaseRowSchema,
  takenIn: v.pipe(
    v.array(
      v.strictObject({
        tabletId,
        tabletName: text(200),
        loket: name,
        revision,
        madeAt: instant,
        months: v.pipe(
          v.array(monthTotals),
          v.check((months) => areDifferent(months.map((each) => each.month)), 'a month stands twice'),
        ),
      }),
    ),
    v.check((tablets) => areDifferent(tablets.map((each) => each.tabletId)), 'a tablet stands twice'),
  ),
  followUps: v.strictObject({
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
        keptFrom: v.exactOptional(date),
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
  }),
  appointments: v.strictObject({
    id: id<AppointmentId>(),
    followUp: id<FollowUpId>(),
    date,
    from: time,
    until: time,
    state: v.picklist(APPOINTMENT_STATES),
    by: v.exactOptional(v.strictObject({ visit: id<VisitId>(), was: v.picklist(APPOINTMENT_STATES) })),
  }),
  meetings: v.strictObject({
    id: id<MeetingId>(),
    date,
    theme: name,
    with: v.picklist(MEETING_WITH),
    people: v.pipe(whole, within(NUMBERS.meetingPeople)),
  }),
  surveys: v.union([
    v.strictObject({ id: id(), date, answers: v.record(name, text(LENGTHS.remark)) }),
    v.strictObject({ id: id(), date, tally: tallySchema, remarks: v.array(id()) }),
  ]),
  remarks: v.strictObject({ month, question: name, text: text(LENGTHS.remark) }),
  profiles: v.strictObject({
    version: whole,
    savedAt: v.nullable(instant),
    by: v.nullable(id<PersonId>()),
    profile: profileSchema,
  }),
  log: v.strictObject({
    tries: whole,
    entries: v.pipe(
      v.array(
        v.strictObject({
          what: v.picklist(LOGGED),
          by: v.nullable(who),
          about: v.exactOptional(who),
          first: instant,
          at: instant,
          times: whole,
        }),
      ),
      v.maxLength(MOST_ENTRIES),
    ),
  }),
} satisfies { readonly [Table in TableName]: v.GenericSchema }

/** Without `readonly` and `?`: the remaining types must be the same in both directions. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : { readonly [Key in keyof T]-?: Plain<Exclude<T[Key], undefined>> }

type Same<A, B> = [Plain<A>] extends [Plain<B>]
  ? [Plain<B>] extends [Plain<A>]
    ? true
    : 'missing in the type'
  : 'missing in the schema'

/** Every row must be `true`. */
type Checked = { readonly [Table in TableName]: Same<Stored[Table], v.InferOutput<(typeof schemas)[Table]>> }
true satisfies Checked[TableName]

const areDifferent = (names: readonly string[]): boolean => new Set(names).size === names.length
