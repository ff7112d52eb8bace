// Two questions that may tell one thing twice, in words: a person decides, as no program can be sure of it.
import { alikeIn, implicationsIn } from '../../domain/linked-questions.ts'
import type { Field, Profile } from '../../domain/profile.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { useProfileTexts } from './profile-texts.ts'

interface Doubt {
  readonly title: string
  readonly text: string
}

/** The doubts about a question of this profile; none while the answers that were given are being read. */
export function useDoubts(profile: Profile): (field: Field) => readonly Doubt[] {
  const { profileEditor } = useServices()
  const { p, t, label } = useProfileTexts()
  const given = useLive(profileEditor.answers) ?? []
  const alike = alikeIn(profile)
  const implied = implicationsIn(profile, given)

  return ({ id }) => [
    ...alike
      .filter(({ questions }) => questions.some((each) => each.id === id))
      .map(({ questions: [one, other], answers }) => ({
        title: t.setUp.alike,
        text: t.setUp.alikeText(label(one.label), label(other.label), answers.map(label).join(', ')),
      })),
    ...implied
      .filter(({ from, to }) => [from.id, to.id].includes(id))
      .map(({ from, given, to, fixed, fits, visits }) => ({
        title: p.implied,
        text: p.impliedText(label(from.label), label(given), label(to.label), label(fixed), fits, visits),
      })),
  ]
}
