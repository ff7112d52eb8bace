// The made-up notes that measure the identifier guard: their marked pieces, and the comparison of a set of findings
// with them.
import { readFileSync } from 'node:fs'
import type { Identifier, IdentifierKind } from '../../src/identifiers/identifier.ts'

export interface Note {
  readonly text: string
  readonly marked: readonly Identifier[]
}

/** Right is a finding of the same kind from the same letter to the same letter; a name found by half is wrong twice. */
export interface Score {
  readonly right: number
  readonly false: number
  readonly missed: number
}

const KINDS: Readonly<Record<string, IdentifierKind>> = {
  'e-mail': 'email',
  telefoon: 'phone',
  rekening: 'account',
  bsn: 'bsn',
  adres: 'address',
  kenteken: 'plate',
  geboortedatum: 'birthDate',
  naam: 'name',
}

export const readNotes = (part: 'tuned' | 'held-out'): readonly Note[] =>
  readFileSync(`tests/fixtures/notes/${part}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(read)

function read(line: string): Note {
  let text = ''
  let done = 0
  const marked: Identifier[] = []
  for (const { index, 0: mark, 1: word = '', 2: found = '' } of line.matchAll(/\{([a-z-]+):([^{}]+)\}/g)) {
    const kind = KINDS[word]
    if (!kind) throw new Error(`no such kind: ${mark}`)
    text += line.slice(done, index)
    marked.push({ kind, from: text.length, to: text.length + found.length })
    text += found
    done = index + mark.length
  }
  return { text: text + line.slice(done), marked }
}

/** The same notes with people whom no list knows: every word of a name but its particles becomes one that nobody has. */
export const withUnknownNames = (notes: readonly Note[]): readonly Note[] =>
  notes.map(({ text, marked }) => {
    let changed = ''
    let done = 0
    const moved: Identifier[] = []
    for (const { kind, from, to } of marked) {
      changed += text.slice(done, from)
      const found = text.slice(from, to)
      const next = kind === 'name' ? found.replace(/\p{L}{3,}/gu, unknown) : found
      moved.push({ kind, from: changed.length, to: changed.length + next.length })
      changed += next
      done = to
    }
    return { text: changed + text.slice(done), marked: moved }
  })

const unknown = (word: string): string =>
  /^(?:van|der|den)$/i.test(word) ? word : /^\p{Lu}/u.test(word) ? 'Qimaru' : 'qimaru'

export function score(
  notes: readonly Note[],
  find: (text: string) => readonly Identifier[],
): ReadonlyMap<IdentifierKind | 'all', Score> {
  const scores = new Map<IdentifierKind | 'all', Score>()
  const add = (kind: IdentifierKind, outcome: keyof Score) => {
    for (const row of [kind, 'all'] as const) {
      const sofar = scores.get(row) ?? { right: 0, false: 0, missed: 0 }
      scores.set(row, { ...sofar, [outcome]: sofar[outcome] + 1 })
    }
  }
  for (const kind of Object.values(KINDS)) scores.set(kind, { right: 0, false: 0, missed: 0 })
  for (const { text, marked } of notes) {
    const found = find(text)
    const isIn = (all: readonly Identifier[], one: Identifier) =>
      all.some(({ kind, from, to }) => kind === one.kind && from === one.from && to === one.to)
    for (const one of found) add(one.kind, isIn(marked, one) ? 'right' : 'false')
    for (const one of marked) if (!isIn(found, one)) add(one.kind, 'missed')
  }
  return scores
}

/** How many of the findings are right, from 0 to 1. */
export const precision = ({ right, false: wrong }: Score): number => right / (right + wrong)
/** How many of the marked pieces are found, from 0 to 1. */
export const recall = ({ right, missed }: Score): number => right / (right + missed)
