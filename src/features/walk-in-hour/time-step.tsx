// The time that an hour took: as usual with one tap, or adjusted by quarters of an hour.
import { useState } from 'react'
import {
  allMinutes,
  MOST_COUNSELLORS,
  MOST_MINUTES,
  type SpentTime,
  stepMinutes,
  TIME_PARTS,
  type TimePart,
  usualTime,
} from '../../domain/closing.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import type { AskingStepProps } from './step.ts'

export function TimeStep({ hour, profile, closing, onClose, others, onNext }: AskingStepProps) {
  const { t } = useLanguage()
  const usual = usualTime(profile, hour) ?? { preparation: 0, hour: 0, travel: 0, counsellors: 1 }
  /** The time while it is adjusted. */
  const [adjusted, setAdjusted] = useState<SpentTime | null>(closing.time ?? null)
  const { time: _, ...without } = closing
  const skip = (
    <Button kind="quiet" onPress={() => onNext(without)}>
      {t.closing.skip}
    </Button>
  )

  if (adjusted)
    return (
      <Dialog
        key="adjust"
        title={t.closing.timeTitle}
        onClose={onClose}
        actions={
          <>
            <Button kind="primary" onPress={() => onNext({ ...closing, time: adjusted })}>
              {t.closing.next}
            </Button>
            {skip}
            {others}
          </>
        }
      >
        <p className="muted">{t.closing.timeHint}</p>
        <Adjust time={adjusted} onChange={setAdjusted} />
      </Dialog>
    )
  return (
    <Dialog
      key="usual"
      title={t.closing.timeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => setAdjusted(usual)}>{t.closing.adjust}</Button>
          {skip}
          {others}
        </>
      }
    >
      <Button kind="primary" size="large" onPress={() => onNext({ ...closing, time: usual })}>
        {t.closing.usual(
          TIME_PARTS.filter((part) => usual[part] > 0)
            .map((part) => t.closing.usualParts[part](usual[part]))
            .join(', '),
        )}
      </Button>
      <p className="muted">{t.closing.timeHint}</p>
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
          label={t.closing.parts[part]}
          shown={t.closing.minutes(time[part])}
          less={t.closing.less(t.closing.parts[part])}
          more={t.closing.more(t.closing.parts[part])}
          onLess={time[part] > 0 ? () => step(part, -1) : undefined}
          onMore={time[part] < MOST_MINUTES ? () => step(part, 1) : undefined}
        />
      ))}
      <Choices
        legend={t.closing.counsellors}
        choices={Array.from({ length: MOST_COUNSELLORS }, (_, index) => ({
          value: String(index + 1),
          label: format.number(index + 1),
        }))}
        value={String(time.counsellors)}
        onChoose={(count) => onChange((before) => before && { ...before, counsellors: Number(count) })}
      />
      <p>{t.closing.together(allMinutes(time))}</p>
    </>
  )
}
