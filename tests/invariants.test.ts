// The eight invariants of the anonymisation, each with a property that is tried often enough, on schedules in which something
// happens.
import { globSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOf, scheduleArbitrary } from './support/disclosure.ts'
import { RUNS } from './support/runs.ts'

interface Property {
  readonly name: string
  /** How often it is tried: every number that it or the constant it names says. */
  readonly runs: readonly number[]
}

/** The tests of a file that cite an invariant in their name, or in that of their group, and try it on what is drawn. */
function propertiesOf(text: string): readonly Property[] {
  const runsOf = (code: string) =>
    [...code.matchAll(/numRuns: ([\d_]+)/g)].map(([, digits = '']) => Number(digits.replaceAll('_', '')))
  const constants = runsOf(/^const runs = .*$/m.exec(text)?.[0] ?? '')
  let group = ''
  return text.split(/^(?= *(?:describe|it)(?:\(|\.)|const )/m).flatMap((part): readonly Property[] => {
    const name = /'(.*)'/.exec(part)?.[1] ?? ''
    if (/^ *describe/.test(part)) group = name
    const isNamed = /\[invariant \d\]/.test(group + name)
    if (!isNamed || !part.includes('fc.assert')) return []
    const named = [...(/\bruns,?\n? *\)/.test(part) ? constants : []), ...(part.includes('RUNS') ? [RUNS.numRuns] : [])]
    return [{ name: `${group} ${name}`, runs: [...runsOf(part), ...named] }]
  })
}

const properties = globSync(['src/**/*.test.ts', 'tests/**/*.ts']).flatMap((path) =>
  path.endsWith('tests/invariants.test.ts') ? [] : propertiesOf(readFileSync(path, 'utf8')),
)

describe('the invariants of the anonymisation', () => {
  it.each([1, 2, 3, 5, 6, 7, 8])('[invariant %i] has a property', (number) => {
    expect(properties.filter(({ name }) => name.includes(`[invariant ${number}]`))).not.toEqual([])
  })

  it('are each tried a thousand times or more', () => {
    expect(properties.filter(({ runs }) => runs.length === 0 || Math.min(...runs) < 1_000)).toEqual([])
  })

  it('would be found to be tried too seldom', () => {
    const test = (end: string) =>
      `describe('x', () => {\n  it('[invariant 3] y', () => {\n    fc.assert(z, ${end})\n  })\n`
    const seldom = `${test('{ numRuns: 25 }')}${test('{}')}const runs = { numRuns: 999 }\n${test('runs')}`
    expect(propertiesOf(seldom).map(({ runs }) => runs)).toEqual([[25], [], [999]])
  })

  it('are tried on schedules of which more than one in five closes a block', () => {
    const drawn = fc.sample(scheduleArbitrary(24, 3), { numRuns: 200, seed: 2024 })
    const closing = drawn.filter((schedule) => logOf(schedule).releases.some(({ kind }) => kind === 'block'))
    expect(closing.length).toBeGreaterThan(drawn.length / 5)
  })
})
