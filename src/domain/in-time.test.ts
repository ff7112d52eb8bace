import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { later } from '../../tests/support/later.ts'
import { askOnce, inTime, PATIENCE, type Said, silenceAsProblem, Unanswered } from './in-time.ts'
import { ok } from './result.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The outcome so far. */
function watched(work: Promise<unknown>) {
  let seen: unknown = 'waits'
  work.then(
    (done) => {
      seen = done
    },
    (error: Error) => {
      seen = error.message
    },
  )
  return () => seen
}

describe('in time', () => {
  it('gives the outcome that comes, and leaves no timer behind', async () => {
    await expect(inTime(Promise.resolve(1), later)).resolves.toBe(1)
    await expect(inTime(Promise.reject(new Error('bug')), later)).rejects.toThrow('bug')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('says after the patience that no answer came', async () => {
    const seen = watched(inTime(new Promise(() => {}), later))
    await vi.advanceTimersByTimeAsync(PATIENCE - 1)
    expect(seen()).toBe('waits')
    await vi.advanceTimersByTimeAsync(1)
    expect(seen()).toBe('no-answer')
  })

  it('is a problem for a screen, while a bug stays one', async () => {
    expect(await silenceAsProblem(Promise.reject(new Unanswered('too-little-memory')))).toEqual({
      ok: false,
      error: { code: 'too-little-memory' },
    })
    expect(await silenceAsProblem(Promise.resolve(ok(1)))).toEqual(ok(1))
    await expect(silenceAsProblem(Promise.reject(new Error('bug')))).rejects.toThrow('bug')
  })
})

function workerInHand() {
  const listeners: [string, (event: never) => void][] = []
  const fire = (type: string, event: unknown) => {
    for (const [of, hear] of listeners) if (of === type) hear(event as never)
  }
  const terminate = vi.fn()
  const worker = {
    postMessage: () => {},
    addEventListener: (type: string, hear: (event: never) => void) => void listeners.push([type, hear]),
    terminate,
  }
  return { worker, terminate, fire, say: (data: Said<string>) => fire('message', { data }) }
}

describe('a worker', () => {
  it('that never says anything, was ended by the browser, or could not be loaded, is told of and ended', async () => {
    const silent = workerInHand()
    const seen = watched(askOnce(silent.worker, 1, later))
    await vi.advanceTimersByTimeAsync(PATIENCE)
    expect([seen(), silent.terminate.mock.calls.length]).toEqual(['no-answer', 1])
    for (const type of ['error', 'messageerror']) {
      const broken = workerInHand()
      const heard = watched(askOnce(broken.worker, 1, later))
      broken.fire(type, {})
      await vi.advanceTimersByTimeAsync(0)
      expect([heard(), broken.terminate.mock.calls.length]).toEqual(['no-answer', 1])
    }
    expect(vi.getTimerCount()).toBe(0)
  })

  it('says why it can’t', async () => {
    const { worker, say } = workerInHand()
    const seen = watched(askOnce(worker, 1, later))
    say({ failed: 'too-little-memory' })
    await vi.advanceTimersByTimeAsync(0)
    expect(seen()).toBe('too-little-memory')
  })

  it('that is only slow is not cut off: its own trial says how long it takes', async () => {
    const { worker, say } = workerInHand()
    const seen = watched(askOnce(worker, 1, later))
    await vi.advanceTimersByTimeAsync(5_000)
    say({ takes: 20_000 })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(seen()).toBe('waits')
    say({ done: 'key' })
    await vi.advanceTimersByTimeAsync(0)
    expect(seen()).toBe('key')
  })

  it('that says how long it takes and then dies ends all the same', async () => {
    const { worker, say } = workerInHand()
    const seen = watched(askOnce(worker, 1, later))
    say({ takes: 500 })
    await vi.advanceTimersByTimeAsync(PATIENCE)
    expect(seen()).toBe('no-answer')
  })
})
