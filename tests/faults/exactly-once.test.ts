import { expect, it } from 'vitest'
import { exactlyOnceFaults } from './exactly-once.ts'

// A hundred schedules here, 10,000 of them and a service that does not dedupe in the long run.
it('[P4] counts every release exactly once through 100 schedules of faults', async () => {
  expect(await exactlyOnceFaults(100, 2023)).toEqual([])
})
