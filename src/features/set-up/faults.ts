// What the form must hold before a tablet can be set up.
import type { Profile } from '../../domain/profile.ts'
import type { Problem, ProblemCode } from '../../services.tsx'

export interface Filled {
  readonly profile: Profile | null
  readonly tabletName: string
  readonly passphrase: string
  readonly repeated: string
}

/** The shortest passphrase in characters: what NIST SP 800-63B-4 asks of a secret that stands alone. */
const SHORTEST_PASSPHRASE = 15

/** The field at which a problem is shown; a problem of the storage belongs to none. */
export const fieldOf: Partial<Record<ProblemCode, string>> = {
  'profile-missing': 'profile',
  'tablet-name-missing': 'tablet-name',
  'passphrase-too-short': 'passphrase',
  'passphrases-differ': 'repeated',
}

export function faultsOf({ profile, tabletName, passphrase, repeated }: Filled): readonly Problem[] {
  const faults: Problem[] = []
  if (!profile) faults.push({ code: 'profile-missing' })
  if (tabletName.trim() === '') faults.push({ code: 'tablet-name-missing' })
  if ([...passphrase].length < SHORTEST_PASSPHRASE) faults.push({ code: 'passphrase-too-short' })
  else if (passphrase !== repeated) faults.push({ code: 'passphrases-differ' })
  return faults
}
