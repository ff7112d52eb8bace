import { expect, it } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import type { Store } from '../../src/server/store/contract.ts'
import { exactlyOnceFaults } from './exactly-once.ts'

it('[P4] [D10] [invariant 8] counts every release exactly once through 1,000 schedules of faults', async () => {
  expect(await exactlyOnceFaults(1_000, 2023)).toEqual([])
})

it('notices a service that does not dedupe', async () => {
  let times = 0
  const withoutDedupe = (store: Store): Store => ({
    ...store,
    async submit(submission, now) {
      const stored = await store.submit({ ...submission, id: `${submission.id}.${++times}` }, now)
      if (!stored.ok) return stored
      return ok({ ...stored.value, receipt: { ...stored.value.receipt, release: submission.id } })
    },
  })
  expect(await exactlyOnceFaults(50, 2023, withoutDedupe)).not.toEqual([])
})
