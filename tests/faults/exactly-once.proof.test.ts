import { expect, it } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import type { Store } from '../../src/server/store/contract.ts'
import { exactlyOnceFaults } from './exactly-once.ts'

it('notices a service that does not dedupe', async () => {
  let times = 0
  // Every message is taken as if it were of another quarter.
  const withoutDedupe = (store: Store): Store => ({
    ...store,
    async submit(submission, now) {
      const number = ++times
      const { id, release } = submission
      const another = { ...release, quarter: `quarter ${number}`, answers: null }
      const stored = await store.submit({ ...submission, id: `${id}.${number}`, release: another }, now)
      if (!stored.ok) return stored
      return ok({ ...stored.value, receipt: { ...stored.value.receipt, release: id } })
    },
  })
  expect(await exactlyOnceFaults(50, 2023, withoutDedupe)).not.toEqual([])
})
