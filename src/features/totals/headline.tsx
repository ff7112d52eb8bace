// The key figures, each with its own unit: persons, couples, visits, conversations and children are never mixed.
import type { Profile } from '../../domain/profile.ts'
import type { Tally } from '../../domain/tally.ts'
import { useLanguage } from '../../i18n/language.ts'

export function Headline({ tally, profile }: { readonly tally: Tally; readonly profile: Profile }) {
  const { t, format, label } = useLanguage()
  const texts = t.totals
  const figures = [
    { name: texts.hours, value: tally.hours, unit: texts.hoursUnit },
    { name: texts.hoursWithoutVisit, value: tally.hoursWithoutVisit, unit: texts.hoursWithoutVisitUnit },
    { name: texts.visits, value: tally.visits, unit: texts.visitsUnit },
    { name: texts.visitorsName, value: tally.visitors, unit: texts.visitorsUnit },
    { name: texts.couples, value: tally.couples, unit: texts.couplesUnit },
    { name: texts.estimatedChildren, value: tally.estimatedChildren, unit: texts.estimatedChildrenUnit },
    { name: texts.conversations, value: tally.conversations, unit: texts.conversationsUnit },
    ...(profile.trajectory
      ? [
          {
            name: texts.trajectoryConversations,
            value: tally.trajectoryConversations,
            unit: texts.trajectoryConversationsUnit,
          },
        ]
      : []),
    ...profile.contacts.map((kind) => ({
      name: label(kind.label),
      value: tally.contacts[kind.id] ?? 0,
      unit: texts.contactUnit,
    })),
  ]
  return (
    <section aria-labelledby="headline">
      <h3 id="headline" className="visually-hidden">
        {texts.headline}
      </h3>
      <dl className="figures">
        {figures.map(({ name, value, unit }) => (
          <div key={name} className="figures__figure">
            <dt>{name}</dt>
            <dd>
              <span className="figures__value">{format.number(value)}</span>{' '}
              <span className="figures__unit">{unit(value)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
