// How a wait after wrong tries is told: each second to the eye, and to the ear only when it makes a difference.

export interface Wait {
  readonly minutes: number
  readonly seconds: number
}

/** Seconds left as they are shown; never less than one while there is something to wait for. */
export function shown(left: number): Wait {
  const whole = Math.max(1, Math.ceil(left))
  return { minutes: Math.floor(whole / 60), seconds: whole % 60 }
}

/** The same as it is read aloud: it stays as it is for whole minutes, then until 30 and 10 seconds are left. */
export function spoken(left: number): Wait {
  if (left > 60) return { minutes: Math.ceil(left / 60), seconds: 0 }
  if (left > 30) return { minutes: 1, seconds: 0 }
  return { minutes: 0, seconds: left > 10 ? 30 : 10 }
}
