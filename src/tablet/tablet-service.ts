// The tablet's own settings for the screens: name, lock times, looks, and the browser's storage.
import { withinLockLimits } from '../domain/lock-times.ts'
import { asName } from '../domain/name.ts'
import { fail } from '../domain/result.ts'
import type { Settings } from '../records/stored.ts'
import type { Tablet, TabletSettings } from '../services/tablet.ts'
import { selected } from './live.ts'
import { liveUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'

export function tabletService(session: TabletSession, { allowed }: Rights): Tablet {
  const change = (changed: Partial<Settings>) => session.unlocked().book.changeSettings(changed)

  return {
    preferences: selected(session.preferences, (preferences) => preferences),
    setPreferences: session.setPreferences,
    settings: liveUnlocked(session, ({ settings }) =>
      selected(settings, ({ tabletId, tabletName, profile, lockAfter, enrolledAt }): TabletSettings => {
        return { tabletId, tabletName, profile, lockAfter, enrolledAt }
      }),
    ),
    setLockAfter: allowed('set-tablet', (lockAfter) => change({ lockAfter: withinLockLimits(lockAfter) })),
    setTabletName: allowed('set-tablet', async (name) =>
      asName(name) === '' ? fail({ code: 'tablet-name-missing' }) : change({ tabletName: asName(name) }),
    ),
    storageState: async () => {
      const { usage = 0 } = await navigator.storage.estimate()
      return { persisted: await navigator.storage.persisted(), usedBytes: usage }
    },
    askToPersist: () => navigator.storage.persist(),
  }
}
