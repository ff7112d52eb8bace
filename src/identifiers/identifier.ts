// The kinds of identifiers that the guard looks for in a note, and the word that replaces each found piece.

/** The kinds of data by which a person can be recognised. */
export type IdentifierKind = 'email' | 'phone' | 'account' | 'bsn' | 'address' | 'plate' | 'birthDate' | 'name'

/** A piece of a text, in UTF-16 positions: `from` is in it, `to` is not. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Identifier extends Span {
  readonly kind: IdentifierKind
}

/**
 * Gives the text with every span replaced by `token`, and where the last replacement ends.
 * The spans are of this very text, and don't overlap; a text that has changed since has to be searched again.
 */
export function replaceIdentifiers(
  text: string,
  spans: readonly Span[],
  token: string,
): { readonly text: string; readonly caret: number } {
  const inOrder = spans.toSorted((a, b) => a.from - b.from)
  let replaced = ''
  let done = 0
  let caret = 0
  for (const { from, to } of inOrder) {
    replaced += text.slice(done, from) + token
    caret = replaced.length
    done = to
  }
  return { text: replaced + text.slice(done), caret }
}
