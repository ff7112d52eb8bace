// The stored form of a draft or a recorded visit.
import * as v from 'valibot'
import { LENGTHS } from '../domain/bounds.ts'
import type { FollowUpId } from '../domain/follow-up.ts'
import type { PersonId } from '../domain/person.ts'
import type { VisitId } from '../domain/visit.ts'
import { date, id, instant, name, text } from '../schemas/primitives.ts'

/** How a visit says which code it belongs to. */
const code = { followUp: v.exactOptional(id<FollowUpId>()), givesCode: v.exactOptional(v.literal(true)) }
const answers = v.record(name, name)

const recordRow = v.strictObject({
  id: id<VisitId>(),
  startedAt: instant,
  author: id<PersonId>(),
  answers,
  ...code,
  recordedAt: v.exactOptional(instant),
  trajectory: v.exactOptional(v.union([v.picklist(['starts', 'continues']), v.literal(false)])),
  change: v.exactOptional(v.strictObject({ answers, ...code })),
})

export const visitSchema = v.strictObject({
  record: v.nullable(recordRow),
  before: v.exactOptional(v.nullable(recordRow)),
})

/** Characters of a note: far more than a counsellor writes between two visitors. */
const words = { note: text(LENGTHS.note), change: v.exactOptional(text(LENGTHS.note)) }

export const noteSchema = v.strictObject({
  date,
  keptFrom: v.exactOptional(date),
  startedAt: instant,
  author: id<PersonId>(),
  ...words,
  before: v.exactOptional(v.strictObject(words)),
})
