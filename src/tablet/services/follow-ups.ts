// Follow-ups and appointments as screens know them.

import { markAppointmentAs, moveAppointment, planAppointment } from '../../domain/book/appointments.ts'
import { dropCode, endFollowUp, renewCode, resumeFollowUp } from '../../domain/book/follow-ups.ts'
import { monthsKnown } from '../../domain/book/totals.ts'
import { idOf } from '../../domain/brand.ts'
import type { FollowUpId } from '../../domain/follow-up.ts'
import { meterOf } from '../../domain/funding.ts'
import { ALL_TIME } from '../../domain/period.ts'
import type { Problem } from '../../domain/problem.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { tallyIn } from '../../domain/series.ts'
import type { Appointments, FollowUps } from '../../services/follow-ups.ts'
import type { TakenIn } from '../../storage/taken-in.ts'
import type { Bookkeeper } from '../bookkeeper/bookkeeper.ts'
import { action, type GuardsOf, value } from '../guarded.ts'
import { loaded, selected } from '../live.ts'
import type { Unlocked } from '../unlocked.ts'

export const followUpsGuards: GuardsOf<FollowUps> = {
  all: value('hold-hours'),
  meter: value('hold-hours'),
  renewCode: action('hold-hours'),
  end: action('hold-hours'),
  resume: action('hold-hours'),
  erase: action('hold-hours', 'erasedCode'),
}

export function followUps(
  { book: keeper, settings }: Pick<Unlocked, 'book' | 'settings'>,
  takenIn: TakenIn,
): FollowUps {
  const { book, run, saving } = keeper
  return {
    all: selected(book, (state) => state.followUps),
    meter: loaded(
      [book, settings, takenIn.snapshots],
      async () => {
        const { profile } = settings.getState()
        if (!profile.trajectory) return ok(null)
        const others = await takenIn.load()
        if (!others.ok) return others
        return ok(meterOf(profile, tallyIn(monthsKnown(book.getState(), others.value).months, ALL_TIME)))
      },
      (problem) => saving.setState(problem, true),
    ),
    renewCode: (id) => run(renewCode, id),
    end: (id, reason, referral) => run(endFollowUp, { id, reason, ...(referral !== undefined && { referral }) }),
    resume: (id) => run(resumeFollowUp, id),
    erase: (id) => eraseCode(keeper, id),
  }
}

/** Destroys the keys of one code, and with them its days, its end and its appointments. */
export async function eraseCode({ book, run, forget }: Bookkeeper, id: FollowUpId): Promise<Result<void, Problem>> {
  if (!book.getState().followUps.has(id)) return fail({ code: 'follow-up-unknown' })
  const dropped = await run(dropCode, id)
  if (!dropped.ok) return dropped
  return forget((term) => term.kind === 'code' && term.followUp === id)
}

export const appointmentsGuards: GuardsOf<Appointments> = {
  all: value('hold-hours'),
  plan: action('hold-hours'),
  move: action('hold-hours'),
  mark: action('hold-hours'),
}

export function appointments({ book: { book, run, newId } }: Pick<Unlocked, 'book'>): Appointments {
  return {
    all: selected(book, (state) => state.appointments),
    async plan(slot, known) {
      const followUp = known ?? idOf<FollowUpId>(newId())
      const planned = await run(planAppointment, { slot, followUp, isKnown: known !== undefined })
      return planned.ok ? ok(followUp) : planned
    },
    move: (id, slot) => run(moveAppointment, { id, slot }),
    mark: (id, mark) => run(markAppointmentAs, { id, mark }),
  }
}
