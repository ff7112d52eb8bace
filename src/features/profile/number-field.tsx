// A number within limits. Other text is no number: the profile then can't be saved, and the field says which numbers
// fit.

import { useState } from 'react'
import { LENGTHS } from '../../domain/bounds.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useProfileTexts } from './profile-texts.ts'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  /** Halves of an hour, say; else whole numbers only. */
  readonly decimals?: boolean
  /** Gets `NaN` for text that is no number within the limits. */
  readonly onChange: (value: number) => void
}

export function NumberField({ label, value, least, most, decimals = false, onChange }: NumberFieldProps) {
  const { p, code, format } = useProfileTexts()
  const written = (number: number) => (code === 'nl' ? String(number).replace('.', ',') : String(number))
  const read = (typed: string): number => {
    const number = (decimals ? /^\d{1,7}([.,]\d{1,2})?$/ : /^\d{1,7}$/).test(typed.trim())
      ? Number(typed.trim().replace(',', '.'))
      : Number.NaN
    return number >= least && number <= most ? number : Number.NaN
  }
  const [typed, setTyped] = useState(written(value))
  // Undo has put another number there.
  const shown = Object.is(read(typed), value) ? typed : written(value)
  return (
    <TextField
      label={label}
      value={shown}
      onChange={(text) => {
        setTyped(text)
        onChange(read(text))
      }}
      inputMode={decimals ? 'decimal' : 'numeric'}
      maxLength={LENGTHS.number}
      error={Number.isNaN(value) ? p.numberRange(format.number(least), format.number(most)) : undefined}
    />
  )
}
