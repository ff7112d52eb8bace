// How much of several things is used: for each a bar and the same in words.
import { Fragment } from 'react'

interface Meter {
  readonly key: string
  readonly name: string
  readonly used: number
  readonly of: number
  /** `6 van 10`. */
  readonly words: string
}

export const Meters = ({ meters }: { readonly meters: readonly Meter[] }) => (
  <dl className="meters">
    {meters.map(({ key, name, used, of, words }) => {
      const share = of > 0 ? Math.min(1, used / of) : 0
      return (
        <Fragment key={key}>
          <dt className="meters__name">{name}</dt>
          <dd className="meters__bar">
            <svg className="bars__bar" height="14" width="100%" aria-hidden="true" focusable="false">
              <rect className="bars__track" width="100%" height="14" rx="3" />
              {share > 0 && <rect className="bars__fill" width={`${100 * share}%`} height="14" rx="3" />}
            </svg>
          </dd>
          <dd className="meters__words">{words}</dd>
        </Fragment>
      )
    })}
  </dl>
)
