// Who is in, as screens know it. In which state each method may be called stands in `session/status.ts`.
import type { Age } from '../../backup/age.ts'
import type { Instant } from '../../domain/calendar.ts'
import type { Session } from '../../services/session.ts'
import { byState, type MixedGuardsOf, outside, value } from '../guarded.ts'
import { asLive } from '../live.ts'
import type { TabletSession } from '../session/session.ts'
import type { Unlocked } from '../unlocked.ts'

export const sessionGuards = {
  status: outside,
  entry: outside,
  saving: value('anyone'),
  setUp: byState('setUp'),
  restore: byState('make'),
  unlock: byState('unlock'),
  recover: byState('recover'),
  choose: byState('choose'),
  renewKeys: byState('renewKeys'),
  enter: byState('enter'),
  hasPin: outside,
  setPin: byState('setPin'),
  cover: byState('cover'),
  uncover: byState('uncover'),
  lock: byState('lock'),
  takeOver: byState('takeOver'),
} as const satisfies MixedGuardsOf<Session>

export const saving = ({ book }: Unlocked): Pick<Session, 'saving'> => ({ saving: asLive(book.saving) })

interface Parts {
  readonly age: Age
  readonly clock: () => Instant
  readonly newId: () => string
}

export function sessionOutside(session: TabletSession, { age, clock, newId }: Parts): Omit<Session, 'saving'> {
  const { status, entry, hasPin, make } = session
  const { setUp, unlock, recover, choose, renewKeys, enter, setPin, cover, uncover, lock, takeOver } = session
  return {
    ...{ setUp, unlock, recover, choose, renewKeys, enter, setPin, cover, uncover, lock, takeOver },
    status: asLive(status),
    entry: asLive(entry),
    hasPin: asLive(hasPin),
    async restore(file, filePassphrase, person) {
      const { restoreTablet } = await import('../restore.ts')
      return make(({ database, vault, files }) =>
        restoreTablet(database, vault, files, { age, file, filePassphrase, person, clock, newId }),
      )
    },
  }
}
