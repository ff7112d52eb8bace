import { expect, it } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import { NOTHING_SHARED } from '../support/disclosure.ts'
import { restoredFaults } from './restored.ts'

it('[D11] [D4] [D10] notices a tablet that was restored and goes on without asking', async () => {
  const nothing = { value: NOTHING_SHARED, serviceTime: null, repeated: false }
  const faults = await restoredFaults(100, 2024, (client) => ({ ...client, standing: async () => ok(nothing) }))
  expect(faults).not.toEqual([])
})
