// [P1] How names in messages are written.
import * as v from 'valibot'
import { asName } from '../domain/name.ts'

/**
 * Of lokets, questions, groups and answers. A name is never one that every object has or that a program skips: a program
 * that looks it up would find something that no message said, or nothing.
 */
export const nameSchema = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/),
  v.check((name) => !(name in {}) && name !== 'prototype', 'a name that is no word of the programming language'),
)
export const quarterSchema = v.pipe(v.string(), v.regex(/^20\d\d-Q[1-4]$/))
export const halfYearSchema = v.pipe(v.string(), v.regex(/^20\d\d-H[12]$/))
export const tabletIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
)
/** [P7] The name that people give a tablet: one line of printable characters, exactly as the tablet keeps it. */
export const tabletNameSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((name) => asName(name) === name, 'one line of printable characters'),
)
export const municipalitySchema = v.pipe(v.string(), v.regex(/^GM\d{4}$/))
