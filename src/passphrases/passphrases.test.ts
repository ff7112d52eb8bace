import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../tests/support/runs.ts'
import { below, draw } from './draw.ts'
import { faultOf, propose } from './passphrases.ts'
import { strengthOf } from './strength.ts'
import { words } from './words.ts'

describe('the list', () => {
  it('has 7,776 different words of 4 to 10 plain letters, in order', () => {
    expect(words).toHaveLength(6 ** 5)
    expect(new Set(words).size).toBe(words.length)
    expect(words.toSorted()).toEqual(words)
    expect(words.filter((word) => !/^[a-z]{4,10}$/.test(word))).toEqual([])
  })

  it('has no word that guessers try among their first thousand, so that any four of them hold', () => {
    // All of them in the long run.
    const tried = words.filter((_, index) => index % (words.length / tries(words.length)) < 1)
    expect(tried.filter((word) => strengthOf(word) < 3)).toEqual([])
  })
})

describe('drawing', () => {
  it('gives every number the same share of the random ones', () => {
    const shares = new Map<number, number>()
    const count = 7776
    const fair = 2 ** 16 - (2 ** 16 % count)
    for (let random = 0; random < fair; random++) {
      const drawn = below(count, () => random)
      shares.set(drawn, (shares.get(drawn) ?? 0) + 1)
    }
    expect(shares.size).toBe(count)
    expect(new Set(shares.values())).toEqual(new Set([fair / count]))
  })

  it('throws away what would favour some', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 16 }), fc.integer({ min: 0, max: 2 ** 16 - 1 }), (count, last) => {
        const unfair = 2 ** 16 - 1
        const randoms = [unfair, last % count]
        const drawn = below(count, () => randoms.shift() ?? 0)
        expect(drawn).toBe(2 ** 16 % count === 0 ? unfair % count : last % count)
      }),
    )
  })

  it('takes as many words as it is asked for, none of them twice', () => {
    const randoms = [1, 1, 0, 2]
    expect(draw(['een', 'twee', 'drie'], 3, () => randoms.shift() ?? 0)).toBe('twee een drie')
  })
})

describe('a proposal', () => {
  it('is four words from the list, other ones each time', async () => {
    const proposals = await Promise.all(Array.from({ length: 50 }, propose))
    expect(new Set(proposals).size).toBe(proposals.length)
    for (const proposal of proposals) {
      expect(new Set(proposal.split(' ').filter((word) => words.includes(word))).size).toBe(4)
    }
  })

  it('always holds', async () => {
    for (let index = 0; index < tries(500); index++) {
      const proposal = await propose()
      expect(await faultOf(proposal), proposal).toBeNull()
    }
  })
})

describe('an own passphrase', () => {
  it.each(['', 'kort', 'veertien teken'])('"%s" is too short', async (passphrase) => {
    expect(await faultOf(passphrase)).toEqual({ code: 'passphrase-too-short' })
  })

  it.each([
    'aaaaaaaaaaaaaaa',
    'abababababababab',
    '123456789012345',
    '0000 1111 2222 3333',
    '06 12 34 56 78 90',
    '847362910583726',
    'qwertyuiopasdfg',
    'asdfghjklqwertyuiop',
    '1q2w3e4r5t6y7u8i',
    'abcdefghijklmnop',
    'welkomwelkom123',
    'welkom welkom welkom welkom',
    'Wachtwoord2026!!',
    'P@ssw0rdP@ssw0rd',
    'wachtzin wachtzin',
    'inloop relatieloket spreekuur',
    'Inlooprelatieloketspreekuur1',
    'maandagdinsdagwoensdag',
    'een twee drie vier vijf',
    'ik hou van mijn man',
    'ikhouvanmijnman',
    'Jan de Vries 1975',
    'geboortedatum 12-03-1975',
  ])('"%s" is too easily guessed', async (passphrase) => {
    expect(await faultOf(passphrase)).toEqual({ code: 'passphrase-weak' })
  })

  it.each([
    'lamp fiets wolk brug',
    'paarse olifant danst op dinsdag',
    'koffie ladder eekhoorn maandag',
    'xK9$mQ2vL7pR4tWz',
    'a$b%c&d*e@f!g^h#',
    'tante Truus bakt schelvis in de schuur',
  ])('"%s" holds', async (passphrase) => {
    expect(await faultOf(passphrase)).toBeNull()
  })

  it('is worth no more for its capitals and spaces, which are not part of it', async () => {
    for (const passphrase of ['Lamp Fiets WOLK brug', ' lamp   fiets wolk brug '])
      expect(await faultOf(passphrase)).toEqual(await faultOf('lamp fiets wolk brug'))
    expect(await faultOf('WeLkOm   WeLkOm   wElKoM')).toEqual({ code: 'passphrase-weak' })
    expect(await faultOf('a              b')).toEqual({ code: 'passphrase-too-short' })
  })

  it('is worth less when it is made of what this tablet is called', async () => {
    const known = ['Relatieloket Hendrik-Ido-Ambacht', 'Annemarijke']
    const passphrase = 'Annemarijke Hendrik-Ido-Ambacht'
    expect(strengthOf(passphrase, known)).toBeLessThan(strengthOf(passphrase))
    expect(await faultOf(passphrase, known)).toEqual({ code: 'passphrase-weak' })
  })

  // Pieced together out of all its parts, a text of this length would take longer than any test may.
  it('can be as long as anybody likes', async () => {
    expect(await faultOf('lamp fiets wolk brug '.repeat(5000))).toBeNull()
    expect(await faultOf('4@3$0!1'.repeat(5000))).not.toBeUndefined()
  })

  it('never throws, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (typed) => {
        const fault = await faultOf(typed)
        expect([undefined, 'passphrase-too-short', 'passphrase-weak']).toContain(fault?.code)
      }),
    )
  })
})
