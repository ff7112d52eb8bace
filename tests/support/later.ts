// Time as a page has it, for parts that get it passed in.
import type { Later } from '../../src/domain/in-time.ts'

export const later: Later = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}
