// A table whose rows carry a bar: the drawing and the numbers are the same thing, and a screen reader reads the numbers.

interface BarRow {
  readonly key: string
  readonly label: string
  readonly value: number
  /** Written instead of the value: `3 of 5`, where the bar is a share. */
  readonly text?: string | undefined
  /** Contained in the nearest row above that is not itself a part. */
  readonly isPart?: true | undefined
}

interface BarTableProps {
  readonly caption: string
  /** The things counted, and how often each. */
  readonly note: string
  readonly rowHeading: string
  readonly valueHeading: string
  readonly rows: readonly BarRow[]
  readonly format: (value: number) => string
  /** The value of a full bar; the largest one where this is absent. */
  readonly most?: number
}

export function BarTable({ caption, note, rowHeading, valueHeading, rows, format, most: full }: BarTableProps) {
  const most = full ?? Math.max(1, ...rows.map(({ value }) => value))
  return (
    <table className="bars">
      <caption className="bars__caption">
        <span className="bars__title">{caption}</span> <span className="bars__note">{note}</span>
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{rowHeading}</th>
          <th scope="col">{valueHeading}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, value, text, isPart }) => (
          <tr key={key} className={isPart && 'bars__part'}>
            <th scope="row" className="bars__label">
              {label}
            </th>
            <td className="bars__value">
              <svg className="bars__bar" height="14" width="100%" aria-hidden="true" focusable="false">
                <rect className="bars__track" width="100%" height="14" rx="3" />
                {value > 0 && <rect className="bars__fill" width={`${(100 * value) / most}%`} height="14" rx="3" />}
              </svg>
              <span className="bars__number">{text ?? format(value)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
