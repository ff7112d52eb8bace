// [P1] How what is named in messages is written.
import * as v from 'valibot'

/** Of lokets, questions, groups and answers. */
export const nameSchema = v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/))
export const quarterSchema = v.pipe(v.string(), v.regex(/^20\d\d-Q[1-4]$/))
export const halfYearSchema = v.pipe(v.string(), v.regex(/^20\d\d-H[12]$/))
export const tabletIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
)
export const municipalitySchema = v.pipe(v.string(), v.regex(/^GM\d{4}$/))
