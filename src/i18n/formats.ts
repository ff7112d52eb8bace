// Dates, times and numbers as people here write them: 11-10-2023, 19.42 and 1.234,5.

export interface Formats {
  readonly number: (value: number) => string
  /** An amount in euros as € 5.400; cents only where there are any. */
  readonly euros: (amount: number) => string
  /** `2023-10-11` as 11-10-2023. */
  readonly date: (date: string) => string
  /** `2023-10-11` as woensdag 11 oktober; the caller says the year where it could be another one. */
  readonly day: (date: string) => string
  /** `2023-10-11` as 11 oktober; the caller says the year where it could be another one. */
  readonly dayAndMonth: (date: string) => string
  /** `2023-10-11` as 11 oktober 2023. */
  readonly fullDate: (date: string) => string
  /** `2023-10` as oktober 2023. */
  readonly month: (month: string) => string
  /** `2023-10` and `2024-01` as oktober 2023 tot en met januari 2024; a year that both share is said once. */
  readonly months: (from: string, until: string) => string
  /** `2023-10` as okt. */
  readonly shortMonth: (month: string) => string
  /** A time on the wall, `19:00`, as 19.00. */
  readonly time: (time: string) => string
  /** The time that the wall showed at an instant. */
  readonly timeAt: (instant: number) => string
  /** The day and time that the wall showed at an instant. */
  readonly momentAt: (instant: number) => string
}

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const upTo = { nl: 'tot en met', en: 'to' } as const

/** @param timeZone the loket's own, as people look at the clock on the loket's wall */
export function makeFormats(language: 'nl' | 'en', timeZone: string): Formats {
  const locale = locales[language]
  const calendar = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
    return (date: string) => format().format(new Date(`${date}T12:00:00Z`))
  }
  const wall = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone }))
    return (instant: number) => format().format(instant)
  }
  const number = once(() => new Intl.NumberFormat(locale))
  const euros = once(
    () => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }),
  )
  const fullMonth = calendar({ month: 'long', year: 'numeric' })
  const monthName = calendar({ month: 'long' })
  const shortMonth = calendar({ month: 'short' })
  const clock = wall({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const dayAt = wall({ day: 'numeric', month: 'long', year: 'numeric' })
  const time = (text: string) => (language === 'nl' ? text.replace(':', '.') : text)
  return {
    number: (value) => number().format(value),
    euros: (amount) => euros().format(amount),
    date: calendar({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    day: calendar({ weekday: 'long', day: 'numeric', month: 'long' }),
    dayAndMonth: calendar({ day: 'numeric', month: 'long' }),
    fullDate: calendar({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: (month) => fullMonth(`${month}-01`),
    months(from, until) {
      const last = fullMonth(`${until}-01`)
      if (from === until) return last
      const first = from.slice(0, 4) === until.slice(0, 4) ? monthName : fullMonth
      return `${first(`${from}-01`)} ${upTo[language]} ${last}`
    },
    shortMonth: (month) => shortMonth(`${month}-01`),
    time,
    timeAt: (instant) => time(clock(instant)),
    momentAt: (instant) => `${dayAt(instant)}, ${time(clock(instant))}`,
  }
}

/** Made at first use: each formatter costs a slow tablet milliseconds, and the unlock screen needs none. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
