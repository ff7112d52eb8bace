// Two ids are both strings; a brand keeps the compiler from taking one for the other.
declare const brand: unique symbol

/** Makes `T` a type of its own: a `Brand<string, 'VisitId'>` never compiles where a `Brand<string, 'WalkInHourId'>` is asked for. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** A text that is known to be an id of this kind: a new random one, one from the disk, or one from an address. */
export const idOf = <Id extends Brand<string, string>>(text: string): Id => text as Id
