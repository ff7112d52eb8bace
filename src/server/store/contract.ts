// The duties of a store towards the service, with any database behind it. `tests/contracts/store-contract.ts` holds it to this.
import type { Instant } from '../../domain/calendar.ts'
import type { ReleaseData } from '../../domain/disclosure/release.ts'
import type { Quarter } from '../../domain/quarter.ts'
import type { Result } from '../../domain/result.ts'
import type { Enrolled, Enrolment, PublicKey, Receipt } from '../../protocol/api.ts'
import type { Standing } from '../../protocol/standing.ts'
import type { Totals, TotalsQuery } from '../../protocol/totals.ts'

export interface Tablet {
  readonly id: string
  /** The name that people gave it: a label, never unique. */
  readonly name: string
  readonly loket: string
  readonly municipality: string
  readonly publicKey: PublicKey
  /** ISO 8601, UTC. */
  readonly enrolledAt: string
  readonly revokedAt: string | null
}

/** [P7] A printed code, of which only the SHA-256 (hex) is kept. */
export interface EnrolmentCode {
  readonly hash: string
  readonly loket: string
  readonly municipality: string
  readonly expiresAt: Instant
}

export type EnrolmentRequest = Omit<Enrolment, 'code'> & { readonly codeHash: string }

export type EnrolledTablet = Omit<Enrolled, 'service'>

/** A release whose signature, schema and source were found right. */
export interface Submission {
  readonly id: string
  /** [P2] The compact JWS as it came in. */
  readonly body: string
  readonly release: ReleaseData
}

/** [P4] `repeated`: it was there already, and nothing changed. */
export interface Stored {
  readonly receipt: Receipt
  readonly repeated: boolean
}

/**
 * Every method is one durable transaction: when its promise resolves, the change survives a power cut. A rejected promise is
 * a fault of the database, after which nothing of the change is left and it may be tried again.
 */
export interface Store {
  /** Resolves when the database answers. */
  check(): Promise<void>

  /** [P2] The id of this service: made once, with its database. */
  serviceId(): Promise<string>

  /** Keeps a new enrolment code and forgets the codes that expired unused. */
  addEnrolmentCode(code: EnrolmentCode, now: Instant): Promise<void>

  /**
   * [P7] Enrols a tablet with a code. A repetition by the same tablet with the same code and key gives the same answer, also
   * after the code expired; a code serves one tablet, however many ask at once.
   */
  enrol(
    request: EnrolmentRequest,
    now: Instant,
  ): Promise<Result<EnrolledTablet, 'enrolment-code-invalid' | 'tablet-conflict' | 'tablet-revoked'>>

  tablet(id: string): Promise<Tablet | null>

  /** Every tablet that was ever enrolled, in order of loket and enrolment. */
  tablets(): Promise<readonly Tablet[]>

  /** [P5] From now on the tablet is refused; its releases stay counted. False when there is no such tablet in use. */
  revoke(id: string, now: Instant): Promise<boolean>

  /**
   * [P4] Stores a release once and adds it to the totals, in the same transaction. A tablet has one release of a quarter and
   * one of a half-year: another one is a conflict, also under another id.
   */
  submit(
    submission: Submission,
    now: Instant,
  ): Promise<Result<Stored, 'release-conflict' | 'tablet-unknown' | 'tablet-revoked'>>

  /**
   * Ends the term of keeping: of messages of quarters before this one the text, the signature and the time of receipt go, and of
   * tablets that were out of use by then the name. The sums stay, and a message goes on counting once.
   * @returns the number of messages
   */
  fold(before: Quarter): Promise<number>

  /** [P13] The periods for which a release of the tablet is stored; none of an unknown tablet. */
  standing(tablet: string): Promise<Standing>

  /** [P11] The sums over tablets, all from one moment. They are kept, never recounted. */
  totals(query: TotalsQuery): Promise<Totals>

  /** The SHA-256 (hex) of the admin token; null when none was ever made. */
  adminTokenHash(): Promise<string | null>

  /** Keeps the hash of a new admin token. `first` only when there is none yet; false when there was. */
  keepAdminTokenHash(hash: string, when: 'first' | 'always', now: Instant): Promise<boolean>

  /** Finishes the submissions under way, then closes the database. */
  close(): Promise<void>
}
