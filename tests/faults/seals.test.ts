import { expect, it } from 'vitest'
import { keyOf } from './seals/disk.ts'
import { ways } from './seals/tampering.ts'
import { sealFindings } from './seals.ts'

const { rekeyings, ...others } = ways

it('refuses 2,000 flips, swaps, truncations and rollbacks of sealed rows', async () => {
  expect((await sealFindings(2_000, 2026, { among: others })).faults).toEqual([])
})

// docs/faults.md, "Found": the key that a row names is bound to nothing yet.
it.fails('refuses a row that is said to lie under a key that was destroyed', async () => {
  expect((await sealFindings(200, 2026, { among: { rekeyings } })).faults).toEqual([])
})

it('notices a reader that remembers no version: older rows come back', async () => {
  const { faults } = await sealFindings(200, 2026, {
    among: others,
    // What lies in a place opens when it was ever sealed for that place.
    readerOf:
      ({ open, look }) =>
      async (places) => {
        const disk = await look()
        for (const place of places) {
          const row = disk.get(keyOf(place))?.row
          if (row && 'sealed' in row && !('key' in row)) {
            const address = { table: place.table, id: place.id, version: Number(row['version']) }
            if (!(await open.vault.open(address, row['sealed'] as Parameters<typeof open.vault.open>[1])).ok)
              return false
          }
        }
        return true
      },
  })
  expect(faults.filter((fault) => fault.startsWith('rollbacks'))).not.toEqual([])
  expect(faults.filter((fault) => fault.startsWith('flips: ledger'))).toEqual([])
})
