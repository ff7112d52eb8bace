import { describe, expect, it } from 'vitest'
import { groupCommit } from './group-commit.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))
const done = (value: number): PromiseSettledResult<number> => ({ status: 'fulfilled', value })

describe('group commit', () => {
  it('[P4] answers nobody before the commit, and takes those who come meanwhile in the next one', async () => {
    const groups: number[][] = []
    const gates: (() => void)[] = []
    const commits = groupCommit(async (items: readonly number[]) => {
      groups.push([...items])
      await new Promise<void>((resolve) => gates.push(resolve))
      return items.map(done)
    })
    const answered: number[] = []
    const submit = (item: number) => commits.submit(item).then((value) => answered.push(value))
    const first = [submit(1), submit(2)]
    await turn()
    const second = [submit(3), submit(4)]
    await turn()
    expect([groups, answered]).toEqual([[[1, 2]], []])
    gates[0]?.()
    await Promise.all(first)
    expect([groups, answered]).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [1, 2],
    ])
    gates[1]?.()
    await Promise.all(second)
    await commits.idle()
    expect(answered).toEqual([1, 2, 3, 4])
  })

  it('[P4] tells everyone of a transaction that it failed, and goes on with the next', async () => {
    let broken = true
    const commits = groupCommit(async (items: readonly number[]) => {
      if (broken) throw new Error('disk full')
      return items.map(done)
    })
    const outcomes = await Promise.allSettled([commits.submit(1), commits.submit(2)])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    broken = false
    expect(await commits.submit(3)).toBe(3)
  })

  it('rejects only the item that failed', async () => {
    const commits = groupCommit(async (items: readonly number[]) =>
      items.map((item) => (item === 2 ? { status: 'rejected' as const, reason: new Error('two') } : done(item))),
    )
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => commits.submit(item)))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('splits a crowd, in the order in which it came', async () => {
    const sizes: number[] = []
    const commits = groupCommit(async (items: readonly number[]) => {
      sizes.push(items.length)
      return items.map(done)
    })
    const numbers = Array.from({ length: 600 }, (_, index) => index)
    expect(await Promise.all(numbers.map((item) => commits.submit(item)))).toEqual(numbers)
    expect(sizes).toEqual([256, 256, 88])
  })
})
