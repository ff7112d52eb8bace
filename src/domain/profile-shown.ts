// The profile as totals show it: the current questions, and of retired questions only the answers that were counted.
import { nameOf } from './location.ts'
import { MEETINGS } from './meeting.ts'
import { isOffered, type Named, type Profile } from './profile.ts'
import { countsOf } from './survey.ts'
import type { Counts, Tally } from './tally.ts'

/** @param tallies the tallies shown side by side: an answer in one of them keeps its row in all */
export function shownIn(profile: Profile, tallies: readonly Tally[]): Profile {
  const anyOf = (counts: (tally: Tally) => Counts | undefined) => (id?: string) =>
    tallies.some((tally) =>
      Object.entries(counts(tally) ?? {}).some(([key, count]) => count > 0 && (!id || key === id)),
    )
  const kept = <T extends Named>(items: readonly T[], isCounted: (item: T) => boolean): readonly T[] =>
    items.filter((item) => isOffered(item) || isCounted(item))

  const { survey, themes, locations } = profile
  const inContacts = anyOf(({ contacts }) => contacts)
  const inMeetings = anyOf(({ counts }) => counts[MEETINGS])
  return {
    ...profile,
    fields: kept(profile.fields, ({ id }) => anyOf(({ answers }) => answers[id])()).map((field) => {
      const given = anyOf(({ answers }) => answers[field.id])
      return { ...field, options: kept(field.options, ({ id }) => given(id)) }
    }),
    contacts: kept(profile.contacts, ({ id }) => inContacts(id)),
    ...(survey && {
      survey: kept(survey, ({ id, options }) => !options || anyOf(({ counts }) => counts[countsOf(id)])()).map(
        ({ options, ...question }) => {
          const chosen = anyOf(({ counts }) => counts[countsOf(question.id)])
          return options ? { ...question, options: kept(options, ({ id }) => chosen(id)) } : question
        },
      ),
    }),
    ...(themes && { themes: kept(themes, ({ id }) => inMeetings(id)) }),
    ...(locations && { locations: kept(locations, ({ id }) => anyOf(({ counts }) => counts[nameOf(id)])()) }),
  }
}
