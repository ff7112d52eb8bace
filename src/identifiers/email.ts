// Addresses of e-mail: the letters, digits and usual signs around an @.
import type { Span } from './identifier.ts'

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{2,63}){1,5}/gu

export const findEmails = (text: string): readonly Span[] =>
  [...text.matchAll(EMAIL)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
