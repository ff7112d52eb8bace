// The parts that charts share: a scale with round numbers, months along the bottom, and words for people who do not see
// the drawing. Widths are per cent and heights pixels, so that a chart fits any screen and any paper without measuring.
import { type ReactNode, useId } from 'react'

export interface ChartPlace {
  readonly key: string
  readonly label: string
  /** A second line below the label: the year, where it begins. */
  readonly under?: string
}

interface ChartFrameProps {
  readonly title: string
  /** The drawing in a sentence. */
  readonly summary: string
  readonly legend: readonly { readonly name: string; readonly mark: ReactNode }[]
  readonly places: readonly ChartPlace[]
  readonly scale: Scale
  readonly format: (value: number) => string
  readonly children: ReactNode
}

export const HEIGHT = 170
const TOP = 22
/** How many labels fit beside each other on a telephone. */
const LABELS = 12

export interface Scale {
  readonly ticks: readonly number[]
  readonly y: (value: number) => number
}

/** From zero to the first round number that holds them all. */
export function scaleOf(values: readonly number[]): Scale {
  const most = Math.max(1, ...values)
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000].find((each) => each * 4 >= most)
  const tick = step ?? Math.ceil(most / 4)
  const count = Math.ceil(most / tick)
  return {
    ticks: Array.from({ length: count + 1 }, (_, index) => index * tick),
    y: (value) => TOP + (HEIGHT - TOP) * (1 - value / (count * tick)),
  }
}

/** The middle of place `index` of `count`, and how wide a place is, in per cent. */
export const middleOf = (index: number, count: number): number => ((index + 0.5) * 100) / count
export const widthOf = (count: number): number => 100 / count

export function ChartFrame({ title, summary, legend, places, scale, format, children }: ChartFrameProps) {
  const id = useId()
  const step = Math.ceil(places.length / LABELS)
  return (
    <figure className="chart">
      <figcaption className="chart__caption">
        <span className="chart__title" id={`${id}-title`}>
          {title}
        </span>
        <span className="chart__legend">
          {legend.map(({ name, mark }) => (
            <span key={name} className="chart__legend-part">
              <svg className="chart__mark" width="28" height="14" aria-hidden="true" focusable="false">
                {mark}
              </svg>
              {name}
            </span>
          ))}
        </span>
      </figcaption>
      <div className="chart__plot">
        <svg className="chart__ticks" width="36" height={HEIGHT + 40} aria-hidden="true" focusable="false">
          {scale.ticks.map((tick) => (
            <text key={tick} x="28" y={scale.y(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          ))}
        </svg>
        <svg
          className="chart__drawing"
          width="100%"
          height={HEIGHT + 40}
          role="img"
          aria-labelledby={`${id}-title ${id}-summary`}
        >
          <title id={`${id}-summary`}>{summary}</title>
          {scale.ticks.map((tick) => (
            <line
              key={tick}
              className={tick === 0 ? 'chart__floor' : 'chart__grid'}
              x1="0"
              x2="100%"
              y1={scale.y(tick)}
              y2={scale.y(tick)}
            />
          ))}
          {children}
          {places.map(({ key, label, under }, index) => (
            <g key={key}>
              {index % step === 0 && (
                <text x={`${middleOf(index, places.length)}%`} y={HEIGHT + 17} textAnchor="middle">
                  {label}
                </text>
              )}
              {under && (
                <text x={`${middleOf(index, places.length)}%`} y={HEIGHT + 34} textAnchor="middle">
                  {under}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
    </figure>
  )
}
