// Types that must not be confused do not compile. The compiler runs these tests: were one of the lines below to
// compile, its `@ts-expect-error` would be the error (`npm run types`). At run time there is only left to see that they
// are checked.
import { readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Release, ReleaseData } from '../src/domain/disclosure/release.ts'
import { emptyTally } from '../src/domain/tally.ts'
import type { VisitId } from '../src/domain/visit.ts'
import type { WalkInHourId } from '../src/domain/walk-in-hour.ts'
import { encodeRelease } from '../src/protocol/encode-release.ts'
import type { Intakes } from '../src/services/intakes.ts'
import type { WalkInHours } from '../src/services/walk-in-hours.ts'
import type { Database } from '../src/storage/database.ts'
import type { Sign } from '../src/storage/outbox.ts'
import type { Sealed } from '../src/vault/seal.ts'
import type { UnlockedVault } from '../src/vault/vault.ts'

const handWritten: ReleaseData = {
  format: 'inloop-release/1',
  tablet: '0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e',
  loket: 'hendrik-ido-ambacht',
  municipality: 'GM0531',
  profileVersion: 1,
  quarter: '2023-Q4',
  door: { hours: 1, hoursWithoutVisit: 0, visits: 1 },
  answers: null,
  padding: '',
}

/** Never called: it is there for the compiler. */
function doNotCompile(
  sign: Sign,
  vault: UnlockedVault,
  database: Database,
  hours: WalkInHours,
  intakes: Intakes,
  visit: VisitId,
  hour: WalkInHourId,
) {
  // @ts-expect-error a tally is no release
  encodeRelease(emptyTally)
  // @ts-expect-error nor is an object that looks like one
  encodeRelease(handWritten)
  // @ts-expect-error nor is a part of a tally with the names of a release around it
  encodeRelease({ ...handWritten, ...emptyTally })
  // @ts-expect-error a tally that is not a release is not signed
  sign(handWritten)

  // @ts-expect-error a visit is no walk-in hour
  hours.reopen(visit)
  // @ts-expect-error a walk-in hour is no visit
  hours.removeVisit(hour)
  // @ts-expect-error any text is neither
  intakes.find('b5f1c5e')

  const plaintext = new TextEncoder().encode('wat gezegd is') as Uint8Array<ArrayBuffer>
  // @ts-expect-error plain bytes are not sealed
  database.rows('visits').put({ id: 'a', version: 1, sealed: plaintext })
  // @ts-expect-error a plaintext that was not sealed cannot be opened
  vault.open({ table: 'visits', id: 'a', version: 1 }, plaintext)
}

describe('what must not be confused', () => {
  it('is told apart by the compiler', () => {
    expectTypeOf<ReleaseData>().not.toExtend<Release>()
    expectTypeOf<Release>().toExtend<ReleaseData>()
    expectTypeOf<VisitId>().not.toExtend<WalkInHourId>()
    expectTypeOf<WalkInHourId>().not.toExtend<VisitId>()
    expectTypeOf<Uint8Array<ArrayBuffer>>().not.toExtend<Sealed>()
  })

  it('in a file that the compiler is told to check', () => {
    expect(doNotCompile).toBeTypeOf('function')
    const { include } = JSON.parse(readFileSync(new URL('../tsconfig.tests.json', import.meta.url), 'utf8'))
    expect(include).toContain('tests')
  })
})
