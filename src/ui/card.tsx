// A titled part of a screen.
import { type ReactNode, useId } from 'react'

interface CardProps {
  readonly title: string
  readonly children: ReactNode
  readonly className?: string
}

export function Card({ title, children, className = '' }: CardProps) {
  const heading = useId()
  return (
    <section className={`card ${className}`} aria-labelledby={heading}>
      <h2 id={heading} className="card__title">
        {title}
      </h2>
      {children}
    </section>
  )
}
