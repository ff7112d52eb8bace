// The used part of the trajectories that the municipality funds: said, drawn and written, all three the same.
import type { Meter as MeterValues } from '../../domain/funding.ts'
import { placesLeft, type Used } from '../../domain/funding.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'

export function Meter() {
  const { followUps } = useServices()
  const { t, format } = useLanguage()
  const meter = useLive(followUps.meter)
  if (!meter) return null
  const texts = t.followUp
  const { trajectories, conversations, euros } = meter
  const left = placesLeft(meter)
  const n = format.number
  return (
    <Card title={texts.meterTitle}>
      <p>
        {texts.meterSentence(n(trajectories.used), n(trajectories.of), n(conversations.used), n(conversations.of))}{' '}
        {texts.meterEuros(format.euros(leftOf(euros)), format.euros(euros.of))}
      </p>
      {left === 1 && <Notice tone="warning" title={texts.onePlace} text={texts.onePlaceText} />}
      {left === 0 && <Notice tone="warning" title={texts.noPlace} text={texts.noPlaceText} />}
      <MeterTable meter={meter} />
    </Card>
  )
}

const leftOf = ({ used, of }: Used): number => Math.max(0, of - used)

function MeterTable({ meter }: { readonly meter: MeterValues }) {
  const { t, format } = useLanguage()
  const texts = t.followUp
  const rows = (['trajectories', 'conversations', 'hours', 'euros'] as const).map((name) => {
    const show = name === 'euros' ? format.euros : format.number
    const { used, of } = meter[name]
    const share = Math.min(100, (100 * used) / of)
    return { name, share, used: texts.ofAll(show(used), show(of)), left: show(leftOf(meter[name])) }
  })
  return (
    <table className="bars meter">
      <caption className="bars__caption">
        <span className="bars__title">{texts.meterCaption}</span> <span className="bars__note">{texts.meterNote}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="visually-hidden">
            {texts.what}
          </th>
          <th scope="col" className="meter__head">
            {texts.used}
          </th>
          <th scope="col" className="meter__head meter__head--end">
            {texts.left}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, share, used, left }) => (
          <tr key={name}>
            <th scope="row" className="bars__label">
              {texts.rows[name]}
            </th>
            <td>
              <span className="meter__used">{used}</span>
              <svg className="bars__bar" height="14" width="100%" aria-hidden="true" focusable="false">
                <rect className="bars__track" width="100%" height="14" rx="3" />
                {share > 0 && <rect className="bars__fill" width={`${share}%`} height="14" rx="3" />}
              </svg>
            </td>
            <td className="meter__left">{left}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
