// The promise in two lists.
import { useLanguage } from '../../i18n/language.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'

export function LeavesAndStays() {
  const { t } = useLanguage()
  return (
    <Card title={t.sharing.question}>
      <div className="promise">
        <section aria-labelledby="leaves" className="promise__leaves">
          <h3 id="leaves">
            <Icon name="check" />
            {t.sharing.leaves}
          </h3>
          <ul>
            {t.sharing.leavesList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="stays" className="promise__stays">
          <h3 id="stays">
            <Icon name="cross" />
            {t.sharing.stays}
          </h3>
          <ul>
            {t.sharing.staysList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </Card>
  )
}
