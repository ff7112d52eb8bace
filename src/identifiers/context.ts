// The text around a piece, as far as it tells the kind of the piece: a few words, never over the end of a sentence.

const REACH = 48

/** The words that stand before a position in its sentence, in lower case, at most about seven. */
export function wordsBefore(text: string, at: number): readonly string[] {
  const near = text.slice(Math.max(0, at - REACH), at)
  const [sentence = ''] = near.split(/[.!?] (?=\p{Lu})|\n/u).slice(-1)
  return wordsOf(sentence)
}

/** The words that stand after a position in its sentence, in lower case. */
export function wordsAfter(text: string, at: number): readonly string[] {
  const [sentence = ''] = text.slice(at, at + REACH).split(/[.!?] (?=\p{Lu})|\n/u)
  return wordsOf(sentence)
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{1,64}/gu) ?? []

export const isAny = (words: readonly string[], wanted: ReadonlySet<string>): boolean =>
  words.some((word) => wanted.has(word))
