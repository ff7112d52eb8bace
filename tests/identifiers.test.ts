// The score of the identifier guard on made-up notes: on the notes that its rules were tuned on, and on a third of the
// same list that was kept apart. Prints the figures of docs/privacy.md.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makePhoneMetadata } from '../scripts/identifier-lists/phones.ts'
import { findIdentifiers } from '../src/identifiers/find.ts'
import { replaceIdentifiers } from '../src/identifiers/identifier.ts'
import { precision, readNotes, recall, type Score, score, withUnknownNames } from './support/notes.ts'

/** The year in which the notes were written. */
const YEAR = 2026
const find = (text: string) => findIdentifiers(text, YEAR)

const parts = { tuned: readNotes('tuned'), 'held-out': readNotes('held-out') } as const

/** The shares reached, rounded down: less is a step back. Of names, then of everything together. */
const FLOORS = {
  tuned: { name: { precision: 0.94, recall: 0.99 }, all: { precision: 0.96, recall: 0.99 } },
  'held-out': { name: { precision: 0.97, recall: 0.97 }, all: { precision: 0.98, recall: 0.98 } },
} as const
/** The share of names in no list that is found by the words around them alone. */
const UNKNOWN_FLOOR = 0.43

function print(title: string, scores: ReadonlyMap<string, Score>): void {
  const rows = [...scores]
    .sort(([a], [b]) => Number(a === 'all') - Number(b === 'all'))
    .map(
      ([kind, one]) =>
        `${kind.padEnd(10)} ${[one.right, one.false, one.missed].map((count) => String(count).padStart(6)).join(' ')}` +
        `  ${precision(one).toFixed(2).padStart(9)}  ${recall(one).toFixed(2).padStart(6)}`,
    )
  console.log([`\n${title}`, 'kind        right  false missed  precision  recall', ...rows].join('\n'))
}

describe('on made-up notes', () => {
  it('of which a third is held out, and a hundred hold nothing', () => {
    const all = [...parts.tuned, ...parts['held-out']]
    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(all.filter(({ marked }) => marked.length === 0).length).toBeGreaterThanOrEqual(100)
    expect(parts['held-out'].length / all.length).toBeCloseTo(1 / 3, 2)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  })

  it.each(['tuned', 'held-out'] as const)('the %s part is found as well as it was', (part) => {
    const scores = score(parts[part], find)
    print(`Identifier guard, ${part}: ${parts[part].length} notes`, scores)
    for (const [kind, one] of scores) {
      const floor = kind === 'name' || kind === 'all' ? FLOORS[part][kind] : { precision: 1, recall: 1 }
      expect(precision(one), `precision of ${kind}`).toBeGreaterThanOrEqual(floor.precision)
      expect(recall(one), `recall of ${kind}`).toBeGreaterThanOrEqual(floor.recall)
    }
  })

  it('of names that no list has, some are found by what stands around them', () => {
    const scores = score(withUnknownNames([...parts.tuned, ...parts['held-out']]), find)
    const names = scores.get('name') ?? { right: 0, false: 0, missed: 0 }
    print('Identifier guard, names that no list has: all notes', new Map([['name', names]]))
    expect(recall(names)).toBeGreaterThanOrEqual(UNKNOWN_FLOOR)
  })

  it('nothing is left to find when all that was found is replaced', () => {
    const left = [...parts.tuned, ...parts['held-out']].flatMap(({ text }) => {
      const replaced = replaceIdentifiers(text, find(text), '[weg]').text
      return find(replaced).map(({ from, to }) => `${replaced}: ${replaced.slice(from, to)}`)
    })
    expect(left).toEqual([])
  })
})

// The list of names is held against its sources by `npm run prove`, as its packages are not installed for this.
it('the numbering plans are what their source makes', () => {
  expect(readFileSync('src/identifiers/phone-metadata.ts', 'utf8')).toBe(makePhoneMetadata())
})
