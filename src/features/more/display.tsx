// Language and theme: known before an unlock, and changed at once.
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Choices } from '../../ui/choices.tsx'

const themes = ['auto', 'light', 'dark'] as const

export function Display() {
  const { tablet } = useServices()
  const { t, code } = useLanguage()
  const theme = useLive(tablet.preferences)?.theme ?? 'auto'
  return (
    <Card title={t.more.display}>
      <Choices
        legend={t.more.language}
        choices={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
        value={code}
        onChoose={(language) => tablet.setPreferences({ theme, language })}
      />
      <Choices
        legend={t.more.theme}
        choices={themes.map((value) => ({ value, label: t.more.themes[value] }))}
        value={theme}
        onChoose={(value) => tablet.setPreferences({ language: code, theme: value })}
      />
    </Card>
  )
}
