// The numbers that tablet and service must agree on.

/** [P2] Bytes of a request body, at most. */
export const MAX_BODY_BYTES = 64 * 1024
/** [P7] Random bits of an enrolment code. */
export const ENROLMENT_CODE_BITS = 128
/** [P7] Minutes that an enrolment code can be used. */
export const ENROLMENT_CODE_MINUTES = 10
/** [P8] Seconds that the tablet's clock may differ from the service's before it says so. */
export const CLOCK_TOLERANCE_SECONDS = 600
/** [P1] The largest number in a release, and with a minus sign the smallest. */
export const MAX_COUNT = 1_000_000
/** [P1] Questions in a release, and answers to one of them: more than any profile has. */
export const MAX_QUESTIONS = 24
export const MAX_ANSWERS = 104
/** [P1] Characters of padding. */
export const MAX_PADDING = 32_768
/** [P15] Years before its enrolment for which a tablet may still hand releases in. */
export const YEARS_BEFORE_ENROLMENT = 2
/** [P13] Quarters of one tablet: fifty years. */
export const MAX_PERIODS = 200
/** [P14] Releases that travel together, at most: fifty years. */
export const MAX_PARCEL_RELEASES = 200
/** [P14] Characters of a parcel, at most. */
export const MAX_PARCEL_CHARACTERS = 4 * 1024 * 1024
