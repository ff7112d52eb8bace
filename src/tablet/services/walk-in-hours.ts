// The walk-in hours as screens know them.

import {
  closeHour,
  countContactNow,
  countVisitNow,
  openHour,
  removeVisitNow,
  reopenHour,
  startIntake,
  undoStep,
} from '../../domain/book/hours.ts'
import { currentMonth } from '../../domain/book/ledger.ts'
import { hoursOf, type RecentHour } from '../../domain/book/totals.ts'
import { idOf } from '../../domain/brand.ts'
import { addMonths, monthOf } from '../../domain/calendar.ts'
import { isDrawn } from '../../domain/disclosure/due.ts'
import { isIn } from '../../domain/period.ts'
import { fail, ok } from '../../domain/result.ts'
import { proposeWalkInHour } from '../../domain/schedule.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { HourView, WalkInHours } from '../../services/walk-in-hours.ts'
import { readHour } from '../../storage/read-book.ts'
import { action, type GuardsOf, question, value } from '../guarded.ts'
import { loaded, selected } from '../live.ts'
import type { Unlocked } from '../unlocked.ts'

export const walkInHoursGuards: GuardsOf<WalkInHours> = {
  current: value('hold-hours'),
  recent: value('hold-hours'),
  proposal: question,
  open: action('hold-hours'),
  countVisit: action('hold-hours'),
  countContact: action('hold-hours'),
  startIntake: action('hold-hours'),
  removeVisit: action('hold-hours'),
  undo: action('hold-hours'),
  close: action('hold-hours'),
  reopen: action('hold-hours'),
  moveTo: action('hold-hours'),
}

export function walkInHours({ book: keeper }: Pick<Unlocked, 'book'>): WalkInHours {
  const { book, run, runWith, newId, store, profileNow, profileOf, clock } = keeper
  return {
    current: selected(
      book,
      ({ hour, visits, ledger }): HourView | null =>
        hour && { hour, visits, profile: profileOf(hour), shared: isDrawn(ledger.drawn, hour.date) },
    ),
    recent: loaded(
      [book],
      async () => {
        const kept = await store.readAll('hours')
        if (!kept.ok) return fail({ code: kept.error })
        const reopenable = new Set(kept.value.flatMap(({ id, value }) => (value ? [id] : [])))
        const month = currentMonth(profileNow(), clock())
        const shown = (hour: RecentHour) =>
          reopenable.has(hour.hour.id) || isIn(monthOf(hour.hour.date), { from: addMonths(month, -1), until: month })
        const hours = hoursOf(book.getState()).filter(shown)
        return ok(hours.map((hour) => ({ ...hour, reopenable: reopenable.has(hour.hour.id) })))
      },
      (problem) => keeper.saving.setState(problem, true),
    ),
    proposal: () => proposeWalkInHour(profileNow(), clock()),
    open: (options = {}) => run(openHour, options),
    countVisit: () => run(countVisitNow, idOf<VisitId>(newId())),
    countContact: (kind) => run(countContactNow, kind),
    async startIntake(counted) {
      const id = counted ?? idOf<VisitId>(newId())
      const started = await run(startIntake, id)
      return started.ok ? ok(id) : started
    },
    removeVisit: (id) => run(removeVisitNow, id),
    undo: () => run(undoStep, undefined),
    close: (wrapUp = {}) => run(closeHour, wrapUp),
    reopen: (id) =>
      runWith(reopenHour, async () => {
        const { hour, visits } = book.getState()
        return hour?.id === id ? ok({ hour, visits }) : readHour(store, id)
      }),
    moveTo: async (date) => run((await import('../../domain/book/move-hour.ts')).moveHour, date),
  }
}
