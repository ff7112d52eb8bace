import { versionsOf } from '../domain/profile-version.ts'
import { fail } from '../domain/result.ts'
import { parseProfile } from '../profiles/schema.ts'
import type { KeptProfile, ProfileEditor } from '../services.tsx'
import { answersOfFirstVisits } from '../storage/kept-answers.ts'
import { loaded, selected } from './live.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'

export function profileService(session: TabletSession, { allowed, seen }: Rights): ProfileEditor {
  return {
    versions: seen('set-tablet', ({ book, people }) =>
      selected(book.versions, (versions): readonly KeptProfile[] => {
        const nameOf = (id: string | null) => people.getState().find((person) => person.id === id)?.name ?? null
        return versionsOf(versions, book.profileNow())
          .toReversed()
          .map(({ by, ...version }) => ({ ...version, by: nameOf(by) }))
      }),
    ),
    hourOpen: seen('set-tablet', ({ book }) => selected(book.state, ({ hour }) => hour?.closedAt === null)),
    answers: seen('set-tablet', ({ book }) =>
      loaded(
        [book.state],
        () => answersOfFirstVisits(book.store),
        (problem) => book.saving.setState(problem, true),
      ),
    ),
    save: allowed('set-tablet', async (profile) => {
      // What a screen made is held to the same as what a file brings.
      const parsed = parseProfile(profile)
      if (parsed.ok) return session.unlocked().book.saveProfile(parsed.value)
      return fail({ code: 'profile-malformed', detail: parsed.error.map(({ path }) => path).join(', ') })
    }),
  }
}
