// The name of a tablet or of a person, held to one form wherever it comes from: typed, out of a backup, or off the disk.

import { LENGTHS } from './bounds.ts'

/**
 * One line of printable characters, as a person would type it. Signs that only steer the direction of text could make one name
 * look like another.
 */
export const asName = (text: string): string =>
  [...text.normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')].slice(0, LENGTHS.name).join('').trim()
