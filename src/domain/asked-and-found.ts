// Compares the question asked with the situation found: many come for a repair that is past. "A year earlier would have
// helped."
import type { Field, Profile } from './profile.ts'
import { ASKED_AND_FOUND, type Tally } from './tally.ts'
import { UNKNOWN } from './visit.ts'

/** The group of questions of people who want to stay together, and the group of situations in which that is past. */
const TOGETHER = 'together'
const LATE = 'late'

export interface AskedAndFound {
  readonly asked: Field
  readonly found: Field
  /** First visits by the option that was asked, then by the one that was found; every option of the profile, zero as well. */
  readonly counts: readonly { readonly asked: string; readonly found: readonly number[] }[]
  /** The options that the inner counts stand for, in their order. */
  readonly columns: readonly string[]
  /** First visits that are in no cell: they were counted before the two were set against each other. */
  readonly missing: number
  /**
   * Of the visitors who wanted to stay together, the numbers who came too late, and of whom that is not known. Null
   * where the profile has no such groups.
   */
  readonly tooLate: {
    readonly asked: number
    readonly late: number
    readonly unknown: number
  } | null
}

/** Null where the loket does not set the two against each other. */
export function askedAndFoundOf({ fields, askedAndFound }: Profile, tally: Tally): AskedAndFound | null {
  const asked = fields.find(({ id }) => id === askedAndFound?.asked)
  const found = fields.find(({ id }) => id === askedAndFound?.found)
  if (!asked || !found) return null
  const cells = Object.entries(tally.counts[ASKED_AND_FOUND] ?? {}).map(([key, count]) => {
    const [row = UNKNOWN, column = UNKNOWN] = key.split(' ')
    return { row, column, count }
  })
  const rows = optionsOf(
    asked,
    cells.map(({ row }) => row),
  )
  const columns = optionsOf(
    found,
    cells.map(({ column }) => column),
  )
  const sum = (wanted: (cell: (typeof cells)[number]) => boolean) =>
    cells.reduce((total, cell) => total + (wanted(cell) ? cell.count : 0), 0)
  const together = ({ row }: { readonly row: string }) => groupOf(asked, row) === TOGETHER
  return {
    asked,
    found,
    columns,
    counts: rows.map((option) => ({
      asked: option,
      found: columns.map((other) => sum(({ row, column }) => row === option && column === other)),
    })),
    missing: tally.firstVisits - sum(() => true),
    tooLate:
      hasGroup(asked, TOGETHER) && hasGroup(found, LATE)
        ? {
            asked: sum(together),
            late: sum((cell) => together(cell) && groupOf(found, cell.column) === LATE),
            unknown: sum((cell) => together(cell) && cell.column === UNKNOWN),
          }
        : null,
  }
}

/** The question and its group of visitors who want to stay together; null where the loket does not ask it so. */
export function wantsTogether({
  fields,
  askedAndFound,
}: Profile): { readonly question: string; readonly group: string } | null {
  const asked = fields.find(({ id }) => id === askedAndFound?.asked)
  return asked && hasGroup(asked, TOGETHER) ? { question: asked.id, group: TOGETHER } : null
}

/** The options of a field, followed by the options that only older versions of the profile had. */
const optionsOf = ({ options }: Field, given: readonly string[]): readonly string[] => [
  ...new Set([...options.map(({ id }) => id), ...given]),
]

const groupOf = ({ options }: Field, option: string) => options.find(({ id }) => id === option)?.group
const hasGroup = ({ options }: Field, group: string) => options.some((option) => option.group === group)
