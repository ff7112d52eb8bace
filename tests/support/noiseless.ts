// Randomness that makes every draw of noise zero, so that a message holds the exact counts. For tests of counts and
// dates; tests of the noise use the platform's own randomness.

import { fairBelow } from '../../scripts/headless/chance.ts'
import type { DrawBelow } from '../../src/domain/disclosure/noise.ts'
import { SHARES } from '../../src/domain/disclosure/release.ts'

/** No noise asks for a larger one at its first turn; codes do, and they stay random. */
const LARGEST = Math.max(...Object.values(SHARES))

/** The choices by which `drawNoise` ends at zero at once: no whole step, no rest, no sign. */
export function noiseless(): DrawBelow {
  let last = 0
  return (limit) => {
    if (limit > LARGEST) return fairBelow(limit)
    // The second turn of the series that asks for one whole step more.
    const drawn = last === 1 && limit === 2 ? 1 : 0
    last = limit
    return drawn
  }
}
