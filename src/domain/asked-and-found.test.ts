import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersArbitrary, hia, visitOf } from '../../tests/support/disclosure.ts'
import { askedAndFoundOf } from './asked-and-found.ts'
import { addTally, emptyTally, tallyOfVisit } from './tally.ts'

const tallyOf = (visits: readonly Readonly<Record<string, string>>[]) =>
  visits
    .map((answers) => tallyOfVisit(visitOf({ returning: 'no', party: 'couple', ...answers }, 'a', 0), hia))
    .reduce(addTally, emptyTally)
const answers = (helpQuestion: string, stage?: string) => ({
  helpQuestion,
  estimatedChildren: 'n0',
  ...(stage && { stage }),
})

describe('asked against found', () => {
  it('counts who wanted to stay together and came too late, and of whom that is not known', () => {
    const tally = tallyOf([
      answers('repair', 'pastRepair'),
      answers('strengthening', 'separated'),
      answers('repair', 'beginning'),
      answers('repair'),
      answers('separation', 'separating'),
    ])
    expect(askedAndFoundOf(hia, tally)?.tooLate).toMatchObject({ asked: 4, late: 2, unknown: 1 })
  })

  it('has a cell for every pair of options, zero as well, and they add up to the first visits', () => {
    fc.assert(
      fc.property(fc.array(answersArbitrary(fc.constantFrom('no', 'yes')), { maxLength: 12 }), (visits) => {
        const tally = tallyOf(visits)
        const cross = askedAndFoundOf(hia, tally)
        if (!cross) throw new Error('the loket has none')
        expect(cross.counts.map(({ asked }) => asked)).toEqual(cross.asked.options.map(({ id }) => id))
        expect(cross.columns).toEqual(cross.found.options.map(({ id }) => id))
        const sum = cross.counts.flatMap(({ found }) => found).reduce((total, count) => total + count, 0)
        expect(sum + cross.missing).toBe(tally.firstVisits)
        expect(cross.missing).toBe(0)
        for (const [row, { asked, found }] of cross.counts.entries())
          expect(
            found.reduce((total, count) => total + count, 0),
            String(row),
          ).toBe(tally.answers['helpQuestion']?.[asked] ?? 0)
      }),
      { numRuns: 100 },
    )
  })

  it('says of how many first visits it is not known, and keeps what the profile no longer has', () => {
    const tally = { ...tallyOf([answers('repair', 'deepened')]), firstVisits: 3 }
    expect(askedAndFoundOf(hia, tally)?.missing).toBe(2)
    const gone = { ...emptyTally, firstVisits: 1, counts: { askedAndFound: { 'gone beginning': 1 } } }
    expect(askedAndFoundOf(hia, gone)?.counts.at(-1)).toEqual({ asked: 'gone', found: [1, 0, 0, 0, 0, 0] })
  })

  it('is null where the loket does not set them against each other', () => {
    const { askedAndFound: _, ...without } = hia
    expect(askedAndFoundOf(without, emptyTally)).toBeNull()
  })
})
