// The stored form of a tally, which hours and months share.
import * as v from 'valibot'
import { counts, name, whole } from '../schemas/primitives.ts'

/** A name of the app, or one before an id of the profile. */
const countsName = v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,59}$/))
/** One id, or two that are counted together. */
const pair = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9][a-zA-Z0-9 -]{0,80}$/))

export const tallySchema = v.strictObject({
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
