// Columns of two parts, one plain and one hatched, so that they are told apart without colour as well.
import { useId } from 'react'
import { ChartFrame, type ChartPlace, middleOf, scaleOf, widthOf } from './chart-frame.tsx'

interface ColumnChartProps {
  readonly title: string
  readonly summary: string
  readonly places: readonly ChartPlace[]
  /** One per place, from the floor up; null is not known. */
  readonly values: readonly ({ readonly plain: number; readonly hatched: number } | null)[]
  readonly names: { readonly plain: string; readonly hatched: string; readonly gap: string }
  readonly format: (value: number) => string
}

/** Up to so many places, each column has its number. */
const NUMBERS = 24

export function ColumnChart({ title, summary, places, values, names, format }: ColumnChartProps) {
  const hatch = useId()
  const scale = scaleOf(values.map((value) => (value ? value.plain + value.hatched : 0)))
  const width = widthOf(places.length) * 0.62
  const gaps = values.some((value) => value === null)
  return (
    <ChartFrame
      title={title}
      summary={summary}
      places={places}
      scale={scale}
      format={format}
      legend={[
        { name: names.plain, mark: <rect className="chart__plain" x="4" width="20" height="14" rx="2" /> },
        {
          name: names.hatched,
          mark: (
            <>
              <Hatch id={`${hatch}-legend`} />
              <rect className="chart__hatched" fill={`url(#${hatch}-legend)`} x="4" y="0.75" width="20" height="12.5" />
            </>
          ),
        },
        ...(gaps
          ? [
              {
                name: names.gap,
                mark: (
                  <text className="chart__gap" x="14" y="12" textAnchor="middle">
                    –
                  </text>
                ),
              },
            ]
          : []),
      ]}
    >
      <Hatch id={hatch} />
      {places.map(({ key }, index) => {
        const value = values[index] ?? null
        const middle = middleOf(index, places.length)
        const floor = scale.y(0)
        const top = value ? scale.y(value.plain + value.hatched) : floor
        const plain = value ? scale.y(value.plain) : floor
        const x = `${middle - width / 2}%`
        return (
          <g key={key}>
            {value && value.plain > 0 && (
              <rect className="chart__plain" x={x} y={plain} width={`${width}%`} height={floor - plain} />
            )}
            {value && value.hatched > 0 && (
              <rect
                className="chart__hatched"
                fill={`url(#${hatch})`}
                x={x}
                y={top}
                width={`${width}%`}
                height={plain - top}
              />
            )}
            {value && places.length <= NUMBERS && (
              <text className="chart__number" x={`${middle}%`} y={top - 6} textAnchor="middle">
                {format(value.plain + value.hatched)}
              </text>
            )}
            {!value && (
              <text className="chart__gap" x={`${middle}%`} y={floor - 6} textAnchor="middle">
                –
              </text>
            )}
          </g>
        )
      })}
    </ChartFrame>
  )
}

const Hatch = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="chart__hatch-ground" width="6" height="6" />
      <line className="chart__hatch" x1="0" x2="0" y1="0" y2="6" />
    </pattern>
  </defs>
)
