// The neutral screen over an unlocked tablet. The screen tells an onlooker nothing; the PIN of this unlock leads back.

import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useLive } from '../services/live.ts'
import { useServices } from '../services/services.tsx'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PinField } from '../ui/pin-field.tsx'
import { Submit } from '../ui/submit.tsx'

export function CoverScreen() {
  const { session, practice } = useServices()
  const { t } = useLanguage()
  const hasPin = useLive(session.hasPin)
  return (
    <main className="cover">
      <div className="cover__box">
        <p className="cover__product">
          <img src="/icons/icon.svg" alt="" width="56" height="56" />
          {t.frame.product}
        </p>
        <h1 className="cover__title">{t.cover.title}</h1>
        {hasPin ? <Pin /> : practice.on ? <NoSecret /> : <NoPin />}
      </div>
    </main>
  )
}

const SHORTEST = 4

/** The way back by the PIN of this unlock. */
export function Pin() {
  const { session } = useServices()
  const { t } = useLanguage()
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string | undefined>()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    input.current?.focus()
  }, [])

  function uncover() {
    input.current?.focus()
    if (pin.length < SHORTEST) return setError(t.cover.pinShort)
    setPin('')
    const outcome = session.uncover(pin)
    if (typeof outcome === 'object') setError(t.cover.pinWrong(outcome.triesLeft))
  }

  return (
    <Form className="cover__form" onSubmit={uncover}>
      <PinField
        ref={input}
        label={t.cover.pin}
        value={pin}
        onChange={(typed) => {
          setPin(typed)
          setError(undefined)
        }}
        error={error}
      />
      <div className="cover__actions">
        <Submit size="large">{t.cover.uncover}</Submit>
        <Button kind="quiet" onPress={session.lock}>
          {t.cover.lock}
        </Button>
      </div>
    </Form>
  )
}

function NoPin() {
  const { session } = useServices()
  const { t } = useLanguage()
  return <OneWay text={t.cover.noPin} button={t.cover.unlockAgain} onPress={session.lock} />
}

/** Nobody has the passphrase of practice, and nobody needs it. */
function NoSecret() {
  const { session } = useServices()
  const { t } = useLanguage()
  return <OneWay text={t.practice.cover} button={t.practice.uncover} onPress={() => session.uncover('')} />
}

interface OneWayProps {
  readonly text: string
  readonly button: string
  readonly onPress: () => unknown
}

function OneWay({ text, button: words, onPress }: OneWayProps) {
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    button.current?.focus()
  }, [])

  return (
    <>
      <p>{text}</p>
      <Button ref={button} kind="primary" size="large" onPress={onPress}>
        {words}
      </Button>
    </>
  )
}
