// A table of numbers with several columns. On a narrow screen it scrolls by itself, never the page.
import { useId } from 'react'

interface NumberRow {
  readonly key: string
  readonly label: string
  /** One per column; null is not known. */
  readonly values: readonly (number | null)[]
  /** One per column, written instead of the value. */
  readonly texts?: readonly string[]
  readonly isTotal?: true
}

interface NumberTableProps {
  readonly caption: string
  readonly note?: string
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly NumberRow[]
  readonly format: (value: number) => string
  /** The words shown instead of an unknown number. */
  readonly unknown: string
}

export function NumberTable({ caption, note, corner, columns, rows, format, unknown }: NumberTableProps) {
  const id = useId()
  return (
    <div className="numbers">
      {/* Not a caption of the table, as it would scroll away with it. */}
      <p className="bars__caption" id={id}>
        <span className="bars__title">{caption}</span> {note && <span className="bars__note">{note}</span>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling content must be reachable for the keyboard */}
      <section className="numbers__scroll" aria-labelledby={id} tabIndex={0}>
        <table className="numbers__table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="numbers__number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, values, texts, isTotal }) => (
              <tr key={key} className={isTotal && 'numbers__total'}>
                <th scope="row">{label}</th>
                {values.map((value, index) => (
                  <td key={columns[index]} className="numbers__number">
                    {value === null ? (
                      <>
                        <span aria-hidden="true">–</span>
                        <span className="visually-hidden">{unknown}</span>
                      </>
                    ) : (
                      (texts?.[index] ?? format(value))
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
