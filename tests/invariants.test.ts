// The eight invariants of the anonymisation, each with a property that is tried often enough, on schedules in which something
// happens.
import { globSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOf, scheduleArbitrary } from './support/disclosure.ts'
import { RUNS } from './support/runs.ts'

interface Property {
  readonly name: string
  readonly code: string
}

/** The tests of a file that cite an invariant, in their name or in that of their group, and try it on what is drawn. */
function propertiesOf(text: string): readonly Property[] {
  let group = ''
  return text.split(/^(?= *(?:describe|it)(?:\(|\.))/m).flatMap((code): readonly Property[] => {
    const name = /'(.*)'/.exec(code)?.[1] ?? ''
    if (code.trimStart().startsWith('describe')) group = name
    const full = `${group} ${name}`
    return /\[invariant \d\]/.test(full) && code.includes('fc.assert') ? [{ name: full, code }] : []
  })
}

const isTriedOften = ({ code }: Property) => /\bRUNS\b/.test(code) && !code.includes('numRuns')

const properties = globSync(['src/**/*.test.ts', 'tests/**/*.test.ts'])
  .filter((path) => !path.endsWith('tests/invariants.test.ts'))
  .flatMap((path) => propertiesOf(readFileSync(path, 'utf8')))

describe('the invariants of the anonymisation', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('number %i has a property', (number) => {
    expect(properties.filter(({ name }) => name.includes(`[invariant ${number}]`))).not.toEqual([])
  })

  it('are each tried a thousand times', () => {
    expect(RUNS.numRuns).toBe(1_000)
    expect(properties.filter((each) => !isTriedOften(each))).toEqual([])
  })

  it('would be found to be tried too seldom', () => {
    const test = (runs: string) => `  it('[invariant 3] y', () => {\n    fc.assert(z, ${runs})\n  })\n`
    const seldom = propertiesOf(`${test('{ numRuns: 25 }')}${test('{}')}${test('RUNS')}`)
    expect(seldom.map(isTriedOften)).toEqual([false, false, true])
  })

  it('are tried on schedules of which more than one in five closes a block', () => {
    const drawn = fc.sample(scheduleArbitrary(24, 3), { numRuns: 200, seed: 2024 })
    const closing = drawn.filter((schedule) => logOf(schedule).releases.some(({ kind }) => kind === 'block'))
    expect(closing.length).toBeGreaterThan(drawn.length / 5)
  })
})
