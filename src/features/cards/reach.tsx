// The ways to reach the help on a card. A number is called with one tap; a site is only named, as the tablet is no
// browser for visitors.
import type { InformationCard } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'

/** The first number to call in danger. */
const EMERGENCY = '112'

export function Phones({ card }: { readonly card: InformationCard }) {
  const { t } = useLanguage()
  const phones = [...(card.safety ? [EMERGENCY] : []), ...(card.reach.phone ? [card.reach.phone] : [])]
  if (phones.length === 0) return null
  return (
    <ul className="phones">
      {phones.map((phone) => (
        <li key={phone}>
          <a className="button button--secondary button--large" href={telephoneOf(phone)} translate="no">
            {t.cards.call(phone)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** On the screen: numbers to tap, and the rest in words. */
export function Reach({ card }: { readonly card: InformationCard }) {
  const { phone, ...reach } = card.reach
  const others = reach.site || reach.address || !(phone || card.safety)
  return (
    <>
      <Phones card={card} />
      {others && <ReachWords card={{ reach }} />}
    </>
  )
}

/** In words, for paper; says so where no way is known. */
export function ReachWords({ card }: { readonly card: Pick<InformationCard, 'reach' | 'safety'> }) {
  const { t } = useLanguage()
  const { phone, site, address } = card.reach
  const known = [...(card.safety ? [EMERGENCY] : []), phone, site, address].filter((each) => each !== undefined)
  if (known.length === 0) return t.cards.ask
  return (
    <ul translate="no">
      {known.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

/** The address that a visitor's telephone scans: the site, else the phone number; null when there is neither. */
export function scannedOf({ reach: { site, phone } }: InformationCard): string | null {
  if (site) return `https://${site}`
  return phone ? telephoneOf(phone) : null
}

const telephoneOf = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`
