import { fail, ok } from '../domain/result.ts'
import { questionsAsked } from '../domain/survey.ts'
import type { HandedOver, Surveys } from '../services.tsx'
import { createSurveys } from '../storage/surveys.ts'
import { selected } from './live.ts'
import { onceUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'
import type { Unlocked } from './unlocked.ts'

export function surveysService(session: TabletSession, { allowed, seen }: Rights): Surveys {
  const make = ({ book }: Unlocked) => createSurveys(book)
  const counsellors = onceUnlocked(session, make)
  /** The visitor's, who can reach nothing else of the tablet. */
  const visitors = onceUnlocked({ unlocked: session.handedOver }, make)

  return {
    unfinished: seen('hold-hours', ({ book }) => selected(book.state, ({ survey }) => survey !== null)),
    countUnfinished: allowed('hold-hours', () => counsellors().countUnfinished()),
    discardUnfinished: allowed('hold-hours', () => counsellors().discard()),
    handOver: allowed('hold-hours', async () => {
      const { profileNow, state } = session.unlocked().book
      const { hour, survey } = state.getState()
      if (questionsAsked(profileNow()).length === 0) throw new Error('this loket has no questionnaire')
      if (hour?.closedAt !== null) return fail({ code: 'hour-closed' })
      // Its answers would be overwritten.
      if (survey) return fail({ code: 'survey-unfinished' })
      await session.handOver()
      return ok(undefined)
    }),
    handedOver: selected(session.status, (status): HandedOver | null => {
      if (status !== 'handedOver') return null
      const { book, settings } = session.handedOver()
      return { questions: questionsAsked(book.profileNow()), lockAfter: settings.getState().lockAfter }
    }),
    save: async (answers) => visitors().save(answers),
    finish: async (answers) => visitors().finish(answers),
    discard: async () => visitors().discard(),
  }
}
