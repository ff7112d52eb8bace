// The tablet's own settings for the screens: name, lock times, looks, and the browser's storage.
import { withinLockLimits } from '../../domain/lock-times.ts'
import { asName } from '../../domain/name.ts'
import { fail } from '../../domain/result.ts'
import type { Tablet, TabletSettings } from '../../services/tablet.ts'
import { action, byState, type MixedGuardsOf, outside, value } from '../guarded.ts'
import { asLive, selected } from '../live.ts'
import type { TabletSession } from '../session/session.ts'
import type { Unlocked } from '../unlocked.ts'

export const tabletGuards = {
  // Before anybody is in: language and looks, and the browser's word about the storage.
  preferences: outside,
  setPreferences: byState('setPreferences'),
  storageState: outside,
  askToPersist: outside,
  settings: value('anyone'),
  setLockAfter: action('set-tablet', 'changedTablet'),
  setTabletName: action('set-tablet', 'changedTablet'),
} as const satisfies MixedGuardsOf<Tablet>

type Inside = Pick<Tablet, 'settings' | 'setLockAfter' | 'setTabletName'>

export const tablet = ({ settings, book: { changeSettings } }: Unlocked): Inside => ({
  settings: selected(settings, ({ tabletId, tabletName, profile, lockAfter, enrolledAt }): TabletSettings => {
    return { tabletId, tabletName, profile, lockAfter, enrolledAt }
  }),
  setLockAfter: (lockAfter) => changeSettings({ lockAfter: withinLockLimits(lockAfter) }),
  async setTabletName(name) {
    return asName(name) === '' ? fail({ code: 'tablet-name-missing' }) : changeSettings({ tabletName: asName(name) })
  },
})

type Outside = Omit<Tablet, keyof Inside>

export const tabletOutside = ({ preferences, setPreferences }: TabletSession): Outside => ({
  preferences: asLive(preferences),
  setPreferences,
  async storageState() {
    const { usage = 0 } = await navigator.storage.estimate()
    return { persisted: await navigator.storage.persisted(), usedBytes: usage }
  },
  askToPersist: () => navigator.storage.persist(),
})
