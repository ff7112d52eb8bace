// The start of practice: which loket to practise with. No name, no passphrase.

import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { lokets } from '../../profiles/lokets.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Page } from '../../ui/page.tsx'
import './practice.css'
import { Submit } from '../../ui/submit.tsx'

export function PracticeScreen() {
  const { practice, tablet } = useServices()
  const { t, label, say, code } = useLanguage()
  const preferences = useLive(tablet.preferences)
  const [chosen, setChosen] = useState(lokets[0])
  const { problem, attempt } = useAttempt<Problem>()
  return (
    <main className="outside">
      <Page title={t.practice.title} className="practice">
        <p className="lead">{t.practice.lead}</p>
        <Choices
          legend={t.setUp.language}
          choices={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          value={code}
          onChoose={(language) => tablet.setPreferences({ theme: preferences?.theme ?? 'auto', language })}
        />
        <Form problem={problem && say(problem)} onSubmit={() => chosen && attempt(() => practice.begin(chosen))}>
          <Card title={t.practice.loketTitle}>
            <Choices
              legend={t.practice.loket}
              choices={lokets.map(({ id, name }) => ({ value: id, label: label(name) }))}
              value={chosen?.id}
              onChoose={(id) => setChosen(lokets.find((loket) => loket.id === id))}
            />
          </Card>
          <Submit size="large" working={t.practice.working}>
            {t.practice.begin}
          </Submit>
        </Form>
      </Page>
    </main>
  )
}
