// The people of the tablet, for the screens that manage them.
import type { Person, PersonId } from '../domain/person.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'
import type { Recovery } from './session.ts'

/** A person who was let in, and the words that open the tablet for them the first time. */
export interface Newcomer {
  readonly id: PersonId
  readonly words: string
}

export interface Colleague extends Person {
  /** They have not been in yet, and have no passphrase of their own. */
  readonly isNewcomer: boolean
}

/** The people of this tablet, while unlocked. Methods that need a key of the person ask for the passphrase again. */
export interface People {
  readonly me: Live<Person>
  readonly all: Live<readonly Colleague[]>
  /** `own` is the passphrase of the coordinator who lets the person in. */
  readonly add: (person: Pick<Person, 'name' | 'roles'>, own: string) => Outcome<Newcomer>
  /** A promotion to coordinator asks for `own`. */
  readonly change: (id: PersonId, change: Pick<Person, 'name' | 'roles'>, own?: string) => Outcome
  /** Their notes are erased with them. */
  readonly remove: (id: PersonId, own: string) => Outcome
  readonly changePassphrase: (current: string, next: string) => Outcome
  /** A new recovery code for the person who unlocked the tablet; the old one works no more. */
  readonly renewRecoveryCode: (own: string) => Outcome<Recovery>
  /** Confirms that the person wrote the recovery code down. `enter` confirms it, too. */
  readonly confirmCode: () => Outcome
  /** Whether the present person's code was made before this unlock and never confirmed as written down. */
  readonly codeInDoubt: Live<boolean>
}
