// The fields that the form needs before a tablet can be set up; its passphrase is judged where it is chosen.

import type { Problem, ProblemCode } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'

export interface Filled {
  readonly profile: Profile | null
  readonly tabletName: string
  readonly personName: string
}

/** The field at which a problem is shown; a problem of the storage belongs to none. */
export const fieldOf: Partial<Record<ProblemCode, string>> = {
  'profile-missing': 'profile',
  'tablet-name-missing': 'tablet-name',
  'person-name-missing': 'person-name',
}

export function faultsOf({ profile, tabletName, personName }: Filled): readonly Problem[] {
  const faults: Problem[] = []
  if (!profile) faults.push({ code: 'profile-missing' })
  if (tabletName.trim() === '') faults.push({ code: 'tablet-name-missing' })
  if (personName.trim() === '') faults.push({ code: 'person-name-missing' })
  return faults
}
