// The answers of single visits that have not been erased yet. Which answers go together is kept nowhere else.
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type Answers, isFirstVisit } from '../domain/visit.ts'
import { isRecorded, type VisitRecord } from '../domain/walk-in-hour.ts'
import type { VisitRow } from './rows.ts'
import { CLOSED, type Store } from './store.ts'

/** The answers of every first visit of which the tablet still has them, in no order. */
export async function answersOfFirstVisits(store: Store): Promise<Result<readonly Answers[], Problem>> {
  const read = await store.readAll('visits')
  if (!read.ok) return fail({ code: read.error })
  const records = read.value
    .filter(({ value }) => value !== CLOSED && value !== null)
    .map(({ value }) => (value as VisitRow).record as VisitRecord | null)
  return ok(
    records
      .filter((record) => record !== null && isRecorded(record))
      .map(({ answers }) => answers)
      .filter(isFirstVisit),
  )
}
