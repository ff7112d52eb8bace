// The parcel as codes: the camera reads them in any order, and what is no part of it changes nothing.
import { useRef, useState } from 'react'
import { type Gathered, type Parcel, type Problem, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CodeCamera } from '../../ui/code-camera.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from './words.ts'

export function ReadCodes({ onRead }: { readonly onRead: (parcel: Parcel) => void }) {
  const { handIn } = useServices()
  const { h, say } = useWords()
  const [watching, setWatching] = useState(false)
  const [gathered, setGathered] = useState<Gathered | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const gathering = useRef<ReturnType<typeof handIn.gather> | null>(null)

  async function take(text: string) {
    gathering.current ??= handIn.gather()
    const taken = await (await gathering.current).take(text)
    setProblem(taken.ok ? null : taken.error)
    if (!taken.ok) return
    setGathered(taken.value)
    if (taken.value.parcel) onRead(taken.value.parcel)
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
      <p>{h.cameraText}</p>
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
