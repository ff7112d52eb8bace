// Practice as screens know it: how it begins and ends, and the methods that it refuses.
import { fail } from '../../domain/result.ts'
import type { Practice } from '../../services/practice.ts'
import type { Services } from '../../services/services.tsx'
import { type MixedGuardsOf, outside } from '../guarded.ts'
import { type Place, practiceAddress, removePractice, TABLET_ADDRESS } from '../place.ts'
import type { TabletSession } from '../session/session.ts'
import type { Platform } from '../unlocked.ts'

export const practiceGuards = {
  on: outside,
  root: outside,
  enter: outside,
  begin: outside,
  end: outside,
} as const satisfies MixedGuardsOf<Practice>

interface Parts {
  readonly place: Place
  readonly platform: Platform
  /** Goes to an address in the place of this page, so that no way back leads to the page that the browser kept. */
  readonly go: (address: string) => void
}

export function practiceService(session: TabletSession, { place, platform, go }: Parts): Practice {
  return {
    on: place.practice,
    root: place.root,

    enter: () => session.leave(() => go(practiceAddress(session.preferences.getState()))),

    async begin(profile) {
      if (!place.practice) throw new Error('nothing is made up on a real tablet')
      const { inventTablet } = await import('../invent.ts')
      const { language } = session.preferences.getState()
      const made = await session.make(({ database, vault, files }) =>
        inventTablet(database, vault, files, { profile, language, platform }),
      )
      return made.ok ? session.enter() : made
    },

    end: () => session.leave(() => void removePractice().finally(() => go(TABLET_ADDRESS))),
  }
}

/** One object, as a screen draws anew for another. */
const NEVER_DUE = { lastMadeAt: null, due: false }

/** The services in practice: no invented data leaves the tablet, and no real data comes into practice. */
export function inPractice(services: Services): Services {
  const refused = async () => fail({ code: 'practice' as const })
  const { session, tablet, backups, sharing } = services
  const state = { get: () => NEVER_DUE, subscribe: () => () => {} }
  return {
    ...services,
    session: { ...session, restore: refused },
    // Practice never asks the browser to keep invented data.
    tablet: {
      ...tablet,
      storageState: async () => ({ persisted: true, usedBytes: 0 }),
      askToPersist: async () => true,
    },
    backups: { ...backups, state, make: refused, look: refused, takeIn: refused, takeOut: refused },
    sharing: { ...sharing, shareNow: refused, enrol: refused, pack: refused },
  }
}
