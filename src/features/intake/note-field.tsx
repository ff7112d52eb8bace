// The counsellor's own words. The browser may not complete, check or translate them: each of those writes or sends them elsewhere.
import { useId } from 'react'
import { useLanguage } from '../../i18n/language.ts'

interface NoteFieldProps {
  readonly value: string
  readonly onChange: (note: string) => void
  /** How it is kept, and until when. */
  readonly kept: string
}

export function NoteField({ value, onChange, kept }: NoteFieldProps) {
  const { t } = useLanguage()
  const id = useId()
  return (
    <div className="intake__note">
      <label className="choices__legend" htmlFor={id}>
        {t.intake.note}
      </label>
      <div>
        <textarea
          id={id}
          className="field__input"
          rows={2}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="sentences"
          spellCheck={false}
          translate="no"
          aria-describedby={`${id}-kept`}
        />
        <p id={`${id}-kept`} className="field__hint">
          {kept} {t.intake.noteNoNames}
        </p>
      </div>
    </div>
  )
}
