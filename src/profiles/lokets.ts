// The profiles that come with the app.
import type { Profile } from '../domain/profile.ts'
import { arnhem } from './lokets/arnhem.ts'
import { assen } from './lokets/assen.ts'
import { dordrechtSko } from './lokets/dordrecht-sko.ts'
import { dordrechtSociaal } from './lokets/dordrecht-sociaal.ts'
import { hendrikIdoAmbacht } from './lokets/hendrik-ido-ambacht.ts'
import { utrecht } from './lokets/utrecht.ts'
import { zwartewaterland } from './lokets/zwartewaterland.ts'
import { zwolleTeam } from './lokets/zwolle-team.ts'

/** Every loket that a tablet can be set up for. */
export const lokets: readonly Profile[] = [
  hendrikIdoAmbacht,
  zwartewaterland,
  dordrechtSko,
  dordrechtSociaal,
  zwolleTeam,
  arnhem,
  assen,
  utrecht,
]
