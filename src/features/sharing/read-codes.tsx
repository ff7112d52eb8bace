// The codes that another tablet shows: the camera reads them in any order, and other codes change nothing.
import { useRef, useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import type { Gathered, Gathering } from '../../services/hand-in.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CodeCamera } from '../../ui/code-camera.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useHandInTexts } from './hand-in-texts.ts'

interface ReadCodesProps<Whole> {
  /** Where the other tablet shows them. */
  readonly how: string
  readonly gather: () => Promise<Gathering<Whole>>
  readonly onRead: (whole: Whole) => void
}

export function ReadCodes<Whole>({ how, gather, onRead }: ReadCodesProps<Whole>) {
  const { h, say } = useHandInTexts()
  const [watching, setWatching] = useState(false)
  const [gathered, setGathered] = useState<Gathered<Whole> | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const gathering = useRef<Promise<Gathering<Whole>> | null>(null)

  async function take(text: string) {
    gathering.current ??= gather()
    const taken = await (await gathering.current).take(text)
    setProblem(taken.ok ? null : taken.error)
    if (!taken.ok) return
    setGathered(taken.value)
    if (taken.value.whole) onRead(taken.value.whole)
  }
  function startAgain() {
    gathering.current = null
    setGathered(null)
    setProblem(null)
  }

  const missing = gathered
    ? Array.from({ length: gathered.count }, (_, index) => index + 1).filter((part) => !gathered.have.has(part))
    : []
  return (
    <Card title={h.cameraTitle}>
      <p>{how}</p>
      {watching && (
        <>
          <CodeCamera
            label={h.cameraLabel}
            onRead={take}
            onFault={(code) => {
              setWatching(false)
              setProblem({ code })
            }}
          />
          <p className="read-codes__progress" role="status">
            {gathered ? h.progress(gathered.have.size, gathered.count) : h.cameraWaits}
          </p>
          {gathered && (
            <>
              <progress max={gathered.count} value={gathered.have.size} aria-label={h.cameraTitle} />
              <p>{h.missing(missing)}</p>
            </>
          )}
        </>
      )}
      {problem && <Notice tone="warning" {...say(problem)} />}
      <div className="stack__actions">
        {watching ? (
          <Button onPress={() => setWatching(false)}>{h.cameraStop}</Button>
        ) : (
          <Button
            kind="primary"
            onPress={() => {
              setProblem(null)
              setWatching(true)
            }}
          >
            {h.cameraStart}
          </Button>
        )}
        {gathered && <Button onPress={startAgain}>{h.startAgain}</Button>}
      </div>
    </Card>
  )
}
