// A button that opens a file, and the name of the one that was chosen. Any file may be chosen: a tablet that does not know an
// ending would show it in grey.

import { useId, useRef } from 'react'
import { asks } from './asks.ts'
import { Button } from './button.tsx'

interface FileFieldProps {
  readonly label: string
  readonly file: File | null
  readonly onChoose: (file: File) => void
  /** Stands where the name will stand. */
  readonly none: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

export function FileField({ label, file, onChoose, none, hint, error }: FileFieldProps) {
  const picker = useRef<HTMLInputElement>(null)
  const own = useId()
  return (
    <div className="field">
      {hint && <p className="field__hint">{hint}</p>}
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          // The same file can be chosen again, after it was replaced.
          event.target.value = ''
          if (chosen) onChoose(chosen)
        }}
      />
      <div className="stack__actions">
        <Button
          describedBy={`${own}-name`}
          onPress={() => {
            picker.current?.click()
            asks()
          }}
        >
          {label}
        </Button>
        <span id={`${own}-name`} translate="no">
          {file ? file.name : none}
        </span>
      </div>
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
