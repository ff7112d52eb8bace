// One card, in large print: to turn the tablet to a visitor, or to give along on paper.

import { Link, useParams } from 'react-router'
import { DIRECTORY } from '../../addresses.ts'
import type { InformationCard } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { print } from '../../ui/asks.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { CardPaper } from './card-paper.tsx'
import { CardWords } from './card-words.tsx'
import { Reach, scannedOf } from './reach.tsx'
import { useReferral } from './use-referral.ts'
import './cards.css'

export function CardScreen() {
  const { tablet } = useServices()
  const { t, label, say } = useLanguage()
  const profile = useLive(tablet.settings)?.profile
  const referral = useReferral(profile)
  const { card: id } = useParams()
  if (!profile) return null
  const card = profile.cards?.find((each) => each.id === id)
  const take = card && referral?.takeOf(card)

  return (
    <Page
      key={id}
      title={card ? label(card.title) : t.cards.title}
      actions={card && <Button onPress={print}>{t.cards.print}</Button>}
      className="cards"
    >
      {referral?.problem && <Notice tone="error" {...say(referral.problem)} />}
      {card ? <Large card={card} /> : <p className="lead">{t.cards.gone}</p>}
      <div className="cards__actions">
        {take && (
          <Button kind="primary" size="large" onPress={take}>
            {t.cards.take}
          </Button>
        )}
        <Link className="button button--secondary button--normal" to={referral?.directory ?? DIRECTORY}>
          {t.cards.back}
        </Link>
      </div>
      {card && <CardPaper card={card} loket={label(profile.name)} />}
    </Page>
  )
}

function Large({ card }: { readonly card: InformationCard }) {
  const { t } = useLanguage()
  const scanned = scannedOf(card)
  return (
    <div className="large-print">
      <CardWords card={card} reach={<Reach card={card} />} />
      {scanned && (
        <figure className="scan">
          <QrCode text={scanned} label={`${t.cards.scan}: ${scanned}`} />
          <figcaption>{t.cards.scan}</figcaption>
        </figure>
      )}
    </div>
  )
}
