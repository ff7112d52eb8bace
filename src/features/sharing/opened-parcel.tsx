// The contents of a parcel, and the result of each message: the same as if its tablet had sent it.
import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import type { Parcel } from '../../services/hand-in.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CodeForm } from './code-form.tsx'
import { useHandInTexts } from './hand-in-texts.ts'
import { doorWords, nameOfQuarter } from './release-words.ts'

type Outcome =
  | { readonly ok: true; readonly value: { readonly receipt: string; readonly repeated: boolean } }
  | { readonly ok: false; readonly error: Problem }

/** Faults of one message; all other faults stop the whole parcel. */
const OF_ONE: ReadonlySet<Problem['code']> = new Set(['release-conflict', 'release-refused'])

interface OpenedParcelProps {
  readonly parcel: Parcel
  readonly onDone: () => void
}

export function OpenedParcel({ parcel, onDone }: OpenedParcelProps) {
  const language = useHandInTexts()
  const { h, sayOfOther } = language
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [problem, setProblem] = useState<Problem | null>(null)
  const { releases, newcomer, mark } = parcel
  const [known] = releases.flatMap(({ release }) => release ?? [])
  const isReceived = ({ id }: { readonly id: string }) => outcomes.get(id)?.ok === true
  const received = releases.filter(isReceived)
  const all = received.length === releases.length
  const isRefused = [...outcomes.values()].some(({ ok }) => !ok)
  const isNew = problem?.code === 'tablet-unknown' && newcomer !== null

  async function submit() {
    setProblem(null)
    for (const { id } of releases.filter((each) => !isReceived(each))) {
      const outcome = await parcel.handIn(id)
      if (!outcome.ok && !OF_ONE.has(outcome.error.code)) return setProblem(outcome.error)
      setOutcomes((now) => new Map(now).set(id, outcome))
    }
  }

  return (
    <>
      <Card title={h.parcelTitle}>
        {known && <p>{h.from(newcomer ? `${newcomer.name}, ${known.loket}` : known.loket)}</p>}
        <p className="hand-in__mark">{h.markCompare(mark)}</p>
        <ul className="rows">
          {releases.map(({ id, release }) => (
            <li key={id} className="rows__row release">
              <div className="rows__text">
                <p>
                  <strong>{release ? nameOfQuarter(release.quarter, language) : h.unknownRelease}</strong>
                  {release?.answers && ` ${language.t.sharing.withAnswers}`}
                </p>
                {release && <p>{doorWords(release.door, language)}</p>}
                <Status outcome={outcomes.get(id)} />
              </div>
            </li>
          ))}
        </ul>
        <p className="muted" role="status">
          {h.received(received.length, releases.length)}
        </p>
      </Card>
      {all && <Notice tone="good" title={h.allReceived} text={h.allReceivedNext} />}
      {problem && !isNew && <Notice tone="error" {...sayOfOther(problem)} />}
      {isRefused && !problem && <Notice tone="warning" title={h.someNot} text={h.someNotNext} />}
      {isNew && (
        <Card title={h.newcomerTitle} className="card--warm">
          <CodeForm
            text={h.newcomerText(newcomer.name, newcomer.loket)}
            submit={h.newcomerSubmit}
            connect={async (code) => {
              const connected = await parcel.introduce(code)
              if (connected.ok) await submit()
              return connected
            }}
          />
        </Card>
      )}
      <div className="stack__actions">
        {!all && !isNew && (
          <Button kind="primary" size="large" onPress={submit}>
            {outcomes.size === 0 && !problem ? h.submit : h.submitAgain}
          </Button>
        )}
        <Button kind={all ? 'primary' : 'secondary'} onPress={onDone}>
          {h.another}
        </Button>
      </div>
    </>
  )
}

function Status({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { h, sayOfOther } = useHandInTexts()
  if (!outcome)
    return (
      <p className="release__status">
        <span className="tag tag--waiting">{h.stateNotYet}</span>
      </p>
    )
  if (outcome.ok) {
    const { receipt, repeated } = outcome.value
    return (
      <p className="release__status">
        <span className="tag tag--shared">{repeated ? h.stateBefore : h.stateReceived}</span> {h.receipt(receipt)}
      </p>
    )
  }
  const { title, text, detail } = sayOfOther(outcome.error)
  return (
    <p className="release__status">
      <span className="tag tag--refused">{h.stateRefused}</span> {title} {text} {detail && <code>{detail}</code>}
    </p>
  )
}
