// The directory of help for visitors. Cards for danger come first and stand apart; all cards work without network.

import { Link } from 'react-router'
import { cardIn, DIRECTORY, WALK_IN_HOUR } from '../../addresses.ts'
import type { InformationCard } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Phones } from './reach.tsx'
import { type Referral, useReferral } from './use-referral.ts'
import './cards.css'

export function CardsScreen() {
  const { tablet, may } = useServices()
  const { t, say } = useLanguage()
  const profile = useLive(tablet.settings)?.profile
  const referral = useReferral(profile)
  if (!profile) return null
  const { cards = [] } = profile
  const safety = cards.filter((card) => card.safety)
  const others = cards.filter((card) => !card.safety)
  const home = referral?.intake ?? WALK_IN_HOUR

  return (
    <Page title={t.cards.title} className="cards">
      <p className="lead">{referral ? t.cards.chooseIntro : t.cards.intro}</p>
      {referral?.problem && <Notice tone="error" {...say(referral.problem)} />}
      {cards.length === 0 && <p>{t.cards.none}</p>}
      {safety.length > 0 && (
        <section aria-labelledby="safety" className="cards__part">
          <h2 id="safety">{t.cards.safety}</h2>
          {safety.map((card) => (
            <Entry key={card.id} card={card} referral={referral} className="cards__entry--safety" />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others" className="cards__part">
          <h2 id="others">{t.cards.others}</h2>
          <div className="cards__list">
            {others.map((card) => (
              <Entry key={card.id} card={card} referral={referral} />
            ))}
          </div>
        </section>
      )}
      {(referral || may('hold-hours')) && (
        <p>
          <Link className="button button--secondary button--normal" to={home}>
            {referral ? t.cards.toIntake : t.frame.toWalkInHour}
          </Link>
        </p>
      )}
    </Page>
  )
}

interface EntryProps {
  readonly card: InformationCard
  readonly referral: Referral | null
  readonly className?: string
}

function Entry({ card, referral, className = '' }: EntryProps) {
  const { t, label } = useLanguage()
  const heading = `card-${card.id}`
  const take = referral?.takeOf(card)
  return (
    <article className={`card cards__entry ${className}`} aria-labelledby={heading}>
      <h3 id={heading}>{label(card.title)}</h3>
      <p>{label(card.what)}</p>
      <Phones card={card} />
      <div className="cards__actions">
        {take && (
          <Button kind="primary" describedBy={heading} onPress={take}>
            {t.cards.take}
          </Button>
        )}
        <Link
          className="button button--secondary button--normal"
          aria-describedby={heading}
          to={cardIn(referral?.directory ?? DIRECTORY, card.id)}
        >
          {t.cards.show}
        </Link>
      </div>
    </article>
  )
}
