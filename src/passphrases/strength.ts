// How many guesses a passphrase withstands. zxcvbn knows the words, names, keyboards and dates that guessers try first.
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be'

/** The words that a guesser would try on this app before all others. */
const OURS = ['inloop', 'relatieloket', 'loket', 'spreekuur', 'wachtzin', 'wachtwoord', 'hulpverlener', 'coördinator']

/**
 * Characters that are judged; the rest can only add. zxcvbn's time grows faster than the length: 64 take a tenth of a second
 * at worst, and a whole pasted page would stand still for minutes.
 */
const JUDGED = 64

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common, ...dutch, ours: OURS },
  graphs: adjacencyGraphs,
  maxLength: JUDGED,
})

/**
 * The guesses that a passphrase withstands, as a power of ten.
 *
 * zxcvbn's own number holds that a guesser tries every shorter pattern first, and so gives any four words, also the four
 * commonest, 10^12 and more. Here each pattern counts for its own guesses only, and each word of a phrase once, however often
 * it stands there: the lower of the two holds.
 * @param known words that belong to this tablet: the name of its loket, of a person
 */
export function strengthOf(passphrase: string, known: readonly string[] = []): number {
  const text = passphrase.normalize('NFKC').slice(0, JUDGED)
  const inputs = known.flatMap((name) => [name, ...partsOf(name)])
  const patterns = zxcvbn.check(text, inputs).sequence.map(({ guessesLog10 }) => guessesLog10)
  const words = partsOf(text).map((word) => zxcvbn.check(word, inputs).guessesLog10)
  return Math.min(sum(patterns), sum(words))
}

/** The different words of a phrase. */
const partsOf = (text: string): readonly string[] => [...new Set(text.toLowerCase().split(/[\s.,_-]+/))].filter(Boolean)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
