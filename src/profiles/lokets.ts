// The profiles that come with the app.
import type { Profile, SurveyQuestion } from '../domain/profile.ts'
import arnhem from './lokets/arnhem.json' with { type: 'json' }
import assen from './lokets/assen.json' with { type: 'json' }
import dordrechtSko from './lokets/dordrecht-sko.json' with { type: 'json' }
import dordrechtSociaal from './lokets/dordrecht-sociaal.json' with { type: 'json' }
import hendrikIdoAmbacht from './lokets/hendrik-ido-ambacht.json' with { type: 'json' }
import utrecht from './lokets/utrecht.json' with { type: 'json' }
import zwartewaterland from './lokets/zwartewaterland.json' with { type: 'json' }
import zwolleTeam from './lokets/zwolle-team.json' with { type: 'json' }
import { parseProfile } from './schema.ts'

/** Every loket that a tablet can be set up for. A malformed one is a bug of ours, so it throws. */
export const lokets: readonly Profile[] = [
  hendrikIdoAmbacht,
  zwartewaterland,
  dordrechtSko,
  dordrechtSociaal,
  zwolleTeam,
  arnhem,
  assen,
  utrecht,
].map((data) => {
  const profile = parseProfile(data)
  if (!profile.ok) throw new Error(`profile ${data.id}: ${JSON.stringify(profile.error)}`)
  return profile.value
})

/** What a questionnaire asks where a loket has no questions of its own yet: those of the first that has a questionnaire. */
export const usualSurvey: readonly SurveyQuestion[] = lokets.find(({ survey }) => survey)?.survey ?? []
