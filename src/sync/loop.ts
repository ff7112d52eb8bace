// When releases are sent: while unlocked, in order, one at a time; again after growing pauses; never believed shared
// without the service's receipt. A restored tablet first asks the service for its standing. The network's own idea of
// being online is not asked.
import type { StoreApi } from 'zustand/vanilla'
import type { Instant } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Standing } from '../protocol/standing.ts'
import type { StoredRelease } from '../records/stored.ts'
import type { Outbox } from '../storage/outbox.ts'
import type { Answer, Client, Refusal } from './client.ts'
import { createPauses, type LoopState, type Pauses, type Pausing } from './pauses.ts'

export interface Loop {
  readonly state: StoreApi<LoopState>
  /** Sends all that waits, now; ends at the first thing that stands in the way. */
  readonly run: () => Promise<Result<void, Problem>>
  /** The same, at a person's request: refused messages are tried once more, too [P10]. */
  readonly runByHand: () => Promise<Result<void, Problem>>
  /** Compares the tablet's clock with the time in the service's answer [P8]. */
  readonly compareClocks: (serviceTime: Instant | null) => void
  /** Asks the service for an answer that changes nothing, for the date that comes with it. */
  readonly askDate: () => Promise<Result<void, Problem>>
  readonly stop: () => void
}

export interface LoopParts extends Pausing {
  readonly outbox: Outbox
  readonly client: Client
  readonly isEnrolled: () => boolean
  readonly restored: Restored
}

/** [D10] The steps of a tablet from a backup before it may send. */
export interface Restored {
  /** Whether the tablet does not know yet which messages were shared after the backup. */
  readonly inDoubt: () => boolean
  readonly ask: () => Promise<Result<Answer<Standing>, Refusal>>
  /** Resolves once the tablet goes on from this, on its disk too. */
  readonly resume: (standing: Standing) => Promise<Result<void, Problem>>
}

export function createLoop(parts: LoopParts): Loop {
  const { outbox, client, isEnrolled, restored } = parts
  let running: Promise<Result<void, Problem>> | null = null
  const pauses = createPauses(parts, () => void run())
  const { state, retry, stand, succeeded, compareClocks } = pauses

  /** Sends one release and writes the result; the problem that keeps the next ones from being sent, if any. */
  async function send(release: StoredRelease): Promise<Result<void, Problem> | null> {
    state.setState({ sending: release.id })
    const answer = await client.put(release.id, release.message)
    if (!answer.ok) {
      const { kind, problem } = answer.error
      if (kind === 'later') return retry(problem)
      if (kind === 'blocked') return stand(problem)
      const written = await outbox.update({ ...release, refused: problem })
      if (!written.ok) return retry(written.error)
      // The service was there to refuse: the earlier trouble is over.
      succeeded()
      state.setState({ trouble: null })
      return null
    }
    const { value, serviceTime } = answer.value
    const receipt = { number: value.receipt, at: Date.parse(value.receivedAt) }
    const written = await outbox.update({ ...release, receipt, refused: null })
    // The service has it, the tablet could not write that down: sent again, it gets the same receipt.
    if (!written.ok) return retry(written.error)
    succeeded()
    compareClocks(serviceTime)
    return null
  }

  async function runOnce(byHand: boolean): Promise<Result<void, Problem>> {
    pauses.cancel()
    if (!isEnrolled()) return fail({ code: 'not-enrolled' })
    if (restored.inDoubt()) {
      const stillInDoubt = await learnStanding(restored, pauses)
      if (stillInDoubt) return stillInDoubt
    }
    if (!outbox.releases.getState()) {
      const loaded = await outbox.load()
      if (!loaded.ok) return retry(loaded.error)
    }
    const again = new Set(
      byHand
        ? outbox.releases
            .getState()
            ?.filter(mayBeTakenYet)
            .map(({ id }) => id)
        : [],
    )
    for (;;) {
      const next = outbox.releases
        .getState()
        ?.find(({ id, receipt, refused }) => !receipt && (!refused || again.has(id)))
      if (!next || pauses.isStopped()) break
      again.delete(next.id)
      const ended = await send(next)
      if (ended) return ended
    }
    state.setState({ sending: null })
    return ok(undefined)
  }

  function run(): Promise<Result<void, Problem>> {
    return start(false)
  }

  function start(byHand: boolean): Promise<Result<void, Problem>> {
    running ??= runOnce(byHand).finally(() => {
      running = null
    })
    return running
  }

  async function runByHand(): Promise<Result<void, Problem>> {
    await running
    return start(true)
  }

  return {
    state,
    run,
    runByHand,
    compareClocks,
    askDate: async () => (isEnrolled() && !pauses.isStopped() && running === null ? askDate(parts) : ok(undefined)),
    stop: pauses.stop,
  }
}

async function askDate({ restored, hearService }: LoopParts): Promise<Result<void, Problem>> {
  const answer = await restored.ask()
  if (!answer.ok) return fail(answer.error.problem)
  const { serviceTime } = answer.value
  return serviceTime === null ? ok(undefined) : hearService(serviceTime)
}

/**
 * [D10] Asks the service for its standing, and goes on from there; the problem that keeps the tablet in doubt, if
 * any.
 */
async function learnStanding(
  restored: Restored,
  { retry, stand, succeeded, compareClocks }: Pauses,
): Promise<Result<void, Problem> | null> {
  const answer = await restored.ask()
  if (!answer.ok) {
    const { kind, problem } = answer.error
    if (kind === 'later') return retry(problem)
    return stand(kind === 'refused' ? { ...problem, code: 'standing-refused' } : problem)
  }
  const { value, serviceTime } = answer.value
  const resumed = await restored.resume(value)
  if (!resumed.ok) return retry(resumed.error)
  succeeded()
  compareClocks(serviceTime)
  return null
}

/** Refused, but perhaps for a fault that the service has mended since. Two contents for one thing stay a conflict. */
const mayBeTakenYet = ({ refused }: StoredRelease): boolean => refused !== null && refused.code !== 'release-conflict'
