// The stored form of a walk-in hour: storage and backup accept this form and no other.
import * as v from 'valibot'
import { NUMBERS } from '../domain/bounds.ts'
import type { VisitId } from '../domain/visit.ts'
import { ACTIONS, type WalkInHourId } from '../domain/walk-in-hour.ts'
import { ANONYMITY_QUESTIONS } from '../domain/wrap-up.ts'
import { counts, date, id, instant, name, time, whole, within } from '../schemas/primitives.ts'
import type { LastRow } from './stored.ts'
import { tallySchema } from './tally-schema.ts'

const minutes = v.pipe(whole, within(NUMBERS.minutes))
const wrapUp = v.strictObject({
  time: v.exactOptional(
    v.strictObject({
      preparation: minutes,
      hour: minutes,
      travel: minutes,
      counsellors: v.pipe(whole, within(NUMBERS.counsellors)),
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
  location: v.exactOptional(name),
  wrapUp: v.exactOptional(wrapUp),
  keptFrom: v.exactOptional(date),
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
  tally: tallySchema,
  outcomes: v.exactOptional(v.record(name, counts)),
}

const last: v.GenericSchema<LastRow> = v.strictObject({
  action: v.picklist(ACTIONS),
  at: instant,
  contact: v.exactOptional(name),
  before: v.nullable(v.strictObject(hourState)),
  visit: v.exactOptional(v.strictObject({ id: id<VisitId>() })),
  earlier: v.exactOptional(v.lazy(() => last)),
})

export const hourSchema = v.strictObject({ ...hourState, last: v.nullable(last) })
