// A witness who sees every message that stands on a disk, and hears which periods the service names to a restored tablet.

import type { Running } from '../../scripts/headless/tablet.ts'
import type { ReleaseData } from '../../src/domain/disclosure/release.ts'
import type { Send } from './network.ts'

interface Sighting {
  readonly text: string
  readonly life: number
}

export class Witness {
  /** How often the tablet was lost. */
  private life = 0
  /** By period: each different message, and the first life that had it. */
  private readonly seen = new Map<string, Sighting[]>()
  /** By life: the periods that the service named. */
  private readonly told = new Map<number, readonly string[]>()
  private readonly counted: () => readonly ReleaseData[]

  constructor(counted: () => readonly ReleaseData[]) {
    this.counted = counted
  }

  lost(): void {
    this.life++
  }

  /** A way to the service that remembers its periods at the moment when the tablet asked. */
  hearing(send: Send): Send {
    return async (path, init) => {
      const there = this.counted().flatMap(periodsOf)
      const answer = await send(path, init)
      if (path.endsWith('/standing') && answer.ok) this.told.set(this.life, there)
      return answer
    }
  }

  /** Looks into the outbox of a tablet. */
  look({ outbox }: Running): void {
    for (const { release, payload } of outbox.releases.getState() ?? [])
      for (const period of periodsOf(release)) this.note(period, payload)
  }

  /** [D5] Periods that were seen in two messages, and should not have been. */
  faults(): readonly string[] {
    return [...this.seen].flatMap(([period, sightings]) =>
      sightings.slice(1).flatMap(({ life }, index) => {
        const earlier = sightings.slice(0, index + 1)
        // [D10] A restored tablet draws a period anew that the service did not have when it was asked.
        const isAnew = earlier.every((each) => each.life < life) && !(this.told.get(life) ?? []).includes(period)
        return isAnew ? [] : [`${period} is in two different messages`]
      }),
    )
  }

  private note(period: string, text: string): void {
    const sightings = this.seen.get(period) ?? []
    if (sightings.some((sighting) => sighting.text === text)) return
    this.seen.set(period, [...sightings, { text, life: this.life }])
  }
}

const periodsOf = ({ quarter, answers }: ReleaseData): readonly string[] =>
  answers ? [quarter, answers.halfYear] : [quarter]
