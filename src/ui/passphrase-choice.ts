// The progress of a person who chooses a new passphrase, and the steps still to do.

export type Choice =
  /** Words are proposed; null until they are there. */
  | { readonly way: 'offered'; readonly words: string | null }
  /** Taken, and typed once more from memory or paper. */
  | { readonly way: 'taken'; readonly words: string; readonly typed: string }
  /** An own one, with two words in it that were drawn: nobody can know it from a list of sentences. */
  | { readonly way: 'own'; readonly words: string; readonly typed: string; readonly repeated: string }

/** The step that is undone, as a line of an error summary; `next` is the way out, where the message does not say it. */
export interface Open {
  /** The id of the field. */
  readonly field: string
  readonly message: string
  readonly next?: string
}

interface Words {
  readonly notTaken: string
  readonly wordsMissing: string
  readonly wordsDiffer: string
  readonly differ: string
  readonly withoutWords: string
}

/** How passphrases are compared. */
export interface Compared {
  readonly isSame: (one: string, other: string) => boolean
  readonly hasWords: (passphrase: string, words: readonly string[]) => boolean
}

/** The drawn words that an own passphrase must have in it. */
export const wordsFor = (words: string): readonly string[] => words.split(' ').slice(0, 2)

/**
 * The step that is undone; null when the passphrase may be used.
 * @param fault why an own passphrase is refused, and the way to a better one
 */
export function openIn(
  choice: Choice,
  fault: { readonly title: string; readonly text: string } | null,
  id: string,
  texts: Words,
  { isSame, hasWords }: Compared,
): Open | null {
  switch (choice.way) {
    case 'offered':
      return { field: id, message: texts.notTaken }
    case 'taken':
      if (isSame(choice.typed, choice.words)) return null
      return { field: id, message: choice.typed === '' ? texts.wordsMissing : texts.wordsDiffer }
    case 'own':
      if (fault) return { field: id, message: fault.title, next: fault.text }
      if (!hasWords(choice.typed, wordsFor(choice.words))) return { field: id, message: texts.withoutWords }
      return isSame(choice.typed, choice.repeated) ? null : { field: repeatedOf(id), message: texts.differ }
  }
}

/** The id of the field in which an own passphrase is typed again. */
export const repeatedOf = (id: string): string => `${id}-repeated`
