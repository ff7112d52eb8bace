/** Handing in: on any device, whether it is a tablet, and locked, or not. */
export const HAND_IN = '/inleveren'
