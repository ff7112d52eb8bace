// Typing is faster than the disk: of the inputs that wait for their turn under one name, only the newest is written.
import type { Book, Circumstances, Step } from '../../domain/book/book.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Result } from '../../domain/result.ts'

type Written = Promise<Result<void, Problem>>

export type Newest = <Input>(name: string, step: Step<Input>, input: Input) => Written

export function newestOnly(run: <Input>(step: Step<Input>, input: Input) => Written): Newest {
  const waiting = new Map<string, { input: unknown; readonly written: Written }>()
  return (name, step, input) => {
    const before = waiting.get(name)
    if (before) {
      before.input = input
      return before.written
    }
    const leave = () => {
      if (waiting.get(name) === entry) waiting.delete(name)
    }
    const late: Step<() => typeof input> = (book: Book, newest, circumstances: Circumstances) => {
      leave()
      return step(book, newest(), circumstances)
    }
    // It may also fail before its turn comes, and then has to make room for the next one.
    const written = run(late, () => entry.input as typeof input).finally(leave)
    const entry: { input: unknown; readonly written: Written } = { input, written }
    waiting.set(name, entry)
    return written
  }
}
