// A code is typed, and its follow-up is there at once.
import { useState } from 'react'
import { lookUp } from '../../domain/follow-up.ts'
import { CODE_LENGTH } from '../../domain/follow-up-code.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import { useHeldTexts } from './held-texts.ts'
import type { Open } from './opened.ts'
import type { Desk } from './use-desk.ts'
import { useFollowUpLines } from './use-follow-up-lines.ts'

export function FindByCode({ desk, open }: { readonly desk: Desk; readonly open: Open }) {
  const { t, say } = useLanguage()
  const words = useFollowUpLines(desk)
  const held = useHeldTexts()
  const [typed, setTyped] = useState('')
  const [left, setLeft] = useState(false)
  const found = lookUp(desk.followUps, typed)
  // Nobody is corrected while still typing.
  const done = left || typed.replaceAll(/[\s-]/g, '').length >= CODE_LENGTH
  const fault = typed.trim() !== '' && done && !found.ok ? say({ code: found.error }) : null
  return (
    <Card title={t.followUp.findTitle}>
      <CodeField
        label={t.followUp.codeLabel}
        hint={t.followUp.codeHint}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setLeft(false)
        }}
        onBlur={() => setLeft(true)}
        error={fault ? `${fault.title} ${fault.text}` : undefined}
      >
        {found.ok && (
          <div className="found">
            <p id="found" className="found__text">
              {words.ended(found.value) ?? words.progress(found.value)}
            </p>
            <Button describedBy="found" onPress={() => open({ what: 'followUp', id: found.value.id })}>
              {t.followUp.open}
            </Button>
            <Button describedBy="found" onPress={() => open({ what: 'held', id: found.value.id })}>
              {held.held}
            </Button>
          </div>
        )}
      </CodeField>
    </Card>
  )
}
