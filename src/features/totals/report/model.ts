// A report as data: sections with paragraphs, figures and tables. Tests can read it without drawing it.
import type { DataTable } from '../data-table.ts'
import type { KeyFigure } from '../figures.ts'
import type { View } from '../view.ts'

/** A number with its meaning, and its value in the period before. */
export interface DefinedFigure {
  readonly key: string
  readonly name: string
  readonly value: number
  readonly was?: string
  readonly definition: string
}

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'lead' | 'muted' }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'figures'; readonly figures: readonly DefinedFigure[] }
  | { readonly kind: 'meters'; readonly meters: readonly ShownMeter[] }
  /** Tables beside each other: with one column as bars, with several as numbers. */
  | { readonly kind: 'tables'; readonly tables: readonly DataTable[] }
  | { readonly kind: 'columns'; readonly view: View }
  | { readonly kind: 'line'; readonly view: View; readonly figure: KeyFigure }

export interface ShownMeter {
  readonly key: string
  readonly name: string
  readonly used: number
  readonly of: number
  readonly words: string
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export const text = (words: string, tone?: 'lead' | 'muted'): Block => ({
  kind: 'text',
  text: words,
  ...(tone && { tone }),
})

/** Tables that are there, or the words that say that there is none. */
export function tables(all: readonly (DataTable | null | undefined)[], none: string): readonly Block[] {
  const kept = all.flatMap((table) => table ?? [])
  return kept.length > 0 ? [{ kind: 'tables', tables: kept }] : [text(none, 'muted')]
}
