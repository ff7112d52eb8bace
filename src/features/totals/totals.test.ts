import { describe, expect, it } from 'vitest'
import { emptyTally } from '../../domain/tally.ts'
import { en } from '../../i18n/en/texts.ts'
import { nl } from '../../i18n/nl/texts.ts'
import { lokets } from '../../profiles/lokets.ts'
import { rowsOf } from './rows.ts'
import { sentenceOf } from './sentence.ts'

describe('the sentence', () => {
  it('says the totals of Hendrik-Ido-Ambacht as the newspaper did', () => {
    const tally = { ...emptyTally, hours: 79, hoursWithoutVisit: 37, visitors: 53, estimatedChildren: 74 }
    expect(sentenceOf(tally, nl)).toBe('79 spreekuren, waarvan 37 zonder bezoek. 53 bezoekers. Ongeveer 74 kinderen.')
    expect(sentenceOf(tally, en)).toBe('79 walk-in hours, of which 37 without visit. 53 visitors. About 74 children.')
  })

  it('says zero as zero', () => {
    expect(sentenceOf(emptyTally, nl)).toBe('0 spreekuren. 0 bezoekers. Geen kinderen geteld.')
  })
})

describe('the rows of a question', () => {
  const fields = lokets[0]?.fields ?? []
  const field = (id: string) => fields.find((one) => one.id === id) ?? { options: [] }
  const label = ({ nl }: { nl: string }) => nl

  it('shows every option, zero as well', () => {
    const rows = rowsOf(field('referralSource'), { self: 3 }, label, 'Niet ingevuld')
    expect(rows.map(({ value }) => value)).toEqual([3, 0, 0, 0, 0, 0, 0, 0])
  })

  it('adds what was not filled in where a question has no "unknown"', () => {
    const rows = rowsOf(field('minutes'), { m60: 1, unknown: 2 }, label, 'Niet ingevuld')
    expect(rows.at(-1)).toEqual({ key: 'unknown', label: 'Niet ingevuld', value: 2 })
  })

  it('keeps an answer that the profile no longer has', () => {
    const rows = rowsOf(field('party'), { gone: 4 }, label, 'Niet ingevuld')
    expect(rows.find(({ key }) => key === 'gone')).toEqual({ key: 'gone', label: 'gone', value: 4 })
  })
})
