// What a tablet may be doing when it is killed. A new kind of work is one more file here and one more line in `settings.ts`.
import type { Page } from '@playwright/test'
import type { Said, WatchedScreen } from '../../support/watched-screen.ts'

/** What all activities of one tablet share. */
export interface Tablet {
  readonly page: () => Page
  readonly address: string
  readonly screen: WatchedScreen
  readonly random: () => number
  /**
   * The passphrase that was acknowledged last, and behind it those that may have taken its place. One of them must open. Null
   * stands for a tablet that is as new.
   */
  passphrases: readonly (string | null)[]
  /** What its clock says when it starts; null for the machine's own. */
  date: Date | null
  /** Is told of every so many things that the screen said were done. */
  readonly acknowledge: (things?: number) => void
}

export interface Activity {
  /** Does one thing after the other on the unlocked tablet, until the browser dies under it. */
  readonly act: () => Promise<void>
  /**
   * On the unlocked tablet after a kill: what the screen had said was kept and is not there. Then goes on from what is there.
   * @param said everything that the screen said in the life that was ended
   */
  readonly look: (said: readonly Said[]) => Promise<readonly string[]>
}

export type StartActivity = (tablet: Tablet) => Activity

/** A tablet as it is handed out, what may be done on it, and when it dies of it. */
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
