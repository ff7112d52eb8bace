// The activities during which a tablet is killed. A new kind of work is one more file here and one more line in
// `settings.ts`.
import type { Page } from '@playwright/test'
import type { Said, WatchedScreen } from '../../support/watched-screen.ts'

/** The state that all activities of one tablet share. */
export interface Tablet {
  readonly page: () => Page
  readonly address: string
  readonly screen: WatchedScreen
  readonly random: () => number
  /**
   * The passphrase that was acknowledged last, and behind it the ones that may have taken its place. One of them must
   * open. Null stands for a tablet that is as new.
   */
  passphrases: readonly (string | null)[]
  /** The date on its clock when it starts; null for the machine's own. */
  date: Date | null
  /** Gets the number of actions that the screen called done. */
  readonly acknowledge: (things?: number) => void
}

export interface Activity {
  /** Does one thing after the other on the unlocked tablet, until the browser dies under it. */
  readonly act: () => Promise<void>
  /**
   * On the unlocked tablet after a kill: the records that the screen had called kept and that are missing. Then goes on
   * from the present state.
   * @param said everything that the screen said in the life that was ended
   */
  readonly look: (said: readonly Said[]) => Promise<readonly string[]>
}

export type StartActivity = (tablet: Tablet) => Activity

/** A tablet as it is handed out, its possible activities, and the moment of its kill. */
export interface Setting extends Pick<Tablet, 'passphrases' | 'date'> {
  /** The first run, up to where every activity may begin. */
  readonly begin: (tablet: Tablet) => Promise<void>
  readonly activities: Readonly<Record<string, StartActivity>>
  /** After so many kills another tablet takes its place. */
  readonly lives: number
  /** Milliseconds within which a life ends. */
  readonly life: number
  /** A life that ends at a write or an acknowledgement ends at one of so many. */
  readonly among: { readonly write: number; readonly acknowledged: number }
}
