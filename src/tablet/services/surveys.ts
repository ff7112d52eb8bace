// The questionnaire as screens know it: the counsellor's half behind the guards, the visitor's half while the tablet is handed over.
import { countUnfinishedSurvey, discardSurvey, finishSurvey, saveSurvey } from '../../domain/book/surveys.ts'
import { fail, ok } from '../../domain/result.ts'
import { questionsAsked } from '../../domain/survey.ts'
import type { HandedOver, Surveys } from '../../services/surveys.ts'
import { action, type GuardsOf, guarded, value } from '../guarded.ts'
import { selected } from '../live.ts'
import type { Rights } from '../rights.ts'
import type { TabletSession } from '../session/session.ts'
import type { Unlocked } from '../unlocked.ts'

type Counsellors = Pick<Surveys, 'unfinished' | 'countUnfinished' | 'discardUnfinished' | 'handOver'>

export const surveysGuards: GuardsOf<Counsellors> = {
  unfinished: value('hold-hours'),
  countUnfinished: action('hold-hours'),
  discardUnfinished: action('hold-hours'),
  handOver: action('hold-hours'),
}

export function surveys(session: TabletSession, rights: Rights): Surveys {
  const counsellors = guarded(session, rights, surveysGuards, ({ book: { book, run, profileNow } }: Unlocked) => ({
    unfinished: selected(book, ({ survey }) => survey !== null),
    countUnfinished: () => run(countUnfinishedSurvey, undefined),
    discardUnfinished: () => run(discardSurvey, undefined),
    async handOver() {
      const { hour, survey } = book.getState()
      if (questionsAsked(profileNow()).length === 0) throw new Error('this loket has no questionnaire')
      if (hour?.closedAt !== null) return fail({ code: 'hour-closed' as const })
      // Its answers would be overwritten.
      if (survey) return fail({ code: 'survey-unfinished' as const })
      await session.handOver()
      return ok(undefined)
    },
  }))
  /** Throws unless a visitor has the tablet, who can reach nothing else of it. */
  const visitors = () => session.handedOver().book
  return {
    ...counsellors,
    handedOver: selected(session.status, (status): HandedOver | null => {
      if (status !== 'handedOver') return null
      const { book, settings } = session.handedOver()
      return { questions: questionsAsked(book.profileNow()), lockAfter: settings.getState().lockAfter }
    }),
    save: async (answers) => visitors().runNewest('survey', saveSurvey, answers),
    finish: async (answers) => visitors().run(finishSurvey, answers),
    discard: async () => visitors().run(discardSurvey, undefined),
  }
}
