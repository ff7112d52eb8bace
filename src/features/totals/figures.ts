// The key figures, each with its own unit and its definition: persons, couples, visits, conversations and children are never
// mixed.
import type { Profile } from '../../domain/profile.ts'
import type { Tally } from '../../domain/tally.ts'
import type { Words } from '../../i18n/report-texts.ts'

export interface KeyFigure {
  readonly id: string
  readonly name: string
  readonly countIn: (tally: Tally) => number
  readonly unit: (value: number) => string
  readonly definition: string
}

type Counted = {
  [Key in keyof Tally]: Tally[Key] extends number ? Key : never
}[keyof Tally]

/** The key figures: sums of visits and hours. */
export function keyFigures(profile: Profile, { t: { totals: texts }, report }: Words): readonly KeyFigure[] {
  const figure = (id: Counted, name: string, unit: (value: number) => string): KeyFigure => ({
    id,
    name,
    countIn: (tally) => tally[id],
    unit,
    definition: report.definitions[id],
  })
  return [
    figure('hours', texts.hours, texts.hoursUnit),
    figure('hoursWithoutVisit', texts.hoursWithoutVisit, texts.hoursWithoutVisitUnit),
    figure('visits', texts.visits, texts.visitsUnit),
    figure('firstVisits', report.firstVisits, report.firstVisitsUnit),
    figure('visitors', texts.visitorsName, texts.visitorsUnit),
    figure('couples', texts.couples, texts.couplesUnit),
    figure('estimatedChildren', texts.estimatedChildren, texts.estimatedChildrenUnit),
    figure('conversations', texts.conversations, texts.conversationsUnit),
    ...(profile.trajectory
      ? [
          figure('trajectories', report.trajectories, report.trajectoriesUnit),
          figure('trajectoryConversations', texts.trajectoryConversations, texts.trajectoryConversationsUnit),
        ]
      : []),
  ]
}

/** The contacts that are no visits; `professional`: the contacts of people who ask on behalf of others, or the rest. */
export const contactFigures = (
  { contacts }: Profile,
  { t: { totals: texts }, report, label }: Words,
  professional?: boolean,
): readonly KeyFigure[] =>
  contacts
    .filter((kind) => professional === undefined || (kind.professional ?? false) === professional)
    .map((kind) => ({
      id: `contact-${kind.id}`,
      name: label(kind.label),
      countIn: ({ contacts: counts }) => counts[kind.id] ?? 0,
      unit: texts.contactUnit,
      definition: report.definitions.contact,
    }))
