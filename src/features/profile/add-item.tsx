// A new one for a list: its words first, as its id is made of them and never changes.
import { useState } from 'react'
import type { Label } from '../../domain/profile.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from './words.ts'

interface AddItemProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly onAdd: (label: Label) => void
}

export function AddItem({ label, hint, onAdd }: AddItemProps) {
  const { p } = useWords()
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <form
      noValidate
      autoComplete="off"
      className="add-item"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = words.trim()
        setMissing(typed === '')
        if (typed === '') return
        onAdd({ nl: typed, en: typed })
        setWords('')
      }}
    >
      <TextField
        label={label}
        value={words}
        onChange={(value) => {
          setWords(value)
          setMissing(false)
        }}
        maxLength={80}
        error={missing ? p.addMissing : undefined}
        {...(hint && { hint })}
      />
      <Button type="submit">{p.add}</Button>
    </form>
  )
}
