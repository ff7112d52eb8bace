// What the form must hold before a tablet can be set up.
import { isLongEnough } from '../../domain/passphrase.ts'
import type { Profile } from '../../domain/profile.ts'
import type { Problem, ProblemCode } from '../../services.tsx'

export interface Filled {
  readonly profile: Profile | null
  readonly tabletName: string
  readonly passphrase: string
  readonly repeated: string
}

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
  if (!isLongEnough(passphrase)) faults.push({ code: 'passphrase-too-short' })
  else if (passphrase !== repeated) faults.push({ code: 'passphrases-differ' })
  return faults
}
