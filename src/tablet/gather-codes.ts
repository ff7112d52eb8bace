// Gathers the codes that a camera reads, until the whole can be opened.
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Gathering } from '../services/hand-in.ts'
import { gatherCodes } from '../sync/parcel-codes.ts'

export function gathering<Whole>(open: (text: string) => Promise<Result<Whole, Problem>>): Gathering<Whole> {
  const codes = gatherCodes()
  return {
    async take(read) {
      const taken = await codes.take(read)
      if (!taken.ok) return fail({ code: taken.error })
      const { have, count, text } = taken.value
      if (text === null) return ok({ have, count, whole: null })
      const opened = await open(text)
      return opened.ok ? ok({ have, count, whole: opened.value }) : opened
    },
  }
}
