// The card as the printer gets it: alone, in large type, outside the app's own place; nowhere while the cover lies over the
// content.
import { useContext } from 'react'
import { createPortal } from 'react-dom'
import type { InformationCard } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Covered } from '../../ui/covered.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { CardWords } from './card-words.tsx'
import { ReachWords, scannedOf } from './reach.tsx'

export function CardPaper({ card, loket }: { readonly card: InformationCard; readonly loket: string }) {
  const { t, label } = useLanguage()
  const covered = useContext(Covered)
  const scanned = scannedOf(card)
  if (covered) return null
  return createPortal(
    <section className="paper paper--card">
      <h1>{label(card.title)}</h1>
      <CardWords card={card} reach={<ReachWords card={card} />} />
      {scanned && (
        <figure className="scan">
          <QrCode text={scanned} label={t.cards.scan} />
          <figcaption>{t.cards.scan}</figcaption>
        </figure>
      )}
      <p>{loket}</p>
    </section>,
    document.body,
  )
}
