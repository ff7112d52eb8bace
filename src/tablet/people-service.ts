import type { Person, PersonId } from '../domain/person.ts'
import type { StoredPerson } from '../records/stored.ts'
import type { People } from '../services.tsx'
import { selected } from './live.ts'
import { liveUnlocked } from './once-unlocked.ts'
import { addPerson, changePassphrase, changePerson, confirmCode, removePerson, renewRecoveryCode } from './people.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'

export function peopleService(session: TabletSession, rights: Rights): People {
  const { allowed } = rights
  const confirmTheirs = allowed('manage-people', (id: PersonId) => confirmCode(session.unlocked(), id))
  return {
    me: liveUnlocked(session, ({ people, me }) => selected(people, () => shown(me()))),
    all: liveUnlocked(session, ({ people }) => selected(people, (all) => all.map(shown))),
    add: allowed('manage-people', (person, own) =>
      session.trySecret((tools) => addPerson(tools, session.unlocked(), person, own)),
    ),
    change: allowed('manage-people', (id, change) => changePerson(session.unlocked(), id, change)),
    remove: allowed('manage-people', async (id) => {
      const removed = await removePerson(session.unlocked(), id)
      if (removed.ok && id === session.unlocked().vault.person) session.lock()
      return removed
    }),
    changePassphrase: (current, next) =>
      session.trySecret((tools) => changePassphrase(tools, session.unlocked(), current, next)),
    codeInDoubt: liveUnlocked(session, ({ people, me }) => {
      // A code that is made during this unlock is on the screen.
      const before = me().slots.recovery
      return selected(people, () => me().codeUnconfirmed === true && me().slots.recovery === before)
    }),
    confirmCode: (id) =>
      id === session.unlocked().vault.person ? confirmCode(session.unlocked(), id) : confirmTheirs(id),
    renewRecoveryCode: (own) => session.trySecret((tools) => renewRecoveryCode(tools, session.unlocked(), own)),
  }
}

const shown = ({ id, name, roles }: StoredPerson): Person => ({ id, name, roles })
