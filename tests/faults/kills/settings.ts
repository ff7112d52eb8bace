// The tablets on which something is done until they die.

import { PASSPHRASE } from '../../../scripts/headless/tablet.ts'
import { instantOf } from '../../../src/domain/calendar.ts'
import { setUpTablet } from '../../support/first-run.ts'
import { hia } from '../../support/releases.ts'
import { installed, openHour } from '../../support/screens.ts'
import type { Setting } from './activity.ts'
import { drafts } from './drafts.ts'
import { expiry, shortTerm } from './expiry.ts'
import { passphrase } from './passphrase.ts'
import { restore } from './restore.ts'
import { saving } from './saving.ts'

const inUse: Setting = {
  passphrases: [PASSPHRASE],
  date: null,
  async begin({ page, address }) {
    await setUpTablet(page(), address, hia)
    await installed(page())
    await openHour(page())
  },
  activities: { saving, drafts, passphrase },
  lives: 20,
  // A passphrase change takes most of it.
  life: 2_500,
  among: { write: 3, acknowledged: 3 },
}

const weekByWeek: Setting = {
  passphrases: [PASSPHRASE],
  date: new Date(instantOf('2026-11-04', '18:55', shortTerm.timeZone)),
  async begin({ page, address }) {
    await setUpTablet(page(), address, shortTerm)
    await installed(page())
  },
  activities: { expiry },
  lives: 20,
  life: 5_000,
  among: { write: 12, acknowledged: 3 },
}

const empty: Setting = {
  passphrases: [null],
  date: null,
  async begin({ page, address }) {
    await page().goto(address)
    await installed(page())
  },
  activities: { restore },
  lives: 1,
  life: 5_000,
  among: { write: 20, acknowledged: 1 },
}

export const settings: readonly Setting[] = [inUse, weekByWeek, empty]
