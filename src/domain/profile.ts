// A loket's profile is data: its questions, its hours, and how much of the answers is shared.
import type { LocalDate, LocalTime } from './calendar.ts'

/** A text in both languages of the app. */
export interface Label {
  readonly nl: string
  readonly en: string
}

/** Something of a loket's own that totals go by: its id never changes, so a dropped item is retired. */
export interface Named {
  readonly id: string
  readonly label: Label
  /** No longer offered; its counts stay readable. */
  readonly retired?: true
}

/** Special data that an answer lets one infer (article 9 GDPR): a belief, somebody's health, or their sex life. */
export const REVEALED = ['belief', 'health', 'sexLife'] as const
export type Revealed = (typeof REVEALED)[number]

export interface Option extends Named {
  /** How many the option counts for, in `estimatedChildren`: 0 to 6. */
  readonly value?: number
  /** The coarser group into which the option folds, where its field has groups. */
  readonly group?: string
  /** A hint for whoever sets the profile; it counts nothing. */
  readonly reveals?: Revealed
}

/** A question of the intake. `party`, `returning`, `estimatedChildren`, `next` and `referral` have a meaning in the app. */
export interface Field extends Named {
  /** The message when a required field is left open: at most 12 words, with the way out. */
  readonly missing?: Label
  readonly options: readonly Option[]
  /** Whether it is counted once per couple or person (at the first visit) or at every visit. */
  readonly per: 'firstVisit' | 'visit'
  /** Asked only when another field has this answer. */
  readonly askedWhen?: { readonly field: string; readonly is: string }
  /** The groups into which its answers fold where a reader wants fewer rows. A shared question has them. */
  readonly groups?: readonly { readonly id: string; readonly label: Label }[]
  /** [D2] Shared with noise, per half-year. */
  readonly shared?: true
}

/** A contact that is counted by a plus button but is no visit: a phone call, a person who only takes information. */
export interface ContactKind extends Named {
  readonly professional?: true
}

/** A question of the questionnaire that a visitor may fill in afterwards: to choose one of the options, or in own words. */
export interface SurveyQuestion extends Named {
  /** Absent: an open remark. */
  readonly options?: readonly Named[]
}

/** Where a visitor can be referred to. */
export interface InformationCard {
  readonly id: string
  readonly title: Label
  readonly what: Label
  readonly forWhom: Label
  readonly costs: Label
  readonly paidBy: Label
  /** How to reach it: a telephone number, a site, an address, as far as they are known. */
  readonly reach: { readonly phone?: string; readonly site?: string; readonly address?: string }
  /** The option of the field `referral` that choosing this card answers. */
  readonly referral?: string
  /** Shown first and apart: help for people in danger. */
  readonly safety?: true
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

/**
 * [D4] How much one answer can change the odds of any guess about a visitor: at most e^ε, so 2.7, 7.4 or 20 times. The
 * municipality chooses.
 */
export const EPSILONS = [1, 2, 3] as const
export type Epsilon = (typeof EPSILONS)[number]

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
  /** Days that the answers of single visits are kept after their week. */
  readonly detailDays?: number
  /** Months that a code is kept after its last conversation or appointment. */
  readonly codeMonths?: number
  readonly epsilon: Epsilon
  /** Says which facts of this loket are not known yet, so that its profile is only a beginning. */
  readonly incomplete?: Label
  /** Where walk-in hours are held, when at more than one place. */
  readonly locations?: readonly Named[]
  /** The question that the visitors came with, and the finding of the counsellor: the exact report sets them against each other. */
  readonly askedAndFound?: { readonly asked: string; readonly found: string }
  /** The questionnaire; absent when the loket has none. */
  readonly survey?: readonly SurveyQuestion[]
  readonly cards?: readonly InformationCard[]
  /** Themes of meetings; absent when the loket holds none. */
  readonly themes?: readonly Named[]
  /** The minutes that a counsellor usually spends beside the hour itself; absent when hours are not logged. */
  readonly usualTime?: { readonly preparation: number; readonly travel: number }
  /** Whether closing an hour asks the six questions about the anonymity of its location. */
  readonly asksAnonymity?: true
}

export const isOffered = ({ retired }: { readonly retired?: true }): boolean => !retired

/** The items of a list that are still asked or offered. */
export const offered = <T extends { readonly retired?: true }>(items: readonly T[] = []): readonly T[] =>
  items.filter(isOffered)

export const isShared = ({ shared }: Pick<Field, 'shared'>): boolean => shared === true

/** The questions that are shared; a retired one is not asked any more. */
export const dimensionsOf = (profile: Profile): readonly Field[] =>
  profile.fields.filter((field) => isShared(field) && isOffered(field))
