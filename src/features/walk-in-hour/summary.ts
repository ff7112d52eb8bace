// A recorded visit in a few words, enough to tell it from the others of the evening. The note itself is not shown.
import type { Label, Profile } from '../../domain/profile.ts'
import { fieldsAsked, UNKNOWN } from '../../domain/visit.ts'
import type { VisitRecord } from '../../domain/walk-in-hour.ts'

const MOST = 5

/** The first answers that say something, in the profile's order: "Komt: Samen · Vraag: Herstel · met notitie". */
export function summaryOf(
  { answers, note }: Pick<VisitRecord, 'answers' | 'note'>,
  profile: Profile,
  label: (label: Label) => string,
  withNote: string,
): string {
  const parts = fieldsAsked(profile, answers).flatMap((field) => {
    const option = field.options.find(({ id }) => id === answers[field.id] && id !== UNKNOWN)
    return option ? [`${label(field.label)}: ${label(option.label)}`] : []
  })
  return [...parts.slice(0, MOST), ...(note?.trim() ? [withNote] : [])].join(' · ')
}
