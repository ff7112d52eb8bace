// The numbers that tablet and service must agree on.

/** [P2] Bytes of a request body, at most. */
export const MAX_BODY_BYTES = 64 * 1024
/** [P7] Random bits of an enrolment code. */
export const ENROLMENT_CODE_BITS = 128
/** [P7] Minutes that an enrolment code can be used. */
export const ENROLMENT_CODE_MINUTES = 15
/** [P8] Seconds that the tablet's clock may differ from the service's before it says so. */
export const CLOCK_TOLERANCE_SECONDS = 600
/** [P14] Releases that travel together, at most: more than a tablet makes in ten years. */
export const MAX_PARCEL_RELEASES = 1_000
/** [P14] Characters of a parcel, at most. */
export const MAX_PARCEL_CHARACTERS = 4 * 1024 * 1024
