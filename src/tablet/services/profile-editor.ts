// The editor of the profile as screens know it.
import { versionsOf } from '../../domain/profile-version.ts'
import { fail } from '../../domain/result.ts'
import { parseProfile } from '../../profiles/schema.ts'
import type { KeptProfile, ProfileEditor } from '../../services/profile-editor.ts'
import { answersOfFirstVisits } from '../../storage/kept-answers.ts'
import { action, type GuardsOf, value } from '../guarded.ts'
import { loaded, selected } from '../live.ts'
import type { Unlocked } from '../unlocked.ts'

export const profileEditorGuards: GuardsOf<ProfileEditor> = {
  versions: value('set-tablet'),
  hourOpen: value('set-tablet'),
  answers: value('set-tablet'),
  save: action('set-tablet', 'changedProfile'),
}

export function profileEditor({ book: keeper, people }: Pick<Unlocked, 'book' | 'people'>): ProfileEditor {
  const { book, versions, profileNow, store, saving } = keeper
  return {
    versions: selected(versions, (all): readonly KeptProfile[] => {
      const nameOf = (id: string | null) => people.getState().find((person) => person.id === id)?.name ?? null
      return versionsOf(all, profileNow())
        .toReversed()
        .map(({ by, ...version }) => ({ ...version, by: nameOf(by) }))
    }),
    hourOpen: selected(book, ({ hour }) => hour?.closedAt === null),
    answers: loaded(
      [book],
      () => answersOfFirstVisits(store),
      (problem) => saving.setState(problem, true),
    ),
    async save(profile) {
      // A profile from a screen is held to the same as one from a file.
      const parsed = parseProfile(profile)
      if (parsed.ok) return keeper.saveProfile(parsed.value)
      return fail({ code: 'profile-malformed', detail: parsed.error.map(({ path }) => path).join(', ') })
    },
  }
}
