// How much noise shared numbers get. The municipality chooses; the screen gives the promise and the price of each choice.
import { certaintyAfter, oddsFactor, sharedAbout } from '../../domain/disclosure/guesses.ts'
import { marginOf, noDraws } from '../../domain/disclosure/uncertainty.ts'
import { EPSILONS } from '../../domain/profile.ts'
import { Choices } from '../../ui/choices.tsx'
import { useProfileTexts } from './profile-texts.ts'
import type { Editing } from './use-profile-edit.ts'

/** A reader without any idea: as likely right as wrong. */
const NO_IDEA = 0.5

export function Noise({ profile, change }: Pick<Editing, 'profile' | 'change'>) {
  const { p, format } = useProfileTexts()
  const { epsilon } = profile
  const about = sharedAbout(profile)
  return (
    <>
      <Choices
        legend={p.noise}
        hint={p.noiseHint}
        choices={EPSILONS.map((each) => ({ value: String(each), label: p.noiseLevels[each] }))}
        value={String(epsilon)}
        onChoose={(chosen) => {
          const next = EPSILONS.find((each) => String(each) === chosen) ?? epsilon
          if (next !== epsilon) change(null, (each) => ({ ...each, epsilon: next }))
        }}
      />
      <ul className="field__hint profile__levels">
        {EPSILONS.map((each) => (
          <li key={each}>
            <strong>{p.noiseLevels[each]}</strong>:{' '}
            {p.noiseText(Math.round(100 * certaintyAfter(each, NO_IDEA)), marginOf({ ...noDraws, [each]: 1 }, 'leaf'))}
          </li>
        ))}
      </ul>
      <p className="field__hint">
        {p.noiseOdds(p.noiseLevels[epsilon], format.number(Math.round(10 * oddsFactor(epsilon)) / 10))}
      </p>
      <p className="field__hint">{p.noiseSum(about.questions, about.outcomes, about.all, epsilon)}</p>
    </>
  )
}
