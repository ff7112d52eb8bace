// The questionnaire as screens know it: the counsellor's half behind the guards, the visitor's half while the tablet is handed over.
import {
  countUnfinishedSurvey,
  discardSurvey,
  finishSurvey,
  saveSurvey,
  surveyToTakeOff,
  takeOffSurvey,
} from '../../domain/book/surveys.ts'
import { fail, ok } from '../../domain/result.ts'
import { questionsAsked } from '../../domain/survey.ts'
import type { HandedOver, Surveys } from '../../services/surveys.ts'
import { action, byState, type MixedGuardsOf, outside, value } from '../guarded.ts'
import { selected } from '../live.ts'
import type { TabletSession } from '../session/session.ts'
import type { Unlocked } from '../unlocked.ts'

export const surveysGuards = {
  unfinished: value('hold-hours'),
  countUnfinished: action('hold-hours'),
  discardUnfinished: action('hold-hours'),
  counted: value('hold-hours'),
  takeOff: action('hold-hours'),
  handOver: action('hold-hours'),
  handedOver: outside,
  save: byState('handedOver'),
  finish: byState('handedOver'),
  discard: byState('handedOver'),
} as const satisfies MixedGuardsOf<Surveys>

type Counsellors = Pick<
  Surveys,
  'unfinished' | 'counted' | 'takeOff' | 'countUnfinished' | 'discardUnfinished' | 'handOver'
>

export const surveys = (
  { book: { book, run, profileNow } }: Unlocked,
  session: Pick<TabletSession, 'handOver'>,
): Counsellors => ({
  unfinished: selected(book, ({ survey }) => survey !== null),
  countUnfinished: () => run(countUnfinishedSurvey, undefined),
  discardUnfinished: () => run(discardSurvey, undefined),
  counted: selected(book, (state) => surveyToTakeOff(state)?.date ?? null),
  takeOff: () => run(takeOffSurvey, undefined),
  async handOver() {
    const { hour, survey } = book.getState()
    if (questionsAsked(profileNow()).length === 0) throw new Error('this loket has no questionnaire')
    if (hour?.closedAt !== null) return fail({ code: 'hour-closed' as const })
    // Its answers would be overwritten.
    if (survey) return fail({ code: 'survey-unfinished' as const })
    await session.handOver()
    return ok(undefined)
  },
})

export function surveysOutside(
  session: Pick<TabletSession, 'status' | 'handedOver'>,
): Omit<Surveys, keyof Counsellors> {
  /** Throws unless a visitor has the tablet, who can reach nothing else of it. */
  const book = () => session.handedOver().book
  return {
    handedOver: selected(session.status, (status): HandedOver | null => {
      if (status !== 'handedOver') return null
      const { book, settings } = session.handedOver()
      return { questions: questionsAsked(book.profileNow()), lockAfter: settings.getState().lockAfter }
    }),
    save: async (answers) => book().runNewest('survey', saveSurvey, answers),
    finish: async (answers) => book().run(finishSurvey, answers),
    discard: async () => book().run(discardSurvey, undefined),
  }
}
