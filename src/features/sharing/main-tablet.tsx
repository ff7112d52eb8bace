// This tablet as the main one: its code, and what others pass on to it.
import { useState } from 'react'
import { type Problem, type TransferTaken, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { usePassingWords } from './passing-words.ts'
import { ReadCodes } from './read-codes.tsx'

export function MainTablet({ isMain }: { readonly isMain: boolean }) {
  const { passing } = useServices()
  const { p, say } = usePassingWords()
  const { problem, attempt } = useAttempt<Problem>()
  const [key, setKey] = useState<string | null>(null)

  async function show() {
    const shown = await attempt(passing.mainKey)
    if (shown.ok) setKey(shown.value)
  }

  return (
    <>
      <Card title={isMain ? p.isMainTitle : p.mainTitle}>
        <p>{p.mainText}</p>
        {problem && <Notice tone="error" {...say(problem)} />}
        {key === null ? (
          <div className="stack__actions">
            <Button onPress={show}>{p.showKey}</Button>
          </div>
        ) : (
          <>
            <p>
              {p.keyOf}:{' '}
              <code className="main-key" translate="no">
                {key}
              </code>
            </p>
            <div className="main-code">
              <QrCode text={key} label={p.keyOf} />
            </div>
            <p>{p.keyCompare}</p>
            <p>{p.backUp}</p>
          </>
        )}
      </Card>
      {isMain && <TakeIn />}
    </>
  )
}

function TakeIn() {
  const { passing } = useServices()
  const { p, format, say } = usePassingWords()
  const { problem, attempt } = useAttempt<Problem>()
  const [file, setFile] = useState<File | null>(null)
  const [taken, setTaken] = useState<TransferTaken | null>(null)
  /** How many were read: the camera stops after each, and begins anew with the next. */
  const [read, setRead] = useState(0)

  async function takeFile(chosen: File) {
    setFile(chosen)
    setTaken(null)
    const outcome = await attempt(() => passing.takeIn(chosen))
    if (outcome.ok) setTaken(outcome.value)
  }

  return (
    <>
      <Card title={p.takeInTitle}>
        <p>{p.takeInText}</p>
        <FileField label={p.choose} none={p.none} file={file} onChoose={takeFile} />
        {problem && <Notice tone="error" {...say(problem)} />}
        {taken && (
          <Notice
            tone={taken.again ? 'info' : 'good'}
            title={taken.again ? p.takenAgain(taken.name) : p.taken(taken.name)}
            text={p.takenWhat(taken.firstVisits, taken.closings, format.month(taken.made))}
          />
        )}
      </Card>
      <ReadCodes
        key={read}
        how={p.cameraText}
        gather={passing.gather}
        onRead={(whole) => {
          setTaken(whole)
          setRead(read + 1)
        }}
      />
    </>
  )
}
