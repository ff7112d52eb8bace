// A loket's profile is data: what it asks, when it is open, and how its answers fold together when numbers are small.
import type { LocalDate, LocalTime } from './calendar.ts'

/** A text in both languages of the app. */
export interface Label {
  readonly nl: string
  readonly en: string
}

export interface Option {
  readonly id: string
  readonly label: Label
  /** What the option counts for in a numeric field (children; minutes). */
  readonly value?: number
  /** The coarser group into which the option folds; required in a protected field. */
  readonly group?: string
}

export interface Field {
  /** `party`, `returning`, `estimatedChildren`, `next` and `minutes` have a meaning of their own in `visit.ts`; every other id is the loket's. */
  readonly id: string
  readonly label: Label
  /** The message when a required field is left open: at most 12 words, with the way out. */
  readonly missing?: Label
  readonly options: readonly Option[]
  /** Whether it is counted once per couple or person (at the first visit) or at every visit. */
  readonly per: 'firstVisit' | 'visit'
  /** Asked only when another field has this answer. */
  readonly askedWhen?: { readonly field: string; readonly is: string }
  /** The top groups of a dimension that is shared, anonymised, in blocks ([D5]: at most five); absent when it is never shared. */
  readonly groups?: readonly { readonly id: string; readonly label: Label }[]
}

/** A contact that is counted by a plus button but is no visit: a phone call, somebody who only takes information. */
export interface ContactKind {
  readonly id: string
  readonly label: Label
}

export interface Schedule {
  readonly everyWeeks: 1 | 2
  /** The first walk-in hour: it fixes the weekday and which of two weeks. */
  readonly first: LocalDate
  readonly from: LocalTime
  readonly until: LocalTime
  /** The last day of a pilot, where one is set. */
  readonly ends?: LocalDate
}

/** The smallest group that is ever shown by itself; set by the municipality ([D3]). */
export type MinimumFrequency = 3 | 5 | 10

export interface Profile {
  readonly id: string
  readonly version: number
  readonly name: Label
  /** The CBS code of the municipality: `GM` and four digits. */
  readonly municipality: string
  /** IANA name. */
  readonly timeZone: string
  readonly schedule: Schedule
  readonly fields: readonly Field[]
  readonly contacts: readonly ContactKind[]
  /** Funded trajectories: places, conversations per trajectory, hours per conversation, and the budget in euros. */
  readonly trajectory?: {
    readonly places: number
    readonly conversations: number
    readonly hours: number
    readonly euros: number
  }
  /** The most days that a note is kept. */
  readonly noteDays: number
  /** Days that the answers of single visits are kept once their week is frozen and can't be corrected any more. */
  readonly detailDays?: number
  readonly minimumFrequency: MinimumFrequency
}

/** The fields that are shared in blocks. */
export const dimensionsOf = (profile: Profile): readonly Field[] =>
  profile.fields.filter((field) => field.groups !== undefined)
