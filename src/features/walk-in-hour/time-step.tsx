// The time that an hour took: as usual with one tap, or adjusted by quarters of an hour.

import { useState } from 'react'
import { NUMBERS } from '../../domain/bounds.ts'
import { allMinutes, type SpentTime, stepMinutes, TIME_PARTS, type TimePart, usualTime } from '../../domain/wrap-up.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import type { AskingStepProps } from './step.ts'

export function TimeStep({ hour, profile, wrapUp, onClose, others, onNext }: AskingStepProps) {
  const { t } = useLanguage()
  const usual = usualTime(profile, hour) ?? { preparation: 0, hour: 0, travel: 0, counsellors: 1 }
  /** The time while it is adjusted. */
  const [adjusted, setAdjusted] = useState<SpentTime | null>(wrapUp.time ?? null)
  const { time: _, ...without } = wrapUp
  const skip = (
    <Button kind="quiet" onPress={() => onNext(without)}>
      {t.wrapUp.skip}
    </Button>
  )

  if (adjusted)
    return (
      <Dialog
        key="adjust"
        title={t.wrapUp.timeTitle}
        onClose={onClose}
        actions={
          <>
            <Button kind="primary" onPress={() => onNext({ ...wrapUp, time: adjusted })}>
              {t.wrapUp.next}
            </Button>
            {skip}
            {others}
          </>
        }
      >
        <p className="muted">{t.wrapUp.timeHint}</p>
        <Adjust time={adjusted} onChange={setAdjusted} />
      </Dialog>
    )
  return (
    <Dialog
      key="usual"
      title={t.wrapUp.timeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => setAdjusted(usual)}>{t.wrapUp.adjust}</Button>
          {skip}
          {others}
        </>
      }
    >
      <Button kind="primary" size="large" onPress={() => onNext({ ...wrapUp, time: usual })}>
        {t.wrapUp.usual(
          TIME_PARTS.filter((part) => usual[part] > 0)
            .map((part) => t.wrapUp.usualParts[part](usual[part]))
            .join(', '),
        )}
      </Button>
      <p className="muted">{t.wrapUp.timeHint}</p>
    </Dialog>
  )
}

interface AdjustProps {
  readonly time: SpentTime
  readonly onChange: (change: (before: SpentTime | null) => SpentTime | null) => void
}

function Adjust({ time, onChange }: AdjustProps) {
  const { t, format } = useLanguage()
  // From the newest state, as two quick taps are two quarters.
  const step = (part: TimePart, direction: 1 | -1) =>
    onChange((before) => before && { ...before, [part]: stepMinutes(before[part], direction) })
  return (
    <>
      {TIME_PARTS.map((part) => (
        <Stepper
          key={part}
          label={t.wrapUp.parts[part]}
          shown={t.wrapUp.minutes(time[part])}
          less={t.wrapUp.less(t.wrapUp.parts[part])}
          more={t.wrapUp.more(t.wrapUp.parts[part])}
          onLess={time[part] > 0 ? () => step(part, -1) : undefined}
          onMore={time[part] < NUMBERS.minutes.most ? () => step(part, 1) : undefined}
        />
      ))}
      <Choices
        legend={t.wrapUp.counsellors}
        choices={Array.from({ length: NUMBERS.counsellors.most }, (_, index) => ({
          value: String(index + 1),
          label: format.number(index + 1),
        }))}
        value={String(time.counsellors)}
        onChoose={(count) => onChange((before) => before && { ...before, counsellors: Number(count) })}
      />
      <p>{t.wrapUp.together(allMinutes(time))}</p>
    </>
  )
}
