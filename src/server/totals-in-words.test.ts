import { describe, expect, it } from 'vitest'
import { recount } from '../../tests/support/recount.ts'
import { blockOf, closingsOf, hia, poolsOf, weekOf } from '../../tests/support/releases.ts'
import type { ReleaseData } from '../domain/disclosure/release.ts'
import { totalsInWords } from './totals-in-words.ts'

const place = { loket: hia.id, municipality: hia.municipality }
const releases: readonly ReleaseData[] = [
  weekOf('a'),
  // 20 alike, and 20 of which 13 are together, 5 apart and 2 neither.
  blockOf('a', 1, '2024-05', new Array(20).fill(0)),
  {
    ...(blockOf('b', 1, '2024-11', new Array(20).fill(0)) as Extract<ReleaseData, { kind: 'block' }>),
    tables: [
      {
        dimension: 'helpQuestion',
        outcome: 'exact',
        groups: { together: 13 },
        merged: { groups: ['apart', 'otherOrUnknown'], count: 7 },
      },
    ],
  },
]

describe('the totals in words', () => {
  it('say between which numbers a group lies, of how many, and what is exact', () => {
    const said = totalsInWords(recount(releases, [place, place], { per: 'all' }))
    expect(said).toContain('Hendrik-Ido-Ambacht (GM0531), tablets in gebruik: 2\n')
    expect(said).toContain('  Alles: spreekuren 1, waarvan zonder bezoek 0; bezoeken 2\n')
    expect(said).toContain('  Alles: blokken 2, eerste bezoeken 40, ')
    expect(said).toContain('      Samen verder: tussen 29 en 33 van de 40 (schatting 31)\n')
    expect(said).toContain('      Uit elkaar: tussen 1 en 10 van de 40 (schatting 6)\n')
    expect(said).toContain('      Een groep die hier niet bij staat: hoogstens 4 van de 40\n')
    expect(said).toContain('      Niet gevraagd bij 20 andere\n')
    const exact = totalsInWords(recount(releases.slice(2), [place], { per: 'year' }))
    expect(exact).toContain('  2024: blokken 1')
    expect(exact).toContain('      Samen verder: 13 van de 20\n')
    expect(exact).not.toContain('niet bij staat')
    expect(exact).not.toContain('Alle loketten samen')
  })

  it('say closing records and what lies below the top with the same bounds', () => {
    const picks = [...Array(20).keys()]
    const more = [closingsOf('a', 1, '2024-05', picks), poolsOf('a', '2024-07', picks)]
    const said = totalsInWords(recount(more, [place], { per: 'all' }))
    expect(said).toContain('  Alles: blokken van afrondingen 1, afrondingen 20\n')
    expect(said).toContain('    Hoe het ging\n      Eén gesprek: 7 van de 20\n      Meer gesprekken: 13 van de 20\n')
    expect(said).toContain('  Alles: Vraag, binnen Samen verder\n    ')
  })

  it('add lokets up, and name what no profile knows by its id', () => {
    const elsewhere = { loket: 'elders', municipality: 'GM0001' }
    const all = [...releases, ...releases.map((release) => ({ ...release, ...elsewhere }))]
    const said = totalsInWords(recount(all, [place, elsewhere], { per: 'all' }))
    expect(said).toContain('elders (GM0001), tablets in gebruik: 1\n')
    expect(said).toContain('      together: tussen 29 en 33 van de 40 (schatting 31)\n')
    const together = said.slice(said.indexOf('Alle loketten samen'))
    expect(together).toContain('Samen verder: tussen 58 en 66 van de 80 (schatting 62)\n')
  })

  it('say that there is nothing yet', () => {
    expect(totalsInWords(recount([], [], { per: 'all' }))).toBe('Er is nog geen tablet verbonden.\n')
    expect(totalsInWords(recount([], [place], { per: 'all' }))).toContain('Nog geen blok gedeeld.')
  })
})
