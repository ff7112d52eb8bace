// The answer of an action that a screen asks for: a value, or the problem that the screen shows.

import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'

export type Outcome<T = void> = Promise<Result<T, Problem>>
