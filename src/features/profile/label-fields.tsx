// Words in both languages. While the English ones are equal they follow the Dutch ones.

import { useId } from 'react'
import { LENGTHS } from '../../domain/bounds.ts'
import type { Label } from '../../domain/profile.ts'
import { TYPED } from '../../ui/typed.ts'
import { useProfileTexts } from './profile-texts.ts'

interface LabelFieldsProps {
  readonly label: Label
  readonly onChange: (label: Label) => void
  /** The kind of the words, where the heading above does not say it. */
  readonly legend?: string
  readonly long?: boolean
  /** Goes to the Dutch field. */
  readonly id?: string
}

export function LabelFields({ label, onChange, legend, long = false, id }: LabelFieldsProps) {
  const { p } = useProfileTexts()
  const own = useId()
  const same = label.en === label.nl && label.nl !== ''
  const write = (nl: string) => onChange({ nl, en: label.en === label.nl || label.en === '' ? nl : label.en })
  const fields = (
    <>
      <Words id={id ?? `${own}-nl`} name={p.dutch} lang="nl" value={label.nl} onChange={write} long={long} />
      <Words
        id={`${own}-en`}
        name={p.english}
        lang="en"
        value={label.en}
        onChange={(en) => onChange({ ...label, en })}
        long={long}
        {...(same && { hint: p.sameHint })}
      />
    </>
  )
  if (!legend) return <div className="label-fields">{fields}</div>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be laid out
    <div role="group" aria-labelledby={`${own}-legend`} className="label-fields">
      <p id={`${own}-legend`} className="field__label label-fields__legend">
        {legend}
      </p>
      {fields}
    </div>
  )
}

interface WordsProps {
  readonly id: string
  readonly name: string
  readonly lang: 'nl' | 'en'
  readonly value: string
  readonly onChange: (value: string) => void
  readonly long: boolean
  readonly hint?: string
}

function Words({ id, name, lang, value, onChange, long, hint }: WordsProps) {
  const given = {
    id,
    className: 'field__input',
    value,
    lang,
    ...TYPED,
    maxLength: long ? LENGTHS.sentence : LENGTHS.words,
    'aria-describedby': hint && `${id}-hint`,
  }
  return (
    <div className="field">
      <label className={long ? 'field__hint' : 'field__label'} htmlFor={id}>
        {name}
      </label>
      {long ? (
        <textarea {...given} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...given} type="text" onChange={(event) => onChange(event.target.value)} />
      )}
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
