import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../../tests/support/csv.ts'
import { anyPeriod, anySeries, everything, FIRST, nlWords } from '../../../../tests/support/totals.ts'
import { readWorkbook } from '../../../../tests/support/workbook.ts'
import { type DataTable, listTable, SHEETS } from '../data-table.ts'
import { allTables } from '../tables.ts'
import { viewOf } from '../view.ts'
import { csvOf } from './csv.ts'
import { workbookOf } from './workbook.ts'

const anyTables = fc
  .tuple(anySeries, anyPeriod)
  .map(([series, period]) =>
    allTables(viewOf({ profile: everything, series, first: FIRST, today: '2025-06', seesFew: true }, period), nlWords),
  )
const head = [['Loket', 'Relatieloket; "hier"']] as const
const sheets = nlWords.report.sheets

/** A table as its cells: headings, labels and numbers, row by row. */
const cellsOf = ({ corner, columns, rows }: DataTable) => [
  [corner, ...columns],
  ...rows.map(({ label, values }) => [label, ...values]),
]

/** The table found in a file where its caption begins. */
function foundIn(rows: readonly (readonly unknown[])[], { caption, note, rows: { length } }: DataTable) {
  const at = rows.findIndex((row) => row.length === 1 && row[0] === caption)
  const begin = at + (note ? 2 : 1)
  return rows.slice(begin, begin + length + 1)
}

/** A cell without the sign that keeps it a text. */
const asRead = (cell: unknown) => String(cell).replace(/^'/, '')

describe('a CSV file', () => {
  it('holds every number of every table', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const rows = readCsv(csvOf(head, tables))
        expect(rows[0]).toEqual(head[0])
        for (const table of tables) {
          const number = (value: string | number | null) =>
            typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '')
          expect(
            foundIn(rows, table).map((row) => row.map(asRead)),
            table.id,
          ).toEqual(cellsOf(table).map((row) => row.map(number)))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is one that a Dutch Excel opens: a byte order mark, semicolons, a decimal comma', () => {
    const table: DataTable = {
      ...listTable({ id: 'a', sheet: 'more', caption: 'Uren', note: '', corner: 'Wat', column: 'Uren', rows: [] }),
      rows: [
        { key: 'a', label: 'Reizen', values: [2.5] },
        { key: 'b', label: 'Anders', values: [null] },
        { key: 'c', label: 'Minder', values: [-3] },
      ],
    }
    expect(csvOf([['Loket', 'Hier']], [table])).toBe(
      '\uFEFFLoket;Hier\r\n\r\nUren\r\nWat;Uren\r\nReizen;2,5\r\nAnders;\r\nMinder;-3\r\n',
    )
  })
})

const EVIL = ['=1+1', '+31', '-2+3', '@SUM(A1)', '\t=1', ' =1', '＝1', '=HYPERLINK("http://x";"y")', '"quoted";=1']
const evil = (caption: string): DataTable =>
  listTable({
    id: 'evil',
    sheet: 'answers',
    caption,
    note: caption,
    corner: caption,
    column: caption,
    rows: EVIL.map((label) => ({ key: label, label, value: 1 })),
  })

describe('what a spreadsheet would take for a formula', () => {
  it('is text in CSV: nothing that a cell begins with starts one', () => {
    for (const caption of EVIL) {
      const cells = readCsv(csvOf([[caption, caption]], [evil(caption)])).flat()
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝]/)
      expect(cells).toContain("'=1+1")
    }
  })

  it('is text in a workbook, letter by letter, and there is no formula', async () => {
    for (const caption of EVIL) {
      const blob = await workbookOf([[caption, caption]], [evil(caption)], sheets)
      const cells = readWorkbook(new Uint8Array(await blob.arrayBuffer())).flatMap(({ rows }) => rows.flat())
      expect(cells.some((cell) => cell?.type === 'f')).toBe(false)
      for (const text of EVIL) expect(cells).toContainEqual({ value: text, type: 's' })
    }
  })
})

describe('what a spreadsheet would take for a date or a number', () => {
  it('is text in CSV, while words that only have a number in them stay as they are', () => {
    const dates = ['1-2', '3/4', 'oktober 2023', '1 mei', 'mrt-24', 'Oct 5', '19.30', '12:00', '007', '1e5', '50 %']
    const words = [
      '0',
      '2023',
      '1 tot 2 kinderen',
      'Traject',
      '6+',
      'Groep 3',
      'in mei 2024 voor het eerst gekomen',
      'Meimaand',
    ]
    const rows = [...dates, ...words].map((label) => ({ key: label, label, value: 1 }))
    const cells = readCsv(csvOf([], [{ ...listTable({ ...evil('Ja'), column: 'Ja', rows }) }])).flat()
    for (const date of dates) expect(cells).toContain(`'${date}`)
    for (const word of words) expect(cells).not.toContain(`'${word}`)
  })
})

describe('a workbook', () => {
  it('holds every number of every table, as a number, each on its sheet', async () => {
    await fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        const blob = await workbookOf(head, tables, sheets)
        const read = readWorkbook(new Uint8Array(await blob.arrayBuffer()))
        expect(read.map(({ name }) => name)).toEqual(
          SHEETS.filter((sheet) => tables.some((table) => table.sheet === sheet)).map((sheet) => sheets[sheet]),
        )
        for (const table of tables) {
          const sheet = read.find(({ name }) => name === sheets[table.sheet])
          const rows = (sheet?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? null))
          // A cell that is not known, at the end of its row, is not written.
          const trimmed = (row: readonly (string | number | null)[]) =>
            row.slice(0, row.findLastIndex((value) => value !== null) + 1)
          expect(foundIn(rows, table), table.id).toEqual(cellsOf(table).map(trimmed))
          expect(sheet?.rows[0]?.[1]).toEqual({ value: head[0][1], type: 's' })
        }
      }),
      { numRuns: 15 },
    )
  })
})
