// How commands print a name that another person chose: in quotes, and without anything that a terminal would carry out.

/** The name in double quotes, with characters that are not printable, or that turn the direction of writing, as `\u{…}`. */
export const quoted = (name: string): string =>
  `"${name.replace(/["\\\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`
