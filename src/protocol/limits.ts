// The numbers that tablet and service must agree on.

/** [P2] Bytes of a request body, at most. */
export const MAX_BODY_BYTES = 64 * 1024
/** [P7] Random bits of an enrolment code. */
export const ENROLMENT_CODE_BITS = 128
/** [P7] Minutes that an enrolment code can be used. */
export const ENROLMENT_CODE_MINUTES = 15
/** [P8] Seconds that the tablet's clock may differ from the service's before it says so. */
export const CLOCK_TOLERANCE_SECONDS = 600
