// Around one part that is open: its name, which takes the focus, and the way back.
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { useProfileTexts } from './profile-texts.ts'

interface PartFrameProps {
  readonly title: string
  readonly onBack: () => void
  readonly children: ReactNode
}

export function PartFrame({ title, onBack, children }: PartFrameProps) {
  const { p } = useProfileTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card profile__part" aria-labelledby="profile-part">
      <h2 ref={heading} id="profile-part" className="card__title" tabIndex={-1}>
        {title}
      </h2>
      {children}
      <Button onPress={onBack}>{p.back}</Button>
    </section>
  )
}
