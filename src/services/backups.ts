// Making backups, looking into them, and counting other tablets along.

import type { Instant } from '../domain/calendar.ts'
import type { Role } from '../domain/person.ts'
import type { Label } from '../domain/profile.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

/** The contents of a backup, shown before the tablet acts on it. */
export interface BackupContents {
  readonly tabletName: string
  readonly loket: Label
  readonly madeAt: Instant
  readonly hours: number
  readonly visits: number
  /** Notes in the file whose term is not over. */
  readonly notes: number
  /** The roles of the person who restores it; without the coordinator's role it holds no key to share by. */
  readonly roles: readonly Role[]
}

export interface Backups {
  /** When the last backup of this tablet was made, and whether it is time for a new one; never a wall. */
  readonly state: Live<{ readonly lastMadeAt: Instant | null; readonly due: boolean }>
  /** The other tablets whose backups were taken in: they count along under Totalen. */
  readonly takenIn: Live<
    readonly { readonly tabletId: string; readonly tabletName: string; readonly madeAt: Instant }[]
  >
  /**
   * An age file under `passphrase`; with `notes` it holds the present person's notes, with their term. `own` is that
   * person's passphrase, `coordinator` one of a coordinator: when neither is a coordinator's, the restored tablet has
   * no coordinator and can't share. `wrong-passphrase` has `coordinator` as its detail when the coordinator's is wrong.
   */
  readonly make: (
    passphrase: string,
    options: { readonly notes: boolean; readonly own: string; readonly coordinator?: string },
  ) => Outcome<{ readonly fileName: string; readonly file: Uint8Array<ArrayBuffer> }>
  /** Opens a file and changes nothing. Also before the tablet is set up. */
  readonly look: (file: Blob, passphrase: string) => Outcome<BackupContents>
  /** Counts another tablet of this loket along: in any order, and twice is once. */
  readonly takeIn: (file: Blob, passphrase: string) => Outcome
  /** From then on that tablet counts no more. */
  readonly takeOut: (tabletId: string) => Outcome
}
