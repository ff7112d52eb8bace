// A worker of the browser, in this process: messages go to the worker's own code, and its answer comes back.
import { afterAll, beforeAll } from 'vitest'

class WorkerHere extends EventTarget {
  terminated = false
  private readonly inside: EventTarget
  constructor(inside: EventTarget) {
    super()
    this.inside = inside
  }
  postMessage(data: unknown) {
    this.inside.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate() {
    this.terminated = true
  }
}

/** @param load imports the worker's module; called within a `describe` */
export function workersHere(load: () => Promise<unknown>) {
  const inside = new EventTarget()
  const started: WorkerHere[] = []
  const scope = globalThis as Record<string, unknown>
  beforeAll(async () => {
    scope['addEventListener'] = inside.addEventListener.bind(inside)
    scope['postMessage'] = (data: unknown) => started.at(-1)?.dispatchEvent(new MessageEvent('message', { data }))
    await load()
  })
  afterAll(() => {
    delete scope['addEventListener']
    delete scope['postMessage']
  })
  return {
    start(): Worker {
      const worker = new WorkerHere(inside)
      started.push(worker)
      return worker as EventTarget as Worker
    },
    /** Of each that was started, in order. */
    terminated: () => started.map(({ terminated }) => terminated),
  }
}

/** Starts workers that answer everything with this event. */
export const workerThatSays = (event: () => Event) => (): Worker => {
  const worker = new WorkerHere(new EventTarget())
  worker.postMessage = () => worker.dispatchEvent(event())
  return worker as EventTarget as Worker
}
