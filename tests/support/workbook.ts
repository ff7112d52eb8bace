// Reads a workbook back, as a spreadsheet program would: from the XML inside its zip.
import { strFromU8, unzipSync } from 'fflate'

export interface ReadCell {
  readonly value: string | number
  /** The type of a cell by the file: `s` is text, `n` a number, `f` a formula. */
  readonly type: 's' | 'n' | 'f'
}

export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly (ReadCell | null)[])[]
}

export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const files = unzipSync(bytes)
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const texts = all(read('xl/sharedStrings.xml'), /<si>([\s\S]*?)<\/si>/g).map((entry) =>
    plain(all(entry, /<t[^>]*>([\s\S]*?)<\/t>/g).join('')),
  )
  return all(read('xl/workbook.xml'), /<sheet [^>]*name="([^"]*)"/g).map((name, index) => ({
    name: plain(name),
    rows: all(read(`xl/worksheets/sheet${index + 1}.xml`), /<row[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g).map((row) =>
      cellsOf(row, texts),
    ),
  }))
}

function cellsOf(row: string, texts: readonly string[]): readonly (ReadCell | null)[] {
  const cells: (ReadCell | null)[] = []
  for (const [, attributes = '', content = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const column = columnOf(/r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? 'A')
    const value = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1]
    while (cells.length < column) cells.push(null)
    if (content.includes('<f>')) cells.push({ value: plain(content), type: 'f' })
    else if (value === undefined) cells.push(null)
    else if (attributes.includes('t="s"')) cells.push({ value: texts[Number(value)] ?? '', type: 's' })
    else cells.push({ value: Number(value), type: 'n' })
  }
  return cells
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
