// The tables as the newest migration leaves them. Instants are ISO 8601 in UTC, which compares as text.

export interface Tables {
  migration: { number: number; name: string; appliedAt: string }
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
  release: { id: string; tablet: string; body: string; sha256: string; receivedAt: string }
  headlineTotal: {
    loket: string
    municipality: string
    week: string
    hours: number
    hoursWithoutVisit: number
    visits: number
  }
  blockTotal: {
    loket: string
    municipality: string
    month: string
    blocks: number
    firstVisits: number
    visitors: number
    estimatedChildren: number
  }
  closingTotal: { loket: string; municipality: string; month: string; blocks: number; records: number }
  dimensionTotal: {
    loket: string
    municipality: string
    month: string
    /** `helpQuestion`; of a pool the node that it lies below, `helpQuestion/together`. */
    dimension: string
    outcome: 'exact' | 'merged' | 'dominated' | 'mixed'
    /** A JSON array in alphabetical order: one group when exact or dominated, none when mixed. */
    groups: string
    /** First visits, or closing records in a dimension of those. */
    visits: number
    /** How many first visits each group of `groups` has at least and at most; when mixed, every group that there is. */
    least: number
    most: number
  }
}
