import { expect, it } from 'vitest'
import type { Store } from '../../src/server/store/contract.ts'
import { exactlyOnceFaults } from './exactly-once.ts'

it('[P4] [D10] [invariant 8] counts every release exactly once through 1,000 schedules of faults', async () => {
  expect(await exactlyOnceFaults(1_000, 2023)).toEqual([])
})

it('notices a service that does not dedupe', async () => {
  let stored = 0
  const withoutDedupe = (store: Store): Store => ({
    ...store,
    submit: (submission, now) => store.submit({ ...submission, id: `${submission.id}.${++stored}` }, now),
  })
  expect(await exactlyOnceFaults(50, 2023, withoutDedupe)).not.toEqual([])
})
