// What a keyboard may do in a field: write what was typed. A browser's corrections would change a code, a name or a passphrase, its spelling
// check sends words away, and its memory keeps them.

/** Every field in which a person types takes these. */
export const TYPED = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  translate: 'no',
} as const
