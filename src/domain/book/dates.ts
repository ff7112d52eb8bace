// Steps that mend a date: a person, or the service, says which day it is.
import { DAY, type Instant, type LocalDate, localDate } from '../calendar.ts'
import type { Profile } from '../profile.ts'
import { quarterOf } from '../quarter.ts'
import { ok } from '../result.ts'
import type { WalkInHour } from '../walk-in-hour.ts'
import type { Book, Circumstances, Step } from './book.ts'
import { checkClock, type Ledger, seenAt } from './ledger.ts'
import { oneUseAfter, type Signs, withService, withWord } from './signs.ts'

/** A person says that the tablet's date is right. */
export const believeDate: Step<void> = (book, _, circumstances) =>
  ok({ ...book, ledger: believed(book, circumstances) })

/** The ledger once a person has said that the tablet's date is right. */
export function believed(
  book: Book,
  { now, profile, person }: Pick<Circumstances, 'now' | 'profile' | 'person'>,
): Ledger {
  const today = localDate(now, profile.timeZone)
  const signs = withWord(book.ledger.signs, today, person)
  return {
    ...seenAt({ ...book.ledger, signs }, profile, now),
    lastSeen: now,
    // One word is not enough against days on which two signs have agreed.
    drawn: signs.settled === null ? sinceWork(book, today) : book.ledger.drawn,
  }
}

/** The service's date has come with an answer of it. Where it is the tablet's own, nobody needs to be asked. */
export const hearService: Step<Instant> = (book, serviceTime, { now, profile }) => {
  const { timeZone } = profile
  const [today, told] = [localDate(now, timeZone), localDate(serviceTime, timeZone)]
  const signs = withService(book.ledger.signs, today, told)
  if (Math.abs(serviceTime - now) > DAY) return ok(signs === book.ledger.signs ? book : withSigns(book, signs))
  if (checkClock(book.ledger.lastSeen, now) === 'right' && signs === book.ledger.signs) return ok(book)
  const used = signs.used.filter((day) => day <= today)
  const ledger = { ...seenAt({ ...book.ledger, signs: { ...signs, used } }, profile, now), lastSeen: now }
  const isSetUpAhead = ledger.drawn.since > quarterOf(today)
  return ok({ ...book, ledger: isSetUpAhead ? { ...ledger, drawn: sinceWork(book, today) } : ledger })
}

const withSigns = (book: Book, signs: Signs): Book => ({ ...book, ledger: { ...book.ledger, signs } })

/**
 * Before its first message a tablet that was set up under a wrong date learns the quarter of its first one: that of its first
 * hour, or the present one.
 */
function sinceWork({ ledger: { drawn }, months, hour }: Book, today: LocalDate): Ledger['drawn'] {
  if (drawn.quarters.length > 0) return drawn
  const held = [...months.values()].flatMap(({ hours }) => hours.map(({ date }) => date))
  const [first = today] = [today, ...held, ...(hour ? [hour.date] : [])].toSorted()
  const since = quarterOf(first)
  return since === drawn.since ? drawn : { ...drawn, since }
}

/**
 * From which day on the words of an hour are kept, where its date lies before the day on which two signs have agreed: it was
 * held after that day, in the usual rhythm.
 */
export const keptFromOf = (date: LocalDate, { settled }: Signs, { schedule }: Profile): Pick<WalkInHour, 'keptFrom'> =>
  settled !== null && date < settled ? { keptFrom: oneUseAfter(settled, schedule) } : {}
