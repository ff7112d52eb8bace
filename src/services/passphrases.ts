// Proposing and judging passphrases.
import type { Problem } from '../domain/problem.ts'

/** Passphrases that hold. */
export interface Passphrases {
  /** Four words from the list, at random. */
  readonly propose: () => Promise<string>
  /** Whether two texts are the same passphrase: capitals and stray spaces make no difference. */
  readonly isSame: (one: string, other: string) => boolean
  /** Whether a passphrase has each of these words in it. */
  readonly hasWords: (passphrase: string, words: readonly string[]) => boolean
  /**
   * Why a passphrase will not do: `passphrase-too-short` or `passphrase-weak`; null when it will.
   * @param known words that a guesser would try first, beside those that the unlocked tablet knows itself
   */
  readonly faultOf: (passphrase: string, known?: readonly string[]) => Promise<Problem | null>
}
