// What may be better about how questions are shared, in words: a person decides, as no program can be sure of it.
import { oneSided } from '../../domain/disclosure/released.ts'
import { alikeIn, followsInHistory } from '../../domain/linked-questions.ts'
import { ALL_TIME } from '../../domain/period.ts'
import type { Field, Profile } from '../../domain/profile.ts'
import { tallyIn } from '../../domain/series.ts'
import { useLive, useServices } from '../../services.tsx'
import { useWords } from './words.ts'

export interface Doubt {
  readonly tone: 'info' | 'warning'
  readonly title: string
  readonly text: string
}

/** The doubts about a question of this profile; none while the history is being read. */
export function useDoubts(profile: Profile): (field: Field) => readonly Doubt[] {
  const { sharing, totals } = useServices()
  const { p, t, label } = useWords()
  const releases = (useLive(sharing.releases) ?? []).map(({ release }) => release)
  const tally = tallyIn(useLive(totals.months)?.months ?? [], ALL_TIME)
  const alike = alikeIn(profile)
  const follows = followsInHistory(profile, tally)

  return (field) => {
    const doubts: Doubt[] = alike
      .filter(({ questions }) => questions.some(({ id }) => id === field.id))
      .map(({ questions: [one, other], answers }) => ({
        tone: 'warning',
        title: t.setUp.alike,
        text: t.setUp.alikeText(label(one.label), label(other.label), answers.map(label).join(', ')),
      }))
    if (follows && [follows.from.id, follows.to.id].includes(field.id)) {
      const { from, to, fits, visits } = follows
      const text = p.followsText(label(from.label), label(to.label), fits, visits)
      doubts.push({ tone: 'warning', title: p.follows, text })
    }
    const uneven = oneSided(releases, field.id)
    if (uneven) doubts.push({ tone: 'info', title: p.uneven, text: p.unevenText(uneven.dominated, uneven.of) })
    return doubts
  }
}
