// A message that stays on the screen until what it is about has passed.
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface NoticeProps {
  readonly tone: 'info' | 'good' | 'warning' | 'error'
  readonly title: string
  readonly text?: string
  /** A place or code for whoever has to look into it. */
  readonly detail?: string
  readonly children?: ReactNode
}

const icons = { info: 'info', good: 'check', warning: 'warning', error: 'warning' } as const

/** An error is announced at once; the other tones are read where they stand. */
export function Notice({ tone, title, text, detail, children }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={tone === 'error' ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="notice__body">
        <p className="notice__title">{title}</p>
        {text && <p>{text}</p>}
        {detail && (
          <p>
            <code className="notice__detail">{detail}</code>
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
