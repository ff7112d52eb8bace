import type { Person } from '../domain/person.ts'
import type { People } from '../services.tsx'
import type { StoredPerson } from '../storage/people.ts'
import { selected } from './live.ts'
import { liveUnlocked } from './once-unlocked.ts'
import { addPerson, changePassphrase, changePerson, removePerson, renewRecoveryCode } from './people.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session.ts'

export function peopleService(session: TabletSession, rights: Rights): People {
  const { allowed } = rights
  return {
    me: liveUnlocked(session, ({ people, me }) => selected(people, () => shown(me()))),
    all: liveUnlocked(session, ({ people }) => selected(people, (all) => all.map(shown))),
    add: allowed('manage-people', (person, own) => addPerson(session.tools(), session.unlocked(), person, own)),
    change: allowed('manage-people', (id, change) => changePerson(session.unlocked(), id, change)),
    remove: allowed('manage-people', async (id) => {
      const removed = await removePerson(session.unlocked(), id)
      if (removed.ok && id === session.unlocked().vault.person) session.lock()
      return removed
    }),
    changePassphrase: (current, next) => changePassphrase(session.tools(), session.unlocked(), current, next),
    renewRecoveryCode: (own) => renewRecoveryCode(session.tools(), session.unlocked(), own),
  }
}

const shown = ({ id, name, roles }: StoredPerson): Person => ({ id, name, roles })
