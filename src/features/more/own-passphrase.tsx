// One's own passphrase, asked again before an action that opens keys. Its fault stands at its field.
import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { SecretField } from '../../ui/secret-field.tsx'

export interface Own {
  /** Of the field. */
  readonly id: string
  readonly typed: string
  readonly type: (typed: string) => void
  readonly missing: boolean
  /** Whether something was typed; if not, that stands at the field, which gets the focus. */
  readonly isThere: () => boolean
}

/** @param id where there is more than one such field on a page */
export function useOwnPassphrase(id = 'own-passphrase'): Own {
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  return {
    id,
    typed,
    type: (next) => {
      setTyped(next)
      setMissing(false)
    },
    missing,
    isThere: () => {
      setMissing(typed === '')
      if (typed === '') document.getElementById(id)?.focus()
      return typed !== ''
    },
  }
}

interface OwnPassphraseProps {
  readonly own: Own
  readonly label?: string
  /** Of the last attempt. */
  readonly problem: Problem | null
}

export const isAboutOwn = (problem: Problem | null): boolean => problem?.code === 'wrong-passphrase'

export function OwnPassphrase({ own, label, problem }: OwnPassphraseProps) {
  const { t, say } = useLanguage()
  const said = problem && isAboutOwn(problem) ? say(problem) : null
  return (
    <SecretField
      id={own.id}
      label={label ?? t.people.own}
      value={own.typed}
      onChange={own.type}
      error={own.missing ? t.people.ownMissing : said ? `${said.title} ${said.text}` : undefined}
      show={t.frame.showPassphrase}
      hide={t.frame.hidePassphrase}
    />
  )
}
