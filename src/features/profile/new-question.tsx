// A new question: its words, and how often it counts, which never changes afterwards.

import { useState } from 'react'
import type { Field, Label } from '../../domain/profile.ts'
import { newField } from '../../domain/profile-edit.ts'
import { Choices } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { Submit } from '../../ui/submit.tsx'
import { LabelFields } from './label-fields.tsx'
import { PartFrame } from './part-frame.tsx'
import { bothLanguages, useProfileTexts } from './profile-texts.ts'
import type { Editing } from './use-profile-edit.ts'

interface NewQuestionProps extends Editing {
  readonly onMade: (id: string) => void
  readonly onBack: () => void
}

export function NewQuestion({ profile, change, onMade, onBack }: NewQuestionProps) {
  const { p } = useProfileTexts()
  const [words, setWords] = useState<Label>({ nl: '', en: '' })
  const [per, setPer] = useState<Field['per']>('firstVisit')
  const [missing, setMissing] = useState(false)

  function make() {
    const label = { nl: words.nl.trim(), en: words.en.trim() || words.nl.trim() }
    setMissing(label.nl === '')
    if (label.nl === '') return document.getElementById('new-question-words')?.focus()
    const field: Field = { ...newField(profile, label, bothLanguages.unknown), per }
    change(null, (each) => ({ ...each, fields: [...each.fields, field] }))
    onMade(field.id)
  }

  return (
    <PartFrame title={p.newQuestion} onBack={onBack}>
      <Form className="profile__form" onSubmit={make}>
        <LabelFields
          id="new-question-words"
          legend={p.newQuestionHint}
          label={words}
          onChange={(next) => {
            setWords(next)
            setMissing(false)
          }}
        />
        {missing && (
          <p className="field__error" role="alert">
            {p.addMissing}
          </p>
        )}
        <Choices
          legend={p.per}
          choices={[
            { value: 'firstVisit', label: p.perFirstVisit },
            { value: 'visit', label: p.perVisit },
          ]}
          value={per}
          onChoose={setPer}
        />
        <div className="stack__actions">
          <Submit>{p.add}</Submit>
        </div>
      </Form>
    </PartFrame>
  )
}
