// Erases the records whose term is over: first the keys, in both their files, then the rows that no key opens any more.
// Erasing can be cut off between any two steps: the next start finds the rows without a key again.
import type { Book } from '../domain/book/book.ts'
import type { LocalDate, Month } from '../domain/calendar.ts'
import type { FollowUpId } from '../domain/follow-up.ts'
import type { PersonId } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { codeErasedOn, detailsErasedOn, notesErasedOn, type Terms } from '../domain/retention.ts'
import { remarksErasedOn } from '../domain/survey.ts'
import type { KeyId, Term } from '../vault/week-keys.ts'
import type { Change } from './change.ts'
import { detailsTerm, withoutNotes } from './rows.ts'
import type { Store } from './store.ts'

/**
 * The keys whose time is up; those of the week of an open walk-in hour stay. The keys of one code go together, once the last of
 * its months is over its term.
 * @param dayOf the day up to which terms are over, for the notes of a writer or for everything else
 */
export function dueKeys(
  keys: readonly { readonly id: KeyId; readonly term: Term }[],
  { hour }: Book,
  terms: Terms,
  dayOf: (writer: PersonId | null) => LocalDate | null,
): readonly KeyId[] {
  const openWeek = hour?.closedAt === null ? detailsTerm(hour).week : null
  const lastMonths = lastMonthsOf(keys.map(({ term }) => term))
  const isDue = (term: Term): boolean => {
    const day = dayOf(term.kind === 'notes' ? term.person : null)
    if (day === null) return false
    if (term.kind === 'code') return codeErasedOn(lastMonths.get(term.followUp) ?? term.month, terms) <= day
    if (term.kind === 'remarks') return remarksErasedOn(term.month, terms) <= day
    const { week } = term
    if (term.kind === 'notes') return notesErasedOn(week, terms) <= day
    return week !== openWeek && detailsErasedOn(week, terms) <= day
  }
  return keys.filter(({ term }) => isDue(term)).map(({ id }) => id)
}

function lastMonthsOf(all: readonly Term[]): ReadonlyMap<FollowUpId, Month> {
  const months = new Map<FollowUpId, Month>()
  for (const term of all) {
    if (term.kind !== 'code') continue
    const known = months.get(term.followUp)
    if (!known || known < term.month) months.set(term.followUp, term.month)
  }
  return months
}

/** Destroys keys, removes the rows that none opens, and gives the book without them. */
export async function erase(
  store: Store,
  due: readonly KeyId[],
  book: Book,
  ledgerRow: (ledger: Book['ledger']) => Change,
): Promise<Result<Book, Problem>> {
  const destroyed = await store.destroyKeys(due)
  if (!destroyed.ok) return fail({ code: destroyed.error })
  const gone = await store.withoutKey()
  if (!gone.ok) return fail({ code: gone.error })
  if (gone.value.length === 0) return ok(book)
  const after = without(book, gone.value)
  const changes: Change[] = gone.value.map(({ table, id }) => ({ table, id, value: undefined }))
  if (after.ledger !== book.ledger) changes.push(ledgerRow(after.ledger))
  const written = await store.commit(changes)
  return written.ok ? ok(after) : fail({ code: written.error })
}

type IsGone = (table: string, id: string) => boolean

function without(book: Book, gone: readonly Pick<Change, 'table' | 'id'>[]): Book {
  const isGone: IsGone = (table, id) => gone.some((row) => row.table === table && row.id === id)
  return withoutVisits(withoutSurveys(withoutCodes(book, isGone), isGone), isGone)
}

function withoutCodes(book: Book, isGone: IsGone): Book {
  const { followUps, appointments } = book
  return {
    ...book,
    followUps: new Map([...followUps].filter(([id]) => !isGone('followUps', id))),
    appointments: new Map([...appointments].filter(([id]) => !isGone('appointments', id))),
  }
}

function withoutSurveys(book: Book, isGone: IsGone): Book {
  const { survey, lastSurvey } = book
  return {
    ...book,
    survey: survey && isGone('surveys', survey.id) ? null : survey,
    lastSurvey: lastSurvey && isGone('surveys', lastSurvey.id) ? null : lastSurvey,
    remarks: new Map([...book.remarks].filter(([id]) => !isGone('remarks', id))),
  }
}

function withoutVisits(book: Book, isGone: IsGone): Book {
  const { ledger, hour } = book
  if (hour && isGone('hours', hour.id))
    return { ...book, ledger: { ...ledger, current: null }, hour: null, visits: new Map() }
  if (![...book.visits.keys()].some((id) => isGone('notes', id))) return book
  const visits = [...book.visits].map(([id, visit]) => [id, isGone('notes', id) ? withoutNotes(visit) : visit] as const)
  return { ...book, visits: new Map(visits) }
}
