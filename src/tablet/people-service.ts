// The people of the tablet for the screens: lets colleagues in and out, and renews their ways in.
import type { Person } from '../domain/person.ts'
import { fail, ok } from '../domain/result.ts'
import { propose } from '../passphrases/passphrases.ts'
import type { StoredPerson } from '../records/stored.ts'
import type { Colleague, People } from '../services/people.ts'
import { isNewcomer } from '../storage/people.ts'
import { proveOwn } from './change-people.ts'
import { selected } from './live.ts'
import { liveUnlocked } from './once-unlocked.ts'
import { changePassphrase, confirmCode, renewRecoveryCode } from './own-ways.ts'
import { addPerson, changePerson, removePerson } from './people.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'

export function peopleService(session: TabletSession, { allowed }: Rights): People {
  const { trySecret } = session
  return {
    me: liveUnlocked(session, ({ people, me }) => selected(people, () => described(me()))),
    all: liveUnlocked(session, ({ people }) => selected(people, (all) => all.map(shown))),

    add: allowed('manage-people', async (person, own) => {
      const words = await propose()
      const added = await trySecret((tools) => addPerson(tools, session.unlocked(), person, words, own))
      return added.ok ? ok({ id: added.value, words }) : added
    }),

    change: allowed('manage-people', async (id, change, own) => {
      const unlocked = session.unlocked()
      const before = unlocked.people.getState().find((person) => person.id === id)
      const makes = change.roles.includes('coordinator') && !before?.roles.includes('coordinator')
      if (!makes) return changePerson(unlocked, id, change)
      if (!own) return fail({ code: 'wrong-passphrase' })
      const proven = await trySecret((tools) => proveOwn(tools, unlocked, own))
      return proven.ok ? changePerson(unlocked, id, change) : proven
    }),

    remove: allowed('manage-people', async (id, own) => {
      const removed = await trySecret((tools) => removePerson(tools, session.unlocked(), id, own))
      if (removed.ok && id === session.unlocked().vault.person) session.lock()
      return removed
    }),

    changePassphrase: (current, next) =>
      trySecret((tools) => changePassphrase(tools, session.unlocked(), current, next)),
    codeInDoubt: liveUnlocked(session, ({ people, me }) => {
      // A code that is made during this unlock is on the screen.
      const before = me().slots.recovery
      return selected(people, () => me().codeUnconfirmed === true && me().slots.recovery === before)
    }),
    confirmCode: async () => confirmCode(session.unlocked()),
    renewRecoveryCode: (own) => trySecret((tools) => renewRecoveryCode(tools, session.unlocked(), own)),
  }
}

const described = ({ id, name, roles }: StoredPerson): Person => ({ id, name, roles })
const shown = (person: StoredPerson): Colleague => ({ ...described(person), isNewcomer: isNewcomer(person) })
