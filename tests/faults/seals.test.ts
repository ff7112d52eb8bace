import { expect, it } from 'vitest'
import { keyOf } from './seals/disk.ts'
import { sealFindings } from './seals.ts'

it('refuses 2,000 flips, swaps, truncations, rollbacks and other keys of sealed rows', async () => {
  expect((await sealFindings(2_000, 2026)).faults).toEqual([])
})

it('notices a reader that remembers neither version nor key: older rows come back, and newer ones look erased', async () => {
  const { faults } = await sealFindings(200, 2026, {
    // Every text opens in a place for which it was ever sealed.
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
  for (const way of ['rollbacks', 'rekeyings']) expect(faults.filter((fault) => fault.startsWith(way))).not.toEqual([])
  expect(faults.filter((fault) => fault.startsWith('flips: ledger'))).toEqual([])
})
