// The choice of a loket: one that comes with the app, or one from a file.

import { useRef, useState } from 'react'
import { alikeIn } from '../../domain/linked-questions.ts'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { lokets } from '../../profiles/lokets.ts'
import { linesOf, readProfile } from '../../profiles/read-profile.ts'
import { asks } from '../../ui/asks.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Notice } from '../../ui/notice.tsx'

interface ProfileChoiceProps {
  readonly chosen: Profile | null
  readonly onChoose: (profile: Profile) => void
  readonly error: string | undefined
}

const FILE = 'file'

export function ProfileChoice({ chosen, onChoose, error }: ProfileChoiceProps) {
  const { t, label, say } = useLanguage()
  const picker = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<Profile | null>(null)
  const [refused, setRefused] = useState<readonly string[] | null>(null)

  async function open(file: File | undefined) {
    if (!file) return
    const profile = await readProfile(file)
    if (picker.current) picker.current.value = ''
    if (profile.ok) {
      setOpened(profile.value)
      setRefused(null)
      onChoose(profile.value)
      return
    }
    setRefused(linesOf(profile.error, t.setUp))
  }

  const choices = lokets.map(({ id, name, incomplete }) => ({
    value: id,
    label: incomplete ? t.setUp.incompleteName(label(name)) : label(name),
  }))
  if (opened) choices.push({ value: FILE, label: t.setUp.fromFile(label(opened.name)) })
  const value = chosen === null ? undefined : chosen === opened ? FILE : chosen.id

  return (
    <>
      <Choices
        legend={t.setUp.profileLegend}
        choices={choices}
        value={value}
        onChoose={(id) => {
          const profile = id === FILE ? opened : lokets.find((known) => known.id === id)
          if (profile) onChoose(profile)
        }}
        required
        error={error}
        id="profile"
      />
      <div className="set-up__file">
        <p>{t.setUp.ownProfile}</p>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t.setUp.openFile}
          onChange={(event) => open(event.target.files?.[0])}
        />
        <Button
          onPress={() => {
            picker.current?.click()
            asks()
          }}
        >
          {t.setUp.openFile}
        </Button>
      </div>
      {opened && chosen === opened && <Notice tone="good" title={t.setUp.fileOpened(label(opened.name))} />}
      {opened &&
        chosen === opened &&
        alikeIn(opened).map(({ questions: [one, other], answers }) => (
          <Notice
            key={`${one.id} ${other.id}`}
            tone="warning"
            title={t.setUp.alike}
            text={t.setUp.alikeText(label(one.label), label(other.label), answers.map(label).join(', '))}
          />
        ))}
      {chosen?.incomplete && <Notice tone="warning" title={t.setUp.incomplete} text={label(chosen.incomplete)} />}
      {refused && (
        <Notice tone="error" {...say({ code: 'profile-malformed' })} detail={refused.slice(0, 5).join('\n')} />
      )}
    </>
  )
}
