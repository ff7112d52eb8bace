// The loket of most tests: Hendrik-Ido-Ambacht, as it comes with the app.
import type { Profile } from '../../src/domain/profile.ts'
import { lokets } from '../../src/profiles/lokets.ts'

export function loketOf(id: string): Profile {
  const profile = lokets.find((loket) => loket.id === id)
  if (!profile) throw new Error(`no loket ${id}`)
  return profile
}

export const hia = loketOf('hendrik-ido-ambacht')
