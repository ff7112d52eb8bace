// The name of this tablet, and the code under which its figures are known.

import { useState } from 'react'
import { LENGTHS } from '../../domain/bounds.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import type { TabletSettings } from '../../services/tablet.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Submit } from '../../ui/submit.tsx'
import { TextField } from '../../ui/text-field.tsx'

export function TabletName({ settings }: { readonly settings: TabletSettings }) {
  const { tablet } = useServices()
  const { t, say } = useLanguage()
  const [name, setName] = useState(settings.tabletName)
  const [kept, setKept] = useState(false)
  const { problem, setProblem, attempt } = useAttempt<Problem>()

  async function keep() {
    setKept(false)
    if (name.trim() === '') return setProblem({ code: 'tablet-name-missing' })
    const outcome = await attempt(() => tablet.setTabletName(name.trim()))
    setKept(outcome.ok)
  }

  const missing = problem?.code === 'tablet-name-missing' ? say(problem).text : undefined
  return (
    <Card title={t.more.tabletTitle}>
      <Form className="stack" problem={problem && !missing && say(problem)} onSubmit={keep}>
        <TextField
          label={t.more.tabletName}
          value={name}
          onChange={setName}
          error={missing}
          maxLength={LENGTHS.name}
          required
        />
        <div className="stack__actions">
          <Submit kind="secondary">{t.more.keepName}</Submit>
          <p role="status">{kept ? t.more.nameKept : ''}</p>
        </div>
      </Form>
      <Facts facts={[{ name: t.more.tabletCode, value: <code>{settings.tabletId}</code> }]} />
    </Card>
  )
}
