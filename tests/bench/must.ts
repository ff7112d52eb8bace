import type { Result } from '../../src/domain/result.ts'

/** The value of a Result that the bench takes for granted. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.error)}`)
  return result.value
}
