// [P1] How what is named in messages is written.
import * as v from 'valibot'

/** Of lokets, questions, groups and options. */
export const nameSchema = v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/))
export const monthSchema = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
export const isoWeekSchema = v.pipe(v.string(), v.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/))
export const tabletIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
)
export const municipalitySchema = v.pipe(v.string(), v.regex(/^GM\d{4}$/))
