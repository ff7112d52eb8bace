// Which rights the present person has.
import type { Right } from '../domain/person.ts'
import type { TabletSession } from './session/session.ts'

export interface Rights {
  readonly may: (right: Right) => boolean
}

export function rightsOf(session: Pick<TabletSession, 'status' | 'unlocked'>): Rights {
  return {
    // Nobody's role counts while a visitor has the tablet.
    may: (right) => session.status.getState() !== 'handedOver' && session.unlocked().may(right),
  }
}
