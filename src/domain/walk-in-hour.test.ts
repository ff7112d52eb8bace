import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUTHOR, answersArbitrary, hia, visitOf } from '../../tests/support/disclosure.ts'
import { tries } from '../../tests/support/runs.ts'
import { NUMBERS } from './bounds.ts'
import { atLocation, totalsAt } from './location.ts'
import { outcomesOfHour } from './outcome.ts'
import type { Result } from './result.ts'
import { addTally, emptyTally, tallyOfContact, tallyOfCountedVisit, tallyOfVisit } from './tally.ts'
import { type Answers, newDraft, type Visit, type VisitId } from './visit.ts'
import {
  closeWalkInHour,
  countContact,
  countVisit,
  type HourError,
  openWalkInHour,
  recordVisit,
  removeVisit,
  reopenWalkInHour,
  startDraft,
  undo,
  type VisitRecord,
  type WalkInHour,
  type WalkInHourId,
} from './walk-in-hour.ts'
import { ANONYMITY_QUESTIONS, tallyOfWrapUp, type WrapUp } from './wrap-up.ts'

const proposal = { date: '2023-10-11', from: '19:00', until: '20:30', scheduled: true }
const opened = openWalkInHour('hour' as WalkInHourId, proposal, 0)
const openedAt = (location: string) => openWalkInHour('hour' as WalkInHourId, proposal, 0, location)
const id = (number: number) => `visit-${number}` as VisitId
/** No visit of these hours is stored. */
const none = new Map<VisitId, VisitRecord>()
const complete = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n1' }
const visit = visitOf(complete, id(1), 5)

