// Erasing what the calendar says is over: first the keys, in both their files, then the rows that no key opens any more. It
// can be cut off between any two steps: what has no key is found again at the next start.
import type { LocalDate } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { detailsErasedOn, notesErasedOn, type Terms } from '../domain/retention.ts'
import { remarksErasedOn } from '../domain/survey.ts'
import type { KeyId, Term } from '../vault/week-keys.ts'
import type { BookState } from './book-state.ts'
import { detailsTerm, withoutNotes } from './rows.ts'
import type { Change, Store } from './store.ts'

/** The week keys whose time is up; those of an open walk-in hour stay. */
export function dueKeys(
  keys: readonly { readonly id: KeyId; readonly term: Term }[],
  { hour }: BookState,
  terms: Terms,
  today: LocalDate,
): readonly KeyId[] {
  const openWeek = hour?.closedAt === null ? detailsTerm(hour).week : null
  const isDue = (term: Term): boolean => {
    if (term.kind === 'remarks') return remarksErasedOn(term.month, terms) <= today
    const { week } = term
    if (term.kind === 'notes') return notesErasedOn(week, terms) <= today
    return week !== openWeek && detailsErasedOn(week, terms) <= today
  }
  return keys.filter(({ term }) => isDue(term)).map(({ id }) => id)
}

/** Destroys keys, removes the rows that none opens, and gives the state without what is gone. */
export async function erase(
  store: Store,
  due: readonly KeyId[],
  state: BookState,
): Promise<Result<BookState, Problem>> {
  const destroyed = await store.destroyKeys(due)
  if (!destroyed.ok) return fail({ code: destroyed.error })
  const gone = await store.withoutKey()
  if (!gone.ok) return fail({ code: gone.error })
  if (gone.value.length === 0) return ok(state)
  const after = without(state, gone.value)
  const changes: Change[] = gone.value.map(({ table, id }) => ({ table, id, value: undefined }))
  const { ledger, monthRows } = after
  if (ledger !== state.ledger) changes.push({ table: 'ledger', id: 'ledger', value: { ledger, monthRows } })
  const written = await store.commit(changes)
  return written.ok ? ok(after) : fail({ code: written.error })
}

type IsGone = (table: string, id: string) => boolean

function without(state: BookState, gone: readonly Pick<Change, 'table' | 'id'>[]): BookState {
  const isGone: IsGone = (table, id) => gone.some((row) => row.table === table && row.id === id)
  return withoutVisits(withoutSurveys(state, isGone), isGone)
}

function withoutSurveys(state: BookState, isGone: IsGone): BookState {
  const { survey } = state
  return {
    ...state,
    survey: survey && isGone('surveys', survey.id) ? null : survey,
    remarks: new Map([...state.remarks].filter(([id]) => !isGone('remarks', id))),
  }
}

function withoutVisits(state: BookState, isGone: IsGone): BookState {
  const { ledger, hour } = state
  if (hour && isGone('hours', hour.id))
    return { ...state, ledger: { ...ledger, current: null }, hour: null, visits: new Map() }
  if (![...state.visits.keys()].some((id) => isGone('notes', id))) return state
  const visits = [...state.visits].map(
    ([id, visit]) => [id, isGone('notes', id) ? withoutNotes(visit) : visit] as const,
  )
  return { ...state, visits: new Map(visits) }
}
