// The log of a tablet: who came in, let people in or out, changed it, or took something along, and when. Never a content: no word
// of a note, no answer, no code, no name of a file.
import { DAY, type Instant } from './calendar.ts'
import type { Person, PersonId } from './person.ts'

export const LOGGED = [
  'setUp',
  'restored',
  'unlocked',
  'recovered',
  'choseOwn',
  'renewedKeys',
  'wrongSecret',
  'wrongPin',
  'triesGone',
  'refused',
  'addedPerson',
  'changedPerson',
  'removedPerson',
  'changedPassphrase',
  'renewedCode',
  'changedTablet',
  'changedProfile',
  'confirmedDate',
  'erasedCode',
  'backedUp',
  'tookIn',
  'tookOut',
  'exported',
  'connected',
  'carried',
] as const
export type Logged = (typeof LOGGED)[number]

/** A person by the name of that moment: the log outlives a change of name, and the person's way in. */
export type Who = Pick<Person, 'id' | 'name'>

export interface LogEntry {
  readonly what: Logged
  /** Null where nobody has proven to be anybody: at a locked tablet. */
  readonly by: Who | null
  /** Whom it was done to. */
  readonly about?: Who
  readonly first: Instant
  /** The last of `times`, which all were within a day. */
  readonly at: Instant
  readonly times: number
}

/** The most entries, and the milliseconds that one is kept. */
export const MOST_ENTRIES = 500
export const LONGEST = 2 * 365 * DAY

export type NewEntry = Omit<LogEntry, 'first' | 'times'> & { readonly times?: number }

/**
 * The log with one more entry. The same again within a day is counted in the entry that is there: to repeat an act pushes
 * nothing out of the log.
 * @param seen the latest time that the tablet believes: a date set ahead makes no entry old
 */
export function withEntry(entries: readonly LogEntry[], entry: NewEntry, seen: Instant): readonly LogEntry[] {
  const { times = 1, at } = entry
  const same = entries.find((each) => isSame(each, entry) && Math.abs(at - each.first) < DAY)
  const next: LogEntry = same ? { ...same, at, times: same.times + times } : { ...entry, first: at, times }
  const oldest = Math.min(at, seen) - LONGEST
  const kept = entries.filter((each) => each !== same)
  // From the front only: an entry of a date that was set back stands behind younger ones, and goes with them.
  const young = kept.findIndex((each) => each.at >= oldest)
  return [...(young === -1 ? [] : kept.slice(young)), next].slice(-MOST_ENTRIES)
}

const isSame = (a: NewEntry, b: NewEntry): boolean =>
  a.what === b.what && a.by?.id === b.by?.id && a.about?.id === b.about?.id

/** One's own part: the acts of a person, and the acts that were about them. */
export const ownPart = (entries: readonly LogEntry[], person: PersonId): readonly LogEntry[] =>
  entries.filter(({ by, about }) => by?.id === person || about?.id === person)
