import { expect, it } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import type { Store } from '../../src/server/store/contract.ts'
import { exactlyOnceFaults } from './exactly-once.ts'

it('[P4] [D9] [invariant 8] counts every release exactly once through 1,000 schedules of faults', async () => {
  expect(await exactlyOnceFaults(1_000, 2023)).toEqual([])
})

it('notices a service that does not dedupe', async () => {
  let times = 0
  const withoutDedupe = (store: Store): Store => ({
    ...store,
    async submit(submission, now) {
      // A quarter of its own for every arrival: the database itself takes no second message of a quarter.
      const quarter = `${2000 + (Math.floor(++times / 4) % 100)}-Q${1 + (times % 4)}`
      const release = { ...submission.release, quarter, answers: null }
      const stored = await store.submit({ id: `${submission.id}.${times}`, body: submission.body, release }, now)
      if (!stored.ok) return stored
      return ok({ ...stored.value, receipt: { ...stored.value.receipt, release: submission.id } })
    },
  })
  expect(await exactlyOnceFaults(50, 2023, withoutDedupe)).not.toEqual([])
})
