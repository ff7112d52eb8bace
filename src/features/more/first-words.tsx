// The words by which a newcomer opens the tablet the first time. They are shown once; lost, the newcomer is removed and added anew.
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Page } from '../../ui/page.tsx'

interface FirstWordsProps {
  readonly name: string
  readonly words: string
  readonly onDone: () => void
}

export function FirstWords({ name, words, onDone }: FirstWordsProps) {
  const { t } = useLanguage()
  return (
    <Page title={t.people.wordsTitle(name)} className="people">
      <Card title={t.people.wordsCard}>
        <p>{t.people.wordsText(name)}</p>
        <p className="proposal" translate="no">
          {words}
        </p>
        <p>{t.people.wordsNext(name)}</p>
        <div className="stack__actions">
          <Button kind="primary" size="large" onPress={onDone}>
            {t.people.wordsGiven}
          </Button>
        </div>
      </Card>
      <LeaveGuard
        active
        title={t.people.leaveWordsTitle}
        text={t.people.leaveWordsText(name)}
        stay={t.people.stay}
        leave={t.people.leaveWords}
      />
    </Page>
  )
}
