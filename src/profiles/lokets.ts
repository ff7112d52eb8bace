// The profiles that come with the app.
import type { Profile } from '../domain/profile.ts'
import hendrikIdoAmbacht from './lokets/hendrik-ido-ambacht.json' with { type: 'json' }
import zwartewaterland from './lokets/zwartewaterland.json' with { type: 'json' }
import { parseProfile } from './schema.ts'

/** Every loket that a tablet can be set up for. A malformed one is a bug of ours, so it throws. */
export const lokets: readonly Profile[] = [hendrikIdoAmbacht, zwartewaterland].map((data) => {
  const profile = parseProfile(data)
  if (!profile.ok) throw new Error(`profile ${data.id}: ${JSON.stringify(profile.error)}`)
  return profile.value
})
