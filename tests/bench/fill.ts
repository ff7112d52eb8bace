// Ten years of a loket on a tablet, through the domain and the one door to the disk: the same 520 walk-in hours in the same
// 120 months, however many visits come to them. Of the hours and visits only those lie there that a tablet has not erased yet.

import { afterDrawing, drawMessage, dueOn, type MonthTotals, newMonth, settle } from '../../src/domain/book/ledger.ts'
import { addDays, instantOf, type LocalDate, type Month, monthOf } from '../../src/domain/calendar.ts'
import { belowFrom } from '../../src/domain/disclosure/noise.ts'
import { releaseId } from '../../src/domain/disclosure/release.ts'
import type { PersonId } from '../../src/domain/person.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { type Answers, fieldsAsked, newDraft, recordDraft, type Visit, type VisitId } from '../../src/domain/visit.ts'
import {
  closeWalkInHour,
  openWalkInHour,
  recordVisit,
  startDraft,
  type WalkInHour,
  type WalkInHourId,
} from '../../src/domain/walk-in-hour.ts'
import type { Change } from '../../src/storage/change.ts'
import { ledgerChange } from '../../src/storage/read-book.ts'
import { hourChange, visitChanges } from '../../src/storage/rows.ts'
import type { Unlocked } from '../../src/tablet/unlocked.ts'
import { must } from './must.ts'

const HOURS = 520
export const below = belowFrom((count) => crypto.getRandomValues(new Uint8Array(count)))
/** Rows in one transaction. */
const CHUNK = 2_000
export const NOTE = 'Ze willen eerst samen praten; de kinderen weten nog niets. Terugbellen na de vakantie. '.repeat(2)

/** The day of the first hour, so that the last one was a week before `now`. */
export const firstDay = (now: number): LocalDate => addDays(new Date(now).toISOString().slice(0, 10), -7 * HOURS)

/** Writes `visits` visits; the book has to be opened anew after that. */
export async function fill({ book, outbox, store, settings }: Unlocked, first: LocalDate, visits: number) {
  const profile = book.profileNow()
  const { id: loket, municipality, version: profileVersion } = profile
  const source = { tablet: settings.getState().tabletId, loket, municipality, profileVersion }
  let { ledger } = book.book.getState()
  const months = new Map<Month, MonthTotals>()
  const monthRows: Record<Month, string> = {}
  let waiting: Change[] = []
  const erasedBefore = addDays(first, 7 * HOURS - profile.noteDays)
  const flush = async () => {
    must(await store.commit(waiting))
    waiting = []
  }

  for (let number = 0; number < HOURS; number++) {
    const date = addDays(first, 7 * number)
    const now = instantOf(date, '19:00', profile.timeZone)
    const due = dueOn(ledger, profile, date, null)
    const drawn = due.map((each) => ({
      id: releaseId(source.tablet, each),
      draw: () => drawMessage(each, source, months, [{ savedAt: null, profile }], below),
    }))
    ledger = afterDrawing(ledger, due)
    waiting.push(...(await outbox.prepare(drawn, now)).map(outbox.changeFor))

    const come = Math.floor((visits * (number + 1)) / HOURS) - Math.floor((visits * number) / HOURS)
    const held = hold(profile, book.person, date, now, come)
    const month = monthOf(date)
    months.set(month, settle(months.get(month) ?? newMonth(month), held.open, held.closed))
    monthRows[month] ??= crypto.randomUUID()
    const hour = held.closed
    ledger = { ...ledger, current: hour.id }
    if (date > erasedBefore) {
      const visitsOf = new Map(held.visits.map((visit) => [visit.id, visit] as const))
      waiting.push(hourChange(hour), ...visitChanges(noHour, { hour, visits: visitsOf }, hour))
    }
    if (waiting.length > CHUNK) await flush()
  }
  for (const [month, totals] of months) waiting.push({ table: 'months', id: monthRows[month] ?? '', value: totals })
  waiting.push(ledgerChange({ ledger, monthRows }))
  await flush()
}

const noHour = { hour: null, visits: new Map() } as const

interface Held {
  readonly open: WalkInHour
  readonly closed: WalkInHour
  readonly visits: readonly Visit[]
}

/** A walk-in hour with so many visitors, as it was while it was open and once it is closed. */
function hold(profile: Profile, author: PersonId, date: LocalDate, now: number, come: number): Held {
  const visits: Visit[] = []
  let open = openWalkInHour(
    crypto.randomUUID() as WalkInHourId,
    { date, from: '19:00', until: '20:30', scheduled: true },
    now,
  )
  for (let number = 0; number < come; number++) {
    const draft = {
      ...newDraft(crypto.randomUUID() as VisitId, author, now),
      answers: someAnswers(profile, number),
      note: NOTE,
    }
    const visit = recordDraft(draft, profile, now)
    if (!visit.ok) throw new Error('an answer is missing')
    open = must(recordVisit(must(startDraft(open, draft.id, now)), visit.value, draft, profile, now))
    visits.push(visit.value)
  }
  return {
    open,
    closed: must(closeWalkInHour(open, now + 5_400_000, new Map(visits.map((visit) => [visit.id, visit])))),
    visits,
  }
}

/** An answer to everything that is asked, another one for every number. */
export function someAnswers(profile: Profile, number: number): Answers {
  let answers: Answers = {}
  for (const [position, field] of profile.fields.entries()) {
    if (!fieldsAsked(profile, answers).includes(field)) continue
    const option = field.options[(number * 7 + position * 3) % field.options.length]
    if (option) answers = { ...answers, [field.id]: option.id }
  }
  return answers
}
