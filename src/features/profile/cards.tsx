// The information cards. Nothing is counted by them, so one may go altogether.
import { LENGTHS } from '../../domain/bounds.ts'
import { REFERRAL } from '../../domain/meanings.ts'
import { type InformationCard, type Label, type Named, offered } from '../../domain/profile.ts'
import { changed, newNamed } from '../../domain/profile-edit.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Choices } from '../../ui/choices.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LabelFields } from './label-fields.tsx'
import { NamedList } from './named-list.tsx'
import type { Part } from './part.ts'
import { useProfileTexts } from './profile-texts.ts'
import type { Editing } from './use-profile-edit.ts'

/** As many as the schema takes. */
const MOST_CARDS = 40

const named = (cards: readonly InformationCard[] = []): readonly Named[] =>
  cards.map(({ id, title }) => ({ id, label: title }))

export function Cards({ profile, saved, change, onOpen }: Editing & { readonly onOpen: (part: Part) => void }) {
  const { p } = useProfileTexts()
  const items = named(profile.cards)
  return (
    <NamedList<Named>
      name="card"
      items={items}
      saved={named(saved.cards)}
      onChange={(typing, next) =>
        change(typing, (each) => ({
          ...each,
          cards: next.map(({ id, label }) => each.cards?.find((card) => card.id === id) ?? newCard(id, label)),
        }))
      }
      most={MOST_CARDS}
      add={{ label: p.newCard, make: (words) => newNamed(items, words) }}
      onOpen={(id) => onOpen({ what: 'card', id })}
    />
  )
}

const nothing: Label = { nl: '', en: '' }
const newCard = (id: string, title: Label): InformationCard => ({
  id,
  title,
  what: nothing,
  forWhom: nothing,
  costs: nothing,
  paidBy: nothing,
  reach: {},
})

const texts = ['title', 'what', 'forWhom', 'costs', 'paidBy'] as const
const ways = ['phone', 'site', 'address'] as const
const NONE = '-'

interface CardPartProps extends Editing {
  readonly card: InformationCard
  readonly onBack: () => void
}

export function CardPart({ card, profile, change, onBack }: CardPartProps) {
  const { p, label } = useProfileTexts()
  const { id, reach, referral, safety } = card
  const answers = profile.fields.find((field) => field.id === REFERRAL && !field.retired)?.options
  const edit = (typing: string | null, step: (card: InformationCard) => InformationCard) =>
    change(typing && `card-${id}-${typing}`, (each) => ({ ...each, cards: changed(each.cards ?? [], id, step) }))

  function reachBy(way: (typeof ways)[number], words: string) {
    edit(way, (each) => {
      const { [way]: _, ...others } = each.reach
      return { ...each, reach: words === '' ? others : { ...others, [way]: words } }
    })
  }

  return (
    <>
      {texts.map((text) => (
        <LabelFields
          key={text}
          long={text !== 'title'}
          legend={p.card[text]}
          label={card[text]}
          onChange={(words) => edit(text, (each) => ({ ...each, [text]: words }))}
        />
      ))}
      {ways.map((way) => (
        <TextField
          key={way}
          label={p.card[way]}
          value={reach[way] ?? ''}
          onChange={(words) => reachBy(way, words)}
          maxLength={LENGTHS.reach}
        />
      ))}
      <p className="field__hint">{p.reachHint}</p>
      {answers && (
        <Choices
          legend={p.card.referral}
          choices={[
            { value: NONE, label: p.card.noReferral },
            ...offered(answers).map((option) => ({ value: option.id, label: label(option.label) })),
          ]}
          value={referral ?? NONE}
          onChoose={(answer) =>
            edit(null, ({ referral: _, ...each }) => (answer === NONE ? each : { ...each, referral: answer }))
          }
        />
      )}
      <Check
        label={p.card.safety}
        checked={safety === true}
        onChange={(checked) => edit(null, ({ safety: _, ...each }) => (checked ? { ...each, safety: true } : each))}
      />
      <div className="stack">
        <Button
          kind="danger"
          onPress={() => {
            change(null, (each) => ({ ...each, cards: (each.cards ?? []).filter((other) => other.id !== id) }))
            onBack()
          }}
        >
          {p.removeCard}
        </Button>
      </div>
    </>
  )
}
