// How single values are written, wherever they come from: a profile, a message, a backup. Each has its one definition here.
import * as v from 'valibot'
import { isDay, isTime, isWithin } from '../domain/bounds.ts'
import { asName } from '../domain/name.ts'

export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Milliseconds since 1970, of a moment that a calendar can show. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(-8.64e15), v.maxValue(8.64e15))
export const date = v.pipe(v.string(), v.check(isDay, 'a date that is on the calendar'))
export const time = v.pipe(v.string(), v.check(isTime, 'a time such as 19:00'))
export const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
export const quarter = v.pipe(v.string(), v.regex(/^20\d\d-Q[1-4]$/))
export const halfYear = v.pipe(v.string(), v.regex(/^20\d\d-H[12]$/))
/**
 * Of lokets, questions, groups and answers: the keys of tallies. A name is never a key that every object has or that a
 * program skips: a look-up would find a value that nobody sent, or none.
 */
export const name = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/, 'an id of letters, digits and hyphens'),
  v.check((name) => !(name in {}) && name !== 'prototype', 'an id that is no word of the programming language'),
)
/** The name that people give a tablet: one line of printable characters, exactly as the tablet keeps it. */
export const tabletName = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((name) => asName(name) === name, 'one line of printable characters'),
)
export const municipality = v.pipe(v.string(), v.regex(/^GM\d{4}$/, 'a CBS code: GM and four digits'))
/** A random UUID, version 4. */
export const tabletId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
)
/** Commits: more than a tablet makes that writes every minute for ten years. */
export const revision = v.pipe(whole, v.maxValue(10_000_000))
/** A number in one of the ranges. */
export const within = (range: { readonly least: number; readonly most: number }) =>
  v.check<number, string>((number) => isWithin(range, number), `${range.least} to ${range.most}`)
/** Characters at most. */
export const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
/** A random id of a record. */
export const id = <T extends string>() =>
  v.custom<T>((value) => typeof value === 'string' && /^[a-zA-Z0-9-]{1,64}$/.test(value), 'an id')
/** A word of the program itself, such as the code of a problem. */
export const word = <T extends string>() =>
  v.custom<T>((value) => typeof value === 'string' && /^[a-z-]{1,64}$/.test(value), 'a code')
export const counts = v.record(name, whole)
