// How many sheets a PDF has, read from its page objects.

const PAGE = /\/Type\s*\/Page(?![a-zA-Z])/g

/** Chromium writes page objects as plain text. */
export const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(PAGE)].length
