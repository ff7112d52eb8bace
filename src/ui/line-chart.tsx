// A line per series: the one of now is drawn through with round marks and its numbers, the one before dashed with open
// squares. An unknown value is a gap, never a zero.
import { ChartFrame, type ChartPlace, middleOf, type Scale, scaleOf } from './chart-frame.tsx'

interface LineChartProps {
  readonly title: string
  readonly summary: string
  readonly places: readonly ChartPlace[]
  /** One per place; null is not known. */
  readonly values: readonly (number | null)[]
  /** The values to compare with, place by place. */
  readonly before?: readonly (number | null)[] | undefined
  readonly names: { readonly now: string; readonly before: string; readonly gap: string }
  readonly format: (value: number) => string
}

/** Up to so many places, each value stands at its mark. */
const NUMBERS = 15

export function LineChart({ title, summary, places, values, before, names, format }: LineChartProps) {
  const scale = scaleOf([...values, ...(before ?? [])].flatMap((value) => value ?? []))
  const gaps = values.some((value) => value === null)
  return (
    <ChartFrame
      title={title}
      summary={summary}
      places={places}
      scale={scale}
      format={format}
      legend={[
        ...(before ? [{ name: names.now, mark: <NowMark /> }] : []),
        ...(before ? [{ name: names.before, mark: <BeforeMark /> }] : []),
        ...(gaps ? [{ name: names.gap, mark: <GapMark /> }] : []),
      ]}
    >
      {before && <Line className="chart__line chart__line--before" values={before} scale={scale} />}
      {before?.map(
        (value, index) =>
          value !== null && (
            <rect
              key={places[index]?.key}
              className="chart__dot chart__dot--before"
              x={`${middleOf(index, places.length)}%`}
              y={scale.y(value) - 4}
              width="8"
              height="8"
              transform="translate(-4 0)"
            />
          ),
      )}
      <Line className="chart__line" values={values} scale={scale} />
      {places.map(({ key }, index) => {
        const value = values[index] ?? null
        const x = `${middleOf(index, places.length)}%`
        if (value === null) return <GapAt key={key} x={x} y={scale.y(0)} />
        return (
          <g key={key}>
            <circle className="chart__dot" cx={x} cy={scale.y(value)} r="4.5" />
            {places.length <= NUMBERS && (
              <text className="chart__number" x={x} y={scale.y(value) - 10} textAnchor="middle">
                {format(value)}
              </text>
            )}
          </g>
        )
      })}
    </ChartFrame>
  )
}

interface LineProps {
  readonly values: readonly (number | null)[]
  readonly scale: Scale
  readonly className: string
}

/** From each known place to the next one, where both are known. */
function Line({ values, scale, className }: LineProps) {
  return values.map((value, index) => {
    const next = values[index + 1] ?? null
    if (value === null || next === null) return null
    const [from, to] = [middleOf(index, values.length), middleOf(index + 1, values.length)]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a place in a chart has no other name
      <line key={index} className={className} x1={`${from}%`} x2={`${to}%`} y1={scale.y(value)} y2={scale.y(next)} />
    )
  })
}

/** A short stroke below the floor of the chart, where a number would stand. */
const GapAt = ({ x, y }: { readonly x: string; readonly y: number }) => (
  <text className="chart__gap" x={x} y={y - 6} textAnchor="middle">
    –
  </text>
)

const NowMark = () => (
  <>
    <line className="chart__line" x1="0" x2="28" y1="7" y2="7" />
    <circle className="chart__dot" cx="14" cy="7" r="4.5" />
  </>
)

const BeforeMark = () => (
  <>
    <line className="chart__line chart__line--before" x1="0" x2="28" y1="7" y2="7" />
    <rect className="chart__dot chart__dot--before" x="10" y="3" width="8" height="8" />
  </>
)

const GapMark = () => (
  <text className="chart__gap" x="14" y="12" textAnchor="middle">
    –
  </text>
)
