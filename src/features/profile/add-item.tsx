// A new one for a list: its words first, as its id is made of them and never changes.

import { useState } from 'react'
import { LENGTHS } from '../../domain/bounds.ts'
import type { Label, Named } from '../../domain/profile.ts'
import { Choices } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { Submit } from '../../ui/submit.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useProfileTexts } from './profile-texts.ts'

/** The place of the new item, with the usual place chosen already. */
export interface Place {
  readonly legend: string
  readonly among: readonly Named[]
  readonly usual: string | undefined
}

interface AddItemProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly place?: Place | undefined
  /** @param place one of the places to choose from */
  readonly onAdd: (label: Label, place: string | undefined) => void
}

export function AddItem({ label, hint, place, onAdd }: AddItemProps) {
  const { p, label: said } = useProfileTexts()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(place?.usual)
  const [missing, setMissing] = useState(false)
  return (
    <Form
      className="add-item"
      onSubmit={() => {
        const typed = words.trim()
        setMissing(typed === '')
        if (typed === '') return
        onAdd({ nl: typed, en: typed }, chosen)
        setWords('')
        setChosen(place?.usual)
      }}
    >
      <TextField
        label={label}
        value={words}
        onChange={(value) => {
          setWords(value)
          setMissing(false)
        }}
        maxLength={LENGTHS.words}
        error={missing ? p.addMissing : undefined}
        {...(hint && { hint })}
      />
      {place && (
        <Choices
          legend={place.legend}
          choices={place.among.map((each) => ({ value: each.id, label: said(each.label) }))}
          value={chosen}
          onChoose={setChosen}
        />
      )}
      <Submit kind="secondary">{p.add}</Submit>
    </Form>
  )
}
