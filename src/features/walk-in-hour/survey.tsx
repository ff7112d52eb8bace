// The questionnaire at the desk: handing the tablet to the visitor, and the choices for an unfinished one.

import { lazy, Suspense, useRef, useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt, useGuard } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'

/** While an hour is open. */
export function Survey() {
  const { session, surveys } = useServices()
  const { t, say } = useLanguage()
  const unfinished = useLive(surveys.unfinished)
  const hasPin = useLive(session.hasPin)
  const [choosing, setChoosing] = useState(false)
  const { problem, attempt } = useAttempt<Problem>()
  if (unfinished) return <UnfinishedSurvey />
  return (
    <Card title={t.surveyDesk.title}>
      <p>{t.surveyDesk.hint}</p>
      {problem && <Notice tone="error" {...say(problem)} />}
      <div className="stack__actions">
        <Button onPress={() => (hasPin ? attempt(surveys.handOver) : setChoosing(true))}>{t.surveyDesk.start}</Button>
        <TakeOffSurvey />
      </div>
      {choosing && <ChoosePin onChosen={() => attempt(surveys.handOver)} onClose={() => setChoosing(false)} />}
    </Card>
  )
}

/**
 * A questionnaire that a visitor did not finish: nobody reads it, and it counts only when the counsellor decides so.
 */
export function UnfinishedSurvey() {
  const { surveys } = useServices()
  const { t, say } = useLanguage()
  const unfinished = useLive(surveys.unfinished)
  const { problem, attempt } = useAttempt<Problem>()
  if (!unfinished) return null
  return (
    <Card title={t.surveyDesk.unfinishedTitle} className="card--warm">
      <p>{t.surveyDesk.unfinishedText}</p>
      {problem && <Notice tone="error" {...say(problem)} />}
      <div className="stack__actions">
        <Button kind="primary" onPress={() => attempt(surveys.countUnfinished)}>
          {t.surveyDesk.count}
        </Button>
        <Button onPress={() => attempt(surveys.discardUnfinished)}>{t.surveyDesk.discard}</Button>
      </div>
    </Card>
  )
}

const TakeOff = lazy(async () => ({ default: (await import('./take-off-survey.tsx')).TakeOffSurvey }))

/** A questionnaire that was only tried out, and counts. */
export function TakeOffSurvey() {
  const { surveys } = useServices()
  const counted = useLive(surveys.counted)
  return counted ? (
    <Suspense>
      <TakeOff counted={counted} />
    </Suspense>
  ) : null
}

interface ChoosePinProps {
  readonly onChosen: () => unknown
  readonly onClose: () => void
}

function ChoosePin({ onChosen, onClose }: ChoosePinProps) {
  const { session } = useServices()
  const { t, say } = useLanguage()
  const [pin, setPin] = useState('')
  const guard = useGuard()
  const [busy, run] = guard
  const { problem, setProblem, attempt } = useAttempt<Problem>()
  const input = useRef<HTMLInputElement>(null)

  async function choose() {
    const outcome = await attempt(() => session.setPin(pin))
    if (outcome.ok) await onChosen()
    else input.current?.focus()
  }

  return (
    <Dialog
      title={t.surveyDesk.pinTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} onPress={() => run(choose)}>
            {t.surveyDesk.handOver}
          </Button>
          <Button onPress={onClose}>{t.frame.cancel}</Button>
        </>
      }
    >
      <p>{t.surveyDesk.pinText}</p>
      <Form guard={guard} onSubmit={choose}>
        <PinField
          ref={input}
          label={t.surveyDesk.pin}
          hint={t.surveyDesk.pinHint}
          value={pin}
          onChange={(typed) => {
            setPin(typed)
            setProblem(null)
          }}
          error={problem ? say(problem).title : undefined}
        />
      </Form>
    </Dialog>
  )
}
