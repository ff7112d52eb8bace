// Where the screens of sharing are.

/** On any device, whether it is a tablet, and locked, or not. */
export const HAND_IN = '/inleveren'

/** Several lokets that close blocks together. */
export const TOGETHER = '/delen/samen'