const must = (result: Result<WalkInHour, HourError>): WalkInHour => {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('a walk-in hour', () => {
  it('to which nobody came is an hour held without visit', () => {
    const { tally } = must(closeWalkInHour(opened, 9, none))
    expect(tally).toEqual({ ...emptyTally, hours: 1, hoursWithoutVisit: 1 })
  })

  it('in which only the telephone rang is one without visit, too', () => {
    const { tally } = must(closeWalkInHour(must(countContact(opened, 'phone', 1)), 9, none))
    expect(tally).toEqual({ ...emptyTally, hours: 1, hoursWithoutVisit: 1, contacts: { phone: 1 } })
  })

  it('counts a visit once that was counted first and got its intake later', () => {
    let hour = must(countVisit(opened, id(1), hia, 1))
    hour = must(startDraft(hour, id(1), 2))
    expect(hour.tally.visits).toBe(1)
    hour = must(recordVisit(hour, visit, newDraft(id(1), AUTHOR, 2), hia, 5))
    expect(hour.tally).toEqual(tallyOfVisit(visit, hia))
  })

  it('does not count an intake before it is recorded', () => {
    expect(must(startDraft(opened, id(1), 1)).tally).toEqual(emptyTally)
  })

  it('is not closed over a draft', () => {
    expect(closeWalkInHour(must(startDraft(opened, id(1), 1)), 9, none)).toEqual({ ok: false, error: 'drafts-open' })
  })

  it('that is closed takes nothing any more', () => {
    const closed = must(closeWalkInHour(must(countVisit(opened, id(1), hia, 1)), 9, none))
    const refused = { ok: false, error: 'hour-closed' }
    expect(countVisit(closed, id(2), hia, 10)).toEqual(refused)
    expect(countContact(closed, 'phone', 10)).toEqual(refused)
    expect(startDraft(closed, id(1), 10)).toEqual(refused)
    expect(recordVisit(closed, visit, visit, hia, 10)).toEqual(refused)
    expect(removeVisit(closed, id(1), null, hia, 10)).toEqual(refused)
    expect(closeWalkInHour(closed, 10, none)).toEqual(refused)
  })

  it('that is open cannot be opened again', () => {
    expect(reopenWalkInHour(opened, 1)).toEqual({ ok: false, error: 'hour-open' })
  })

  it('knows no visit that is not in it', () => {
    expect(recordVisit(opened, visit, visit, hia, 1)).toEqual({ ok: false, error: 'no-such-visit' })
    expect(removeVisit(opened, id(9), null, hia, 1)).toEqual({ ok: false, error: 'no-such-visit' })
  })

  it('never was, once its opening is taken back', () => {
    expect(undo(opened)).toBeNull()
  })

  it('keeps an intake as it is that is started again, be it a draft or recorded', () => {
    const draft = must(startDraft(opened, id(1), 1))
    expect(must(startDraft(draft, id(1), 2))).toBe(draft)
    const recorded = must(recordVisit(draft, visit, newDraft(id(1), AUTHOR, 1), hia, 5))
    expect(must(startDraft(recorded, id(1), 6))).toBe(recorded)
  })
})

describe('what is said when it is closed', () => {
  const wrapUp: WrapUp = {
    time: { preparation: 30, hour: 90, travel: 20, counsellors: 2 },
    anonymity: { corridor: 'yes', sound: 'no' },
  }

  it('counts once, for every counsellor, until the hour is opened again', () => {
    const closed = must(closeWalkInHour(opened, 9, none, wrapUp))
    expect(closed.tally.counts).toEqual({
      time: { preparation: 60, hour: 180, travel: 40 },
      anonymity: { 'corridor-yes': 1, 'sound-no': 1 },
    })
    expect(undo(closed)?.tally).toEqual(emptyTally)
    const reopened = must(reopenWalkInHour(closed, 10))
    expect(reopened.tally).toEqual(emptyTally)
    expect(reopened.wrapUp).toEqual(wrapUp)
    expect(undo(reopened)?.tally).toEqual(closed.tally)
    const again = must(
      closeWalkInHour(reopened, 11, none, { time: { preparation: 0, hour: 90, travel: 0, counsellors: 1 } }),
    )
    expect(again.tally.counts).toEqual({ time: { hour: 90 } })
  })
})

describe('an hour at one of several locations', () => {
  it('counts what it counts for its location as well', () => {
    const { tally } = must(closeWalkInHour(must(countVisit(openedAt('genemuiden'), id(1), hia, 1)), 9, none))
    expect(totalsAt(tally, 'genemuiden')).toEqual({ hours: 1, hoursWithoutVisit: 0, visits: 1, visitors: 0 })
    expect(totalsAt(tally, 'hasselt')).toEqual({ hours: 0, hoursWithoutVisit: 0, visits: 0, visitors: 0 })
    expect(must(closeWalkInHour(openedAt('hasselt'), 9, none)).tally.counts).toEqual({
      'location-hasselt': { hours: 1, hoursWithoutVisit: 1 },
    })
  })
})

type Command =
  | { readonly do: 'count' | 'contact' | 'new' | 'reopen' | 'undo' }
  | { readonly do: 'close'; readonly wrapUp: WrapUp }
  | { readonly do: 'start' | 'remove'; readonly which: number }
  | { readonly do: 'record'; readonly which: number; readonly answers: Answers }

const minutes = fc.nat(NUMBERS.minutes.most)
const wrapUp = fc.record(
  {
    time: fc.record({
      preparation: minutes,
      hour: minutes,
      travel: minutes,
      counsellors: fc.integer({ min: 1, max: NUMBERS.counsellors.most }),
    }),
    anonymity: fc.dictionary(fc.constantFrom(...ANONYMITY_QUESTIONS), fc.constantFrom('yes', 'no')),
  },
  { requiredKeys: [] },
)
const which = fc.nat(5)
const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('count', 'contact', 'new', 'reopen', 'undo') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close'), wrapUp }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('start', 'remove'), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('record'),
      which,
      answers: answersArbitrary(fc.constantFrom('no', 'yes', 'unknown')),
    }),
  },
) as fc.Arbitrary<Command>

/** The same hour kept the plain way: visits in a list, nothing added up. */
interface Model {
  readonly visits: readonly { readonly id: VisitId; readonly counted: boolean; readonly record: VisitRecord | null }[]
  readonly contacts: number
  /** The answers at the closing, while the hour is closed. */
  readonly closed: WrapUp | null
}

const isVisit = (record: VisitRecord | null): record is Visit => record !== null && 'recordedAt' in record

function recount({ visits, contacts, closed }: Model, location: string | undefined) {
  const parts = visits.flatMap(({ record, counted }) =>
    isVisit(record) ? [tallyOfVisit(record, hia)] : counted ? [tallyOfCountedVisit(hia)] : [],
  )
  const held = { ...emptyTally, hours: closed ? 1 : 0, hoursWithoutVisit: closed && parts.length === 0 ? 1 : 0 }
  const calls = Array.from({ length: contacts }, () => tallyOfContact('phone'))
  const there = [held, ...parts].map((part) => atLocation(part, location))
  const said = closed ? [tallyOfWrapUp(closed), outcomesOfHour(visits.flatMap(({ record }) => record ?? []))] : []
  return [...there, ...calls, ...said].reduce(addTally, emptyTally)
}

