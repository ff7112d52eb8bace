// A message that stays on the screen until its cause has passed.
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface NoticeProps {
  readonly tone: 'info' | 'good' | 'warning' | 'error'
  readonly title: string
  readonly text?: string
  /** A place or code for the administrator. */
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
