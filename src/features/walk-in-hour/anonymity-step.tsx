// How anonymous the location was: six questions, each of which may be left open.
import { useState } from 'react'
import { ANONYMITY_QUESTIONS, type AnonymityQuestion, type YesOrNo } from '../../domain/wrap-up.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { AskingStepProps } from './step.ts'

type Said = Readonly<Partial<Record<AnonymityQuestion, YesOrNo>>>

export function AnonymityStep({ wrapUp, onClose, others, onNext }: AskingStepProps) {
  const { t } = useLanguage()
  const [said, setSaid] = useState<Said>(wrapUp.anonymity ?? {})
  const answers = (['yes', 'no'] as const).map((value) => ({ value, label: t.wrapUp.answers[value] }))

  function choose(question: AnonymityQuestion, answer: YesOrNo) {
    setSaid((before) => {
      const { [question]: current, ...others } = before
      return current === answer ? others : { ...others, [question]: answer }
    })
  }

  return (
    <Dialog
      wide
      title={t.wrapUp.anonymityTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={() => onNext({ ...wrapUp, anonymity: said })}>
            {t.wrapUp.next}
          </Button>
          {others}
        </>
      }
    >
      <p className="muted">{t.wrapUp.anonymityHint}</p>
      <div className="questions">
        {ANONYMITY_QUESTIONS.map((question) => (
          <Choices
            key={question}
            layout="beside"
            legend={t.wrapUp.questions[question]}
            choices={answers}
            value={said[question]}
            onChoose={(answer) => choose(question, answer)}
            clearable
          />
        ))}
      </div>
    </Dialog>
  )
}
