// The words on a card, on the screen and on paper alike.
import type { ReactNode } from 'react'
import type { InformationCard } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'

interface CardWordsProps {
  readonly card: InformationCard
  /** How it is reached: to tap on the screen, to read on paper. */
  readonly reach: ReactNode
}

export function CardWords({ card, reach }: CardWordsProps) {
  const { t, label } = useLanguage()
  const parts = [
    { name: t.cards.what, words: label(card.what) },
    { name: t.cards.forWhom, words: label(card.forWhom) },
    { name: t.cards.costs, words: label(card.costs) },
    { name: t.cards.paidBy, words: label(card.paidBy) },
    { name: t.cards.reach, words: reach },
  ]
  return (
    <dl className="card-words">
      {parts.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
