// No call without an end. A worker that the browser ended, a disk or a lock that never answers: after a while the caller hears so, and
// a screen can say the way out. All waiting for the platform passes here.
import type { Problem } from './problem.ts'
import { fail, type Result } from './result.ts'

/** Starts a timer; gives the way to stop it. */
export type Later = (milliseconds: number, work: () => void) => () => void

/** Milliseconds after which a person is told. */
export const PATIENCE = 10_000
/** Work may take so many times as long as its own trial says, on a tablet that does other things meanwhile. */
const SLACK = 8
/** And never longer than this. */
const LONGEST = 300_000

export const UNANSWERED = ['no-answer', 'too-little-memory', 'no-webassembly'] as const
export type UnansweredCode = (typeof UNANSWERED)[number]

/** The platform did not do what it was asked, and will not by itself. */
export class Unanswered extends Error {
  readonly code: UnansweredCode
  constructor(code: UnansweredCode) {
    super(code)
    this.name = 'Unanswered'
    this.code = code
  }
}

/** The same outcome, or `Unanswered` when there is none after the patience. */
export function inTime<T>(work: PromiseLike<T>, later: Later, patience = PATIENCE): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = later(patience, () => reject(new Unanswered('no-answer')))
    work.then(
      (done) => {
        stop()
        resolve(done)
      },
      (error: unknown) => {
        stop()
        reject(error)
      },
    )
  })
}

/** Where a screen waits: the platform's silence is a problem with a sentence, every other error a bug. */
export const silenceAsProblem = <T>(work: Promise<Result<T, Problem>>): Promise<Result<T, Problem>> =>
  work.catch((error: unknown) => {
    if (error instanceof Unanswered) return fail({ code: error.code })
    throw error
  })

/** A worker that lives for one piece of work, as far as it is needed here. */
interface OneWorker<Done> {
  postMessage(task: unknown): void
  addEventListener(type: 'message', hear: (event: { readonly data: Said<Done> }) => void): void
  addEventListener(type: 'error' | 'messageerror', hear: () => void): void
  terminate(): void
}

/** All that such a worker says: how long the work will take by a small trial of it (ms), and how it ended. */
export type Said<Done> = { readonly takes: number } | { readonly done: Done } | { readonly failed: UnansweredCode }

/**
 * Asks a worker and ends it. A tablet that is only slow says so by its trial, and gets the time that it needs.
 * @returns rejects with `Unanswered`
 */
export function askOnce<Done>(worker: OneWorker<Done>, task: unknown, later: Later): Promise<Done> {
  return new Promise<Done>((resolve, reject) => {
    const end = (finish: () => void) => {
      stop()
      worker.terminate()
      finish()
    }
    const give = (code: UnansweredCode) => () => end(() => reject(new Unanswered(code)))
    let stop = later(PATIENCE, give('no-answer'))
    worker.addEventListener('message', ({ data }) => {
      if ('done' in data) return end(() => resolve(data.done))
      if ('failed' in data) return give(data.failed)()
      stop()
      stop = later(Math.min(LONGEST, Math.max(PATIENCE, SLACK * data.takes)), give('no-answer'))
    })
    // It could not be loaded, or what it said could not be read.
    worker.addEventListener('error', give('no-answer'))
    worker.addEventListener('messageerror', give('no-answer'))
    worker.postMessage(task)
  })
}
