// The tables as the newest migration leaves them. Instants are ISO 8601 in UTC, which compares as text.
import type { Epsilon } from '../../domain/profile.ts'

export interface Tables {
  /** One row. */
  service: { id: string }
  adminToken: { hash: string; madeAt: string }
  enrolmentCode: { hash: string; loket: string; municipality: string; expiresAt: string; tablet: string | null }
  tablet: {
    id: string
    name: string
    loket: string
    municipality: string
    /** The JWK as JSON. */
    publicKey: string
    enrolledAt: string
    revokedAt: string | null
  }
  release: {
    id: string
    tablet: string
    quarter: string
    halfYear: string | null
    body: string
    /** Of the text that was signed, in hexadecimal. */
    sha256: string
    receivedAt: string
  }
  /** [D1] */
  doorTotal: {
    loket: string
    municipality: string
    quarter: string
    /** The one that the quarter lies in. */
    halfYear: string
    hours: number
    hoursWithoutVisit: number
    visits: number
  }
  /** [D2] One row for every count with noise that messages of a half-year had. */
  answerTotal: {
    loket: string
    municipality: string
    halfYear: string
    /**
     * `number`: of first visits, visitors or children, the name of which is in `question`. `asked`: of the first visits of the
     * messages that have the question. `question` and `outcome`: of an answer.
     */
    kind: 'number' | 'asked' | 'question' | 'outcome'
    question: string
    /** Empty, as is `group`, where the count is not of an answer. */
    answer: string
    group: string
    epsilon: Epsilon
    sum: number
    /** How many draws of noise are in the sum. */
    draws: number
  }
}
