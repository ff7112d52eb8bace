// The way to practice. It locks the tablet first: a person who practises has no keys to real data.
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

export function Practise() {
  const { practice } = useServices()
  const { t } = useLanguage()
  return (
    <Card title={t.practice.title}>
      <p>{t.practice.moreText}</p>
      <div className="stack__actions">
        <Button onPress={practice.enter}>{t.practice.title}</Button>
      </div>
    </Card>
  )
}
