// Every bound of what people write, in one place: the field, the step, the disk, a backup, a profile and a message hold to the same.

/** Characters at most. */
export const LENGTHS = {
  /** Of a tablet or a person. */
  name: 40,
  note: 100_000,
  remark: 1000,
  /** Of a question, an option, a loket: the words on a button. */
  words: 80,
  /** Of a card, or why a profile is incomplete. */
  sentence: 400,
  /** A telephone number, a site, an address. */
  reach: 100,
  /** A title or goal above a report. */
  report: 240,
  /** A visitor's code, however it is spaced. */
  code: 20,
  /** An enrolment or recovery code, with its hyphens. */
  longCode: 80,
  /** A number as it is typed. */
  number: 8,
  passphrase: 500,
} as const

interface Range {
  readonly least: number
  readonly most: number
}

export const NUMBERS = {
  meetingPeople: { least: 1, most: 500 },
  places: { least: 1, most: 9_999 },
  conversations: { least: 1, most: 99 },
  trajectoryHours: { least: 1, most: 12 },
  euros: { least: 0, most: 9_999_999 },
  noteDays: { least: 7, most: 365 },
  detailDays: { least: 0, most: 365 },
  /** At the least longer than any answers are kept, so that a visit never names a code whose term is over. */
  codeMonths: { least: 13, most: 60 },
  minutes: { least: 0, most: 480 },
  counsellors: { least: 1, most: 4 },
} as const satisfies Readonly<Record<string, Range>>

export const isWithin = ({ least, most }: Range, number: number): boolean => number >= least && number <= most

/** The days of the calendar that a tablet knows: a year typed by halves is none of them. */
export const DAYS = { first: '1970-01-01', last: '2199-12-31' } as const
/** Days that may lie between a meeting and its being written down: an earlier date is a slip. */
export const MEETING_DAYS_AGO = 366
/** Days that an appointment may lie ahead: a later date is a slip. */
export const APPOINTMENT_DAYS_AHEAD = 366

/** False for 31 February, which `Date` would take for a day in March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < DAYS.first || text > DAYS.last) return false
  const day = new Date(text)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
