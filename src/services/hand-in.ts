// Parcels of other tablets, on the device that hands them in.
import type { ReleaseData } from '../domain/disclosure/release.ts'
import type { Outcome } from './outcome.ts'

/** A parcel of another tablet, on the device that hands it in. */
export interface Parcel {
  readonly mark: string
  /** A tablet that was never connected. */
  readonly newcomer: { readonly name: string; readonly loket: string } | null
  /** `release` is null where this version can't read it; it can be handed in all the same. */
  readonly releases: readonly { readonly id: string; readonly release: ReleaseData | null }[]
  /** Hands one in; `repeated` when the service had it. */
  readonly handIn: (id: string) => Outcome<{ readonly receipt: string; readonly repeated: boolean }>
  /** Connects the newcomer with the code that the administrator gave. */
  readonly introduce: (code: string) => Outcome
}

export interface Gathered<Whole> {
  readonly have: ReadonlySet<number>
  readonly count: number
  /** Once every part is there. */
  readonly whole: Whole | null
}

/** Takes the codes that a camera reads, in any order; a code that is no part changes nothing. */
export interface Gathering<Whole> {
  readonly take: (read: string) => Outcome<Gathered<Whole>>
}

/** Hands in a parcel of another tablet. Needs no tablet of its own, and keeps nothing. */
export interface HandIn {
  readonly open: (file: Blob) => Outcome<Parcel>
  readonly gather: () => Promise<Gathering<Parcel>>
}
