// Passphrases as screens ask for them, also before there is a tablet.
import { hasWords, normalForm } from '../../domain/passphrase.ts'
import { faultOf, propose } from '../../passphrases/passphrases.ts'
import type { Passphrases } from '../../services/passphrases.ts'
import { type MixedGuardsOf, outside } from '../guarded.ts'
import { isInside } from '../once-unlocked.ts'
import type { TabletSession } from '../session/session.ts'

export const passphrasesGuards = {
  propose: outside,
  isSame: outside,
  hasWords: outside,
  faultOf: outside,
} as const satisfies MixedGuardsOf<Passphrases>

export const passphrases = (session: TabletSession): Passphrases => ({
  propose,
  isSame: (one, other) => normalForm(one) === normalForm(other),
  hasWords,
  // The words that a guesser would try on this very tablet first.
  faultOf: (passphrase, known = []) => faultOf(passphrase, [...known, ...(isInside(session) ? wordsOf(session) : [])]),
})

function wordsOf(session: TabletSession): readonly string[] {
  const { settings, people } = session.unlocked()
  const { tabletName, profile } = settings.getState()
  return [tabletName, profile.name.nl, profile.id, ...people.getState().map(({ name }) => name)]
}
