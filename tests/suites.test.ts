// The last line of a run counts the tests that the reports of its suites list, and the long run's figures go into their
// page.
import { describe, expect, it } from 'vitest'
import { readShownLine, shownLine, withFigures } from '../scripts/figures.ts'
import { countJourneys, countUnits } from '../scripts/suites.ts'

describe('the count of a suite', () => {
  it('has the units of vitest with their seconds', () => {
    const assertionResults = [{ fullName: 'a sum adds up', duration: 1_500 }, { fullName: 'a test that was left out' }]
    const report = { numPassedTests: 1, numFailedTests: 2, numPendingTests: 1, testResults: [{ assertionResults }] }
    expect(countUnits(report)).toEqual({
      ...{ passed: 1, failed: 2, skipped: 1 },
      tests: [
        { name: 'a sum adds up', seconds: 1.5 },
        { name: 'a test that was left out', seconds: 0 },
      ],
    })
  })

  it('has the journeys of Playwright, also those in groups, and takes flaky for failed', () => {
    const spec = (title: string, ...durations: number[]) => ({
      title,
      tests: [{ results: durations.map((duration) => ({ duration })) }],
    })
    const suites = [{ specs: [spec('one', 2_000)], suites: [{ specs: [spec('two', 1_000, 500)] }] }]
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }
    expect(countJourneys({ stats, suites })).toEqual({
      ...{ passed: 3, failed: 2, skipped: 0 },
      tests: [
        { name: 'two', seconds: 1.5 },
        { name: 'one', seconds: 2 },
      ],
    })
  })
})

describe('the figures of the long run', () => {
  const kills = { name: 'kills', figures: '200 kills, 0 lost', good: true }
  const leaks = { name: 'leaks', figures: '1 hit', good: false }

  it('are read from the lines that a part prints', () => {
    expect([kills, leaks].map(shownLine).map(readShownLine)).toEqual([kills, leaks])
    expect(readShownLine('  a fault that was found')).toBeNull()
  })

  it('take the place of those before, with their date and commit', () => {
    const page = withFigures(
      '# A\n<!-- figures -->\nold\n<!-- /figures -->\n## B\n',
      [kills, leaks],
      '2026-11-30',
      'a1b2c3d',
    )
    expect(page).toMatch(/^# A\n<!-- figures -->\n2026-11-30, commit a1b2c3d, Node [\d.]+\.\n/)
    expect(page).toContain('| `kills` | 200 kills, 0 lost |\n| `leaks` | **WRONG** 1 hit |\n<!-- /figures -->\n## B\n')
    expect(page).not.toContain('old')
    expect(() => withFigures('# A\n', [kills], '2026-11-30', 'a1b2c3d')).toThrow('<!-- figures -->')
  })
})
