import { expect, it } from 'vitest'
import { lokets } from '../../profiles/lokets.ts'
import { summaryOf } from './summary.ts'

const [profile] = lokets
const label = ({ nl }: { nl: string }) => nl

it('tells a visit from the others in a few words, and never shows the note', () => {
  if (!profile) throw new Error('no loket')
  const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', stage: 'unknown' }
  const summary = summaryOf({ answers, note: 'geheim' }, profile, label, 'met notitie')
  expect(summary).toBe('Komt: Samen · Eerder geweest: Nee · Vraag: Herstel · met notitie')
})
