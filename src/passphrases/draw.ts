// Drawing words at random, each as likely as every other.

const RANGE = 2 ** 16

/** 16 random bits. */
const systemRandom = (): number => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0

/**
 * A number from 0 to `count` − 1, all equally likely: draws that would favour the first numbers are thrown away and
 * drawn again.
 * @param count at most 65,536
 * @param random gives whole numbers below 65,536
 */
export function below(count: number, random = systemRandom): number {
  const fair = RANGE - (RANGE % count)
  let drawn = random()
  while (drawn >= fair) drawn = random()
  return drawn % count
}

/** Different words with a space in between: a word that came twice would leave a guesser one less to find. */
export function draw(words: readonly string[], count: number, random = systemRandom): string {
  const drawn = new Set<string>()
  while (drawn.size < count) drawn.add(words[below(words.length, random)] ?? '')
  return [...drawn].join(' ')
}
