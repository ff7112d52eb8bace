import { expect, it } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import type { Client } from '../../src/sync/client.ts'
import { NOTHING_SHARED } from '../support/disclosure.ts'
import { restoredFaults } from './restored.ts'

it('[D10] planted, and caught: a restored tablet that does not hear what the service has', async () => {
  const deaf = (client: Client): Client => ({
    ...client,
    async standing(...question) {
      const answer = await client.standing(...question)
      return answer.ok ? ok({ ...answer.value, value: NOTHING_SHARED }) : answer
    },
  })
  expect((await restoredFaults(100, 2024, deaf)).join()).toContain('is in two different messages')
})
