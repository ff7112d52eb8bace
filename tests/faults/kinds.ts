// All kinds of fault tests. docs/faults.md explains each, with the planted fault by which it is known to look.
import { exactlyOnceFaults } from './exactly-once.ts'
import { fsync } from './fsync.ts'
import { fullDisk } from './full-disk.ts'
import { guesses } from './guesses.ts'
import { kills, powerCuts } from './kills.ts'
import type { Kind } from './kind.ts'
import { leaks } from './leaks.ts'
import { restoredFaults } from './restored.ts'
import { seals } from './seals.ts'
import { twoTabs } from './two-tabs.ts'
import { updates } from './updates.ts'

const exactlyOnce: Kind = {
  name: 'exactly-once',
  unit: 'schedules',
  size: 10_000,
  browser: false,
  async run(size, seed) {
    const faults = await exactlyOnceFaults(size, seed)
    return { faults, figures: `${size} schedules of lost, repeated and late messages: ${faults.length} wrong totals` }
  },
}

const restored: Kind = {
  name: 'restored',
  unit: 'schedules',
  size: 2_000,
  browser: false,
  async run(size, seed) {
    const faults = await restoredFaults(size, seed)
    return {
      faults,
      figures: `${size} tablets lost and restored over a bad network: ${faults.length} periods in two messages`,
    }
  },
}

export const kinds: readonly Kind[] = [
  exactlyOnce,
  restored,
  seals,
  kills,
  powerCuts,
  fsync,
  leaks,
  fullDisk,
  twoTabs,
  updates,
  guesses,
]
