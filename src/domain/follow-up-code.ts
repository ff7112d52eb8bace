// The code by which a visitor comes back: six random characters and a check character, never made from anything about
// the visitor. A visitor who lost the code gets a new one.
import { fail, ok, type Result } from './result.ts'

/**
 * 29 characters, none of which looks like another: without B, I, L, O, S, U and Z. That 29 is a prime makes the check work: with
 * weights 1 to 7, one wrong character changes the sum by w·d and two neighbours that changed places by d, and a prime divides
 * neither.
 */
export const CODE_CHARACTERS = '0123456789ACDEFGHJKMNPQRTVWXY'
const MODULUS = CODE_CHARACTERS.length
const RANDOM = 6
export const CODE_LENGTH = RANDOM + 1

/** The characters that hands and eyes take for another one. */
const READ_AS: Readonly<Record<string, string>> = { B: '8', I: '1', L: '1', O: '0', S: '5', U: 'V', Z: '2' }

const weighted = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, index) => sum + (index + 1) * digit, 0) % MODULUS

/**
 * Parts of insults and of words that hurt, Dutch and English, as a reader may find them in a code: its digits read as letters, and
 * without letters that no code has.
 */
const HURTS = (
  'kanker kut hoer lul tyf tering pest mof nazi nege nigg homo gay flik pot geil neuk pik anaal cunt fuck fck fuk dick twat tit ass ' +
  'rape anal kkk hitle jew dead kill haat hate gek mank dik vet fat dom hel dood kak poep drek shit crap whor slet slut hex teef aap kk'
).split(' ')
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'il',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
  V: 'vu',
}
const asRead = (character: string) => LOOKS_LIKE[character] ?? character.toLowerCase()
const findable = HURTS.map((word) => [...word])

/** Whether a code spells a word that its visitor should not have to carry, also with digits in the place of letters. */
export const spellsInsult = (code: string): boolean => {
  const read = [...code].map((character) => `${asRead(character)}${character.toLowerCase()}`)
  return findable.some((word) =>
    read.some((_, at) => word.every((letter, index) => read[at + index]?.includes(letter) ?? false)),
  )
}

/** A drawn code that spells an insult is drawn anew; so often that only a source that gives no chance at all ends it. */
const DRAWS = 20

/** @param random gives a whole number from 0 to below its argument, each as likely */
export function newFollowUpCode(random: (below: number) => number): string {
  let code = drawCode(random)
  for (let draw = 1; draw < DRAWS && spellsInsult(code); draw++) code = drawCode(random)
  return code
}

function drawCode(random: (below: number) => number): string {
  const digits = Array.from({ length: RANDOM }, () => random(MODULUS))
  const check = Array.from({ length: MODULUS }, (_, digit) => digit).find((digit) => weighted([...digits, digit]) === 0)
  return [...digits, check ?? 0].map((digit) => CODE_CHARACTERS[digit]).join('')
}

/** `malformed`: too short, too long or another character; `slip`: one that is wrong or two that changed places. */
export function readFollowUpCode(typed: string): Result<string, 'malformed' | 'slip'> {
  const code = [...typed.toUpperCase().replace(/[\s\p{Dash_Punctuation}]/gu, '')]
    .map((character) => READ_AS[character] ?? character)
    .join('')
  const digits = [...code].map((character) => CODE_CHARACTERS.indexOf(character))
  if (digits.length !== CODE_LENGTH || digits.includes(-1)) return fail('malformed')
  return weighted(digits) === 0 ? ok(code) : fail('slip')
}

/** As it stands on the card: `K7F 2Q9 X`. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`
