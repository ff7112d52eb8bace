// The people of the tablet for the screens: lets colleagues in and out, and renews their ways in.
import type { Who } from '../../domain/log.ts'
import type { Person } from '../../domain/person.ts'
import { fail, ok } from '../../domain/result.ts'
import { propose } from '../../passphrases/passphrases.ts'
import type { StoredPerson } from '../../records/stored.ts'
import type { Colleague, Newcomer, People } from '../../services/people.ts'
import { isNewcomer } from '../../storage/people.ts'
import { proveOwn } from '../change-people.ts'
import { action, type GuardsOf, value } from '../guarded.ts'
import { selected } from '../live.ts'
import { changePassphrase, confirmCode, renewRecoveryCode } from '../own-ways.ts'
import { addPerson, changePerson, removePerson } from '../people.ts'
import type { TabletSession } from '../session/session.ts'
import type { Unlocked } from '../unlocked.ts'

export const peopleGuards: GuardsOf<People> = {
  me: value('anyone'),
  all: value('anyone'),
  add: action('manage-people', 'addedPerson', (_, [person], added) => ({
    id: (added as Newcomer).id,
    name: (person as Person).name,
  })),
  change: action('manage-people', 'changedPerson', named),
  remove: action('manage-people', 'removedPerson', named),
  // One's own ways in.
  changePassphrase: action('anyone', 'changedPassphrase'),
  renewRecoveryCode: action('anyone', 'renewedCode'),
  confirmCode: action('anyone'),
  codeInDoubt: value('anyone'),
}

/** The person whose id is the first parameter. */
function named(people: readonly Who[], [wanted]: readonly unknown[]): Who | undefined {
  const person = people.find(({ id }) => id === wanted)
  return person && { id: person.id, name: person.name }
}

/** Locks behind a person who removed themselves, once that stands in the log. */
export const lockedOnceGone = (session: Pick<TabletSession, 'unlocked' | 'lock'>, service: People): People => ({
  ...service,
  async remove(id, own) {
    const removed = await service.remove(id, own)
    if (removed.ok && id === session.unlocked().vault.person) session.lock()
    return removed
  },
})

export function people(unlocked: Unlocked, { trySecret }: Pick<TabletSession, 'trySecret'>): People {
  const { people: all, me } = unlocked
  // A code that is made during this unlock is on the screen.
  const codeBefore = me().slots.recovery
  return {
    me: selected(all, () => described(me())),
    all: selected(all, (everybody) => everybody.map(shown)),

    async add(person, own) {
      const words = await propose()
      const added = await trySecret((tools) => addPerson(tools, unlocked, person, words, own))
      return added.ok ? ok({ id: added.value, words }) : added
    },

    async change(id, change, own) {
      const before = all.getState().find((person) => person.id === id)
      const makes = change.roles.includes('coordinator') && !before?.roles.includes('coordinator')
      if (!makes) return changePerson(unlocked, id, change)
      if (!own) return fail({ code: 'wrong-passphrase' })
      const proven = await trySecret((tools) => proveOwn(tools, unlocked, own))
      return proven.ok ? changePerson(unlocked, id, change) : proven
    },

    remove: (id, own) => trySecret((tools) => removePerson(tools, unlocked, id, own)),

    changePassphrase: (current, next) => trySecret((tools) => changePassphrase(tools, unlocked, current, next)),
    codeInDoubt: selected(all, () => me().codeUnconfirmed === true && me().slots.recovery === codeBefore),
    confirmCode: () => confirmCode(unlocked),
    renewRecoveryCode: (own) => trySecret((tools) => renewRecoveryCode(tools, unlocked, own)),
  }
}

const described = ({ id, name, roles }: StoredPerson): Person => ({ id, name, roles })
const shown = (person: StoredPerson): Colleague => ({ ...described(person), isNewcomer: isNewcomer(person) })