const storedOf = ({ visits }: Model): ReadonlyMap<VisitId, VisitRecord> =>
  new Map(visits.flatMap(({ id, record }) => (record ? [[id, record] as const] : [])))

/** The model after a command; null where the hour must refuse it. */
function expected(model: Model, command: Command, next: VisitId, now: number): Model | null {
  const { visits, closed } = model
  if (command.do === 'reopen') return closed ? { ...model, closed: null } : null
  if (closed) return null
  const target = 'which' in command ? visits[command.which % visits.length] : undefined
  const put = (record: VisitRecord) => visits.map((each) => (each === target ? { ...each, record } : each))
  switch (command.do) {
    case 'count':
      return { ...model, visits: [...visits, { id: next, counted: true, record: null }] }
    case 'new':
      return { ...model, visits: [...visits, { id: next, counted: false, record: newDraft(next, AUTHOR, now) }] }
    case 'contact':
      return { ...model, contacts: model.contacts + 1 }
    case 'close':
      return visits.some(({ record }) => record && !isVisit(record)) ? null : { ...model, closed: command.wrapUp }
    case 'start':
      return target ? { ...model, visits: target.record ? visits : put(newDraft(target.id, AUTHOR, now)) } : null
    case 'remove': {
      if (!target) return null
      // A draft is thrown away; the visit itself stays when it had been counted.
      const stays = target.counted && target.record !== null && !isVisit(target.record)
      return {
        ...model,
        visits: visits.flatMap((each) => (each !== target ? [each] : stays ? [{ ...each, record: null }] : [])),
      }
    }
    case 'record':
      return target?.record ? { ...model, visits: put(visitOf(command.answers, target.id, now)) } : null
    default:
      return model
  }
}

function carryOut(hour: WalkInHour, model: Model, command: Command, next: VisitId, now: number) {
  const target = 'which' in command ? model.visits[command.which % model.visits.length] : undefined
  const missing: Result<WalkInHour, HourError> = { ok: false, error: 'no-such-visit' }
  switch (command.do) {
    case 'count':
      return countVisit(hour, next, hia, now)
    case 'contact':
      return countContact(hour, 'phone', now)
    case 'new':
      return startDraft(hour, next, now)
    case 'close':
      return closeWalkInHour(hour, now, storedOf(model), command.wrapUp)
    case 'reopen':
      return reopenWalkInHour(hour, now)
    case 'start':
      return target ? startDraft(hour, target.id, now) : missing
    case 'remove':
      return target ? removeVisit(hour, target.id, target.record, hia, now) : missing
    case 'record':
      return target?.record
        ? recordVisit(hour, visitOf(command.answers, target.id, now), target.record, hia, now)
        : missing
    default:
      return missing
  }
}

describe('after any commands in any order', () => {
  it('the tally equals a recount, what the model refuses is refused, and undo gives back exactly what was', () => {
    const commands = fc.array(command, { maxLength: 60, size: 'max' })
    fc.assert(
      fc.property(commands, fc.constantFrom(undefined, 'genemuiden'), (commands, location) => {
        const start = location === undefined ? opened : openedAt(location)
        let hour = start
        let model: Model = { visits: [], contacts: 0, closed: null }
        // More than one where removals followed each other: then undo goes back through all of them.
        let before: readonly { hour: WalkInHour; model: Model }[] = []
        let removed = false
        commands.forEach((command, index) => {
          const now = index + 1
          if (command.do === 'undo') {
            const [latest, ...earlier] = before
            expect(hour.last !== null).toBe(latest !== undefined || hour.last?.action === 'opened')
            if (!latest) return
            hour = undo(hour) ?? start
            model = latest.model
            expect(hour).toEqual({ ...latest.hour, last: earlier.length > 0 ? latest.hour.last : null })
            before = earlier
            removed = earlier.length > 0
          } else {
            const next = expected(model, command, id(index), now)
            const changed = carryOut(hour, model, command, id(index), now)
            expect(changed.ok).toBe(next !== null)
            if (!changed.ok || !next || changed.value === hour) return
            // Starting an intake is taken back by discarding it, so there is nothing to undo.
            before = changed.value.last ? [{ hour, model }, ...(removed && command.do === 'remove' ? before : [])] : []
            removed = command.do === 'remove'
            hour = changed.value
            model = next
          }
          expect(hour.tally).toEqual(recount(model, location))
          expect(hour.entries.map((entry) => entry.id)).toEqual(model.visits.map((each) => each.id))
        })
      }),
      { numRuns: tries(1_000) },
    )
  })
})
