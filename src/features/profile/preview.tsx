// The intake as counsellors will see it, with the very controls of the intake; taps here are stored nowhere.

import { useState } from 'react'
import { idOf } from '../../domain/brand.ts'
import type { Profile } from '../../domain/profile.ts'
import { answer, fieldsAsked, newDraft, optionsOffered } from '../../domain/visit.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Choices } from '../../ui/choices.tsx'

export function Preview({ profile }: { readonly profile: Profile }) {
  const { t, label } = useLanguage()
  const [draft, setDraft] = useState(() => newDraft(idOf('preview'), idOf(''), 0))
  return (
    <div className="profile-preview">
      {fieldsAsked(profile, draft.answers).map((field) => (
        <Choices
          key={field.id}
          layout="beside"
          legend={label(field.label)}
          choices={optionsOffered(field, draft.answers).map((option) => ({
            value: option.id,
            label: label(option.label),
          }))}
          value={draft.answers[field.id]}
          onChoose={(option) => setDraft(answer(draft, profile, field.id, option))}
          clearable
          required={field.missing !== undefined}
          hint={field.missing ? undefined : t.frame.optional}
        />
      ))}
    </div>
  )
}
