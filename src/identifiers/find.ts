// All pieces of a note by which a person could be recognised, as far as rules and lists can tell. It hints; it proves
// nothing. No pattern in this folder repeats without a bound, so one place in a text costs at most a fixed number of
// steps.
import { findAccounts } from './account.ts'
import { findAddresses } from './address.ts'
import { findBirthDates } from './birth-date.ts'
import { findBsns } from './bsn.ts'
import { findEmails } from './email.ts'
import type { Identifier, IdentifierKind, Span } from './identifier.ts'
import { findNames } from './names.ts'
import { findPhones } from './phone.ts'
import { findPlates } from './plate.ts'

type Find = (text: string, year: number, taken: Uint8Array) => readonly Span[]

/** The surest first: later finders leave the pieces of earlier finders alone. */
const finders: readonly (readonly [IdentifierKind, Find])[] = [
  ['email', findEmails],
  ['account', findAccounts],
  ['plate', findPlates],
  ['birthDate', findBirthDates],
  ['address', findAddresses],
  ['phone', findPhones],
  ['bsn', findBsns],
  ['name', findNames],
]

/**
 * Finds pieces that look like identifiers, in the order of the text; no two overlap. Any string is allowed; nothing is
 * thrown.
 * @param year the present calendar year: a full date some years before it is more likely a birth than an appointment
 */
export function findIdentifiers(text: string, year: number): readonly Identifier[] {
  const found: Identifier[] = []
  /** 1 for every position that belongs to a finding. */
  const taken = new Uint8Array(text.length)
  for (const [kind, find] of finders)
    for (const { from, to } of find(text, year, taken)) {
      if (taken.subarray(from, to).includes(1)) continue
      taken.fill(1, from, to)
      found.push({ kind, from, to })
    }
  return found.sort((a, b) => a.from - b.from)
}
