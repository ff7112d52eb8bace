// The guard on any text at all, and on one example of each of its rules.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIdentifiers } from './find.ts'
import { replaceIdentifiers } from './identifier.ts'

const YEAR = 2026
const found = (text: string): readonly string[] =>
  findIdentifiers(text, YEAR).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)

/** Texts of the pieces that rules look at, and of anything else. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        ...'Jan|jan|van|de|der|Vries|Roos|mevrouw|J.|K|.|, | |-|\n|06|12345678|+31|(0)|NL91|ABNA|0417164300|3311|AB|ab|12|12a|Voorstraat|@|gmail.com|geb|mei|1984|-03-|GZ|395|T|’s|é|é|😀|[naam]|0|"|('.split(
          '|',
        ),
      ),
      { maxLength: 120 },
    )
    .map((pieces) => pieces.join('')),
)

describe('whatever is typed', () => {
  it('nothing is thrown; findings lie in the text, in order, and apart', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1970, max: 2200 }), (text, year) => {
        let end = 0
        for (const { from, to } of findIdentifiers(text, year)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2_000 },
    )
  })

  it('replacing takes exactly the findings away', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const findings = findIdentifiers(text, YEAR)
        const { text: replaced, caret } = replaceIdentifiers(text, findings, '␀')
        const gone = findings.reduce((sum, { from, to }) => sum + to - from, 0)
        expect(replaced.length).toBe(text.length - gone + findings.length)
        expect(caret).toBe(findings.length > 0 ? replaced.length - (text.length - (findings.at(-1)?.to ?? 0)) : 0)
      }),
    )
  })
})

describe('the work', () => {
  /** The literals and templates of patterns in a source, without classes and escapes. */
  const patternsOf = (source: string): readonly string[] => {
    const code = source.replace(/^ *(?:\/\/|\*|\/\*\*).*$/gm, '')
    const literals = code.match(/(?<=[=(,:?&|!] *|\n *)\/(?:\\.|\[(?:\\.|[^\]\\\n])+\]|[^/\n\\[])+\/[dgimsuvy]*/g) ?? []
    const templates = code.match(/String\.raw`[^`]*`/g) ?? []
    return [...literals, ...templates].map((one) => one.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''))
  }
  const isUnbounded = (pattern: string) => /[*+](?!\})|\{[0-9]+,\}/.test(pattern.replace(/\$\{[^}]*\}/g, ''))

  it('has a bound at every place of a text: no pattern repeats without one', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    const patterns = files.flatMap((name) => patternsOf(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')))
    expect(patterns.length).toBeGreaterThan(40)
    expect(patterns.filter(isUnbounded)).toEqual([])
  })

  it('would be reported when one did', () => {
    for (const planted of ['const a = /x+y/u', 'f(/[a-z]*/g)', 'a = String.raw`(?:b){2,}`', 'if (/(a|b)+$/.test(c))'])
      expect(patternsOf(planted).filter(isUnbounded), planted).toHaveLength(1)
    expect(patternsOf(String.raw`const a = /[+*]\+x{1,9}/u`).filter(isUnbounded)).toEqual([])
  })
})

describe('by its rules it finds', () => {
  it.each([
    ['e-mail with a full stop after it', 'Mail aan jan.bos@voorbeeld.nl.', ['email jan.bos@voorbeeld.nl']],
    ['a number with its area code', 'Bel 078-6123456.', ['phone 078-6123456']],
    ['an international number', 'Bel +31 6 12 34 56 78.', ['phone +31 6 12 34 56 78']],
    ['no free or paid line', 'Bel 0800-1234 of 0900-1996.', []],
    ['no number in a date', 'Op 01-02-2026 om 10.00.', []],
    ['an IBAN as a bank writes it', 'Op NL91 ABNA 0417 1643 00 graag.', ['account NL91 ABNA 0417 1643 00']],
    ['an IBAN with a slip of the pen', 'Op NL91 ABNA 0417 1643 01 graag.', ['account NL91 ABNA 0417 1643 01']],
    ['nine digits that pass the eleven test', 'Nummer 123456782.', ['bsn 123456782']],
    ['none that fail it', 'Nummer 123456789.', []],
    ['unless they are called so', 'BSN 123456789.', ['bsn 123456789']],
    ['a postcode with its house number', 'Op 3311 AB 12a.', ['address 3311 AB 12a']],
    ['a street, number and postcode as one', 'Lange Voorstraat 12, 3311 AB.', ['address Lange Voorstraat 12, 3311 AB']],
    ['no count beside a street', 'Door de hoofdstraat 12 keer.', []],
    ['a plate of every shape with hyphens', 'Auto 1-ABC-23 of GZ-395-T.', ['plate 1-ABC-23', 'plate GZ-395-T']],
    ['a plate without, where a car is spoken of', 'Kenteken gz395t. Code gz395t.', ['plate gz395t']],
    ['a date that is called a birth', 'Geb. 4 mei 1984.', ['birthDate 4 mei 1984']],
    ['a full date of long ago', 'Zij: 4-5-1984.', ['birthDate 4-5-1984']],
    ['no day that something else happened', 'Getrouwd op 4-5-2004.', []],
    ['no appointment', 'Afspraak 12 oktober 2026.', []],
    ['a first name, also small', 'Marieke kwam met fatima.', ['name Marieke', 'name fatima']],
    ['a name with particles', 'Met Jan van der Meer erbij.', ['name Jan van der Meer']],
    ['a name after initials', 'Door R.J. de Wit gebeld.', ['name R.J. de Wit']],
    ['an unknown name after a title', 'Mevrouw Qimaru belde.', ['name Qimaru']],
    ['an unknown name after a role', 'Haar zus Qimaru belde.', ['name Qimaru']],
    ['an unknown name beside a known one', 'Marieke en Qimaru kwamen.', ['name Marieke', 'name Qimaru']],
    ['a possessive without its ending', "Karin's moeder.", ['name Karin']],
    ['a flower before no verb', 'Roos op tafel.', []],
    ['a person before one', 'Roos wil weg.', ['name Roos']],
    ['no house that has a name', 'In café De Vries, Anne Frankschool.', []],
    ['no town', 'Familie in Dordrecht.', []],
    ['no saying', 'Jan en alleman.', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
