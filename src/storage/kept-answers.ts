// The answers of single visits that have not been erased yet. Which answers go together is kept nowhere else.
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type Answers, isFirstVisit } from '../domain/visit.ts'
import type { Store } from './store.ts'

/** The answers that the tablet still has of first visits, in no order. */
export async function answersOfFirstVisits(store: Store): Promise<Result<readonly Answers[], Problem>> {
  const read = await store.readAll('visits')
  if (!read.ok) return fail({ code: read.error })
  const recorded = read.value.flatMap(({ value }) => (value?.record?.recordedAt === undefined ? [] : [value.record]))
  return ok(recorded.map(({ answers }) => answers).filter(isFirstVisit))
}
