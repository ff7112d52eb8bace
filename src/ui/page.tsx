// The top of every screen: its name, which is also the title of the tab, and the actions on the whole screen.
import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { Covered } from './covered.ts'
import { PracticeMark } from './practice-mark.ts'

interface PageProps {
  readonly title: string
  readonly aside?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

export function Page({ title, aside, actions, children, className = '' }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const covered = useContext(Covered)
  const mark = useContext(PracticeMark)
  const names = mark === null || mark === title ? [title] : [mark, title]
  // A new screen is announced by its name, and the keyboard starts at its top; the element that had the focus before is
  // gone.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={`page ${className}`}>
      {!covered && <title>{[...names, 'Inloop'].join(' – ')}</title>}
      <header className="page__head">
        <h1 ref={heading} className="page__title" tabIndex={-1}>
          {title}
        </h1>
        {aside && <p className="page__aside">{aside}</p>}
        {actions && <div className="page__actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
