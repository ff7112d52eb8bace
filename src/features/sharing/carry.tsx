// Sharing without a network: the waiting messages, as a row of codes for another device's camera or as a file.
import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useServices } from '../../services/services.tsx'
import type { DrawnRelease, Packed } from '../../services/sharing.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useHandInTexts } from './hand-in-texts.ts'
import { ShownCodes } from './shown-codes.tsx'

interface CarryProps {
  /** The messages that wait for a receipt. */
  readonly waiting: readonly DrawnRelease[]
}

export function Carry({ waiting }: CarryProps) {
  const { sharing } = useServices()
  const { h, say } = useHandInTexts()
  const { problem, attempt } = useAttempt<Problem>()
  const [again, setAgain] = useState(true)
  const [shown, setShown] = useState<Packed | null>(null)
  const [saved, setSaved] = useState<Packed | null>(null)
  const before = waiting.filter(({ carriedAt }) => carriedAt !== null).length
  const asked = before > 0 && before < waiting.length

  const pack = async (use: (packed: Packed) => unknown) => {
    setSaved(null)
    // Where nothing or everything was taken along before, there is nothing to choose.
    const packed = await attempt(() => sharing.pack(again || !asked))
    if (packed.ok) await use(packed.value)
  }

  return (
    <Card title={h.carryTitle}>
      <p>{h.carryText}</p>
      <ol className="steps">
        <li>
          {h.carryStepOpen} <strong translate="no">{location.host}/inleveren</strong>
        </li>
        <li>{h.carryStepChoose}</li>
      </ol>
      <p>{h.carryStepKept}</p>
      {asked && <Check label={h.again} checked={again} onChange={setAgain} />}
      {problem && <Notice tone="error" {...say(problem)} />}
      {saved && (
        <Notice tone="good" title={h.saved} text={h.savedNext}>
          <p>{h.markText(saved.mark)}</p>
        </Notice>
      )}
      <div className="stack__actions">
        <Button onPress={() => pack(setShown)}>{h.asCode}</Button>
        <Button
          onPress={() =>
            pack(async (packed) => {
              if (!(await saveFile(packed.fileName, packed.text, 'application/json'))) return
              if ((await attempt(() => sharing.markCarried(packed.ids))).ok) setSaved(packed)
            })
          }
        >
          {h.asFile}
        </Button>
      </div>
      {shown && (
        <ShownCodes
          codes={shown.codes}
          mark={shown.mark}
          onClose={() => setShown(null)}
          onTaken={async () => {
            if ((await attempt(() => sharing.markCarried(shown.ids))).ok) setShown(null)
          }}
        />
      )}
    </Card>
  )
}
