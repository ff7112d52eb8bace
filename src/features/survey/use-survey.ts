// The questionnaire under way: the visitor's page, and the answers so far. Every tap is on the disk before the next
// page comes; the last page clears all answers from memory.
import { useRef, useState } from 'react'
import type { SurveyQuestion } from '../../domain/profile.ts'
import type { SurveyAnswers } from '../../domain/survey.ts'
import type { Outcome } from '../../services/outcome.ts'
import { useServices } from '../../services/services.tsx'

/** A number is a question, from 0. */
export type Place = 'welcome' | number | 'ready' | 'thanks' | 'discarded'

export type Survey = ReturnType<typeof useSurvey>

export function useSurvey(questions: readonly SurveyQuestion[]) {
  const { surveys } = useServices()
  const [place, setPlace] = useState<Place>('welcome')
  const [answers, setAnswers] = useState<SurveyAnswers>({})
  const newest = useRef<SurveyAnswers>(answers)
  const [failed, setFailed] = useState(false)

  /** When the disk refuses the answers now, `Klaar` tries again with them all. */
  function store(next: SurveyAnswers): Outcome {
    newest.current = next
    setAnswers(next)
    return surveys.save(next)
  }

  const goOn = (question: number) => setPlace(question + 1 < questions.length ? question + 1 : 'ready')

  async function end(how: () => Outcome, after: Place): Promise<void> {
    const outcome = await how()
    setFailed(!outcome.ok)
    if (!outcome.ok) return
    newest.current = {}
    setAnswers({})
    setPlace(after)
  }

  const without = (id: string): SurveyAnswers =>
    Object.fromEntries(Object.entries(newest.current).filter(([question]) => question !== id))

  return {
    place,
    answers,
    failed,
    begin: () => setPlace(0),
    back: (from: number) => setPlace(from - 1),
    async choose(question: number, id: string, option: string) {
      await store({ ...newest.current, [id]: option })
      goOn(question)
    },
    write: (id: string, text: string) => void store({ ...newest.current, [id]: text }),
    async next(question: number) {
      await store(newest.current)
      goOn(question)
    },
    async skip(question: number, id: string) {
      if (id in newest.current) await store(without(id))
      goOn(question)
    },
    /** To the last question. */
    reconsider: () => setPlace(questions.length - 1),
    finish: () => end(() => surveys.finish(newest.current), 'thanks'),
    discard: () => end(surveys.discard, 'discarded'),
  } as const
}
