// The counsellor's own words. The browser may not complete, check or translate them: each of those writes or sends them elsewhere.

import { useId, useLayoutEffect, useRef } from 'react'
import { LENGTHS } from '../../domain/bounds.ts'
import { useLanguage } from '../../i18n/language.ts'
import { replaceIdentifiers } from '../../identifiers/identifier.ts'
import { TYPED } from '../../ui/typed.ts'
import { NoteHints } from './note-hints.tsx'
import { type Finding, useIdentifiers } from './use-identifiers.ts'

interface NoteFieldProps {
  readonly value: string
  readonly onChange: (note: string) => void
  /** How it is kept, and until when. */
  readonly kept: string
}

export function NoteField({ value, onChange, kept }: NoteFieldProps) {
  const { t } = useLanguage()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  /** Where the cursor goes as soon as the field has its new text. */
  const caret = useRef<number | null>(null)
  const guard = useIdentifiers(value)

  useLayoutEffect(() => {
    if (caret.current === null || field.current?.value !== value) return
    field.current.focus()
    field.current.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [value])

  function replace(finding: Finding, token: string) {
    const places = guard.placesOf(finding)
    // Typed away in the meantime.
    if (places.length === 0) return guard.settle(value)
    const replaced = replaceIdentifiers(value, places, token)
    caret.current = replaced.caret
    guard.settle(replaced.text)
    onChange(replaced.text)
  }

  // Its button goes away, and the focus with it.
  function leave(finding: Finding) {
    guard.leave(finding)
    field.current?.focus()
  }

  return (
    <div className="intake__note">
      <label className="choices__legend" htmlFor={id}>
        {t.intake.note}
      </label>
      <div>
        <textarea
          ref={field}
          id={id}
          className="field__input"
          rows={2}
          maxLength={LENGTHS.note}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...TYPED}
          aria-describedby={`${id}-kept`}
        />
        <p id={`${id}-kept`} className="field__hint">
          {kept} {t.intake.noteNoNames}
        </p>
        <NoteHints id={id} findings={guard.findings} onReplace={replace} onLeave={leave} />
      </div>
    </div>
  )
}
