import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problems } from './problems.ts'

const text = readFileSync(new URL('./PROTOCOL.md', import.meta.url), 'utf8')

describe('[P9] the list of problems', () => {
  it('has every code that the protocol names', () => {
    const named = [...text.matchAll(/\(`([a-z]+(?:-[a-z]+)*)`\)/g)].map(([, code]) => code)
    expect(named.length).toBeGreaterThan(5)
    for (const code of named) expect(Object.keys(problems)).toContain(code)
  })

  it('[P10] gives only failures of the service itself a status that a tablet tries again', () => {
    const statuses: readonly (readonly [string, number])[] = Object.entries(problems).map(([code, { status }]) => [
      code,
      status,
    ])
    const again = statuses.filter(([, status]) => status >= 500 || status === 408 || status === 429)
    expect(again.map(([code]) => code)).toEqual(['internal-error'])
  })
})

describe('the protocol', () => {
  it('numbers its rules from [P1] on, each once', () => {
    const numbers = [...text.matchAll(/^- \*\*\[P(\d+)\]/gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })
})
