// The button that sends the form around it, and what the tablet does meanwhile, for a screen reader too.
import { type ReactNode, useContext } from 'react'
import { Busy } from './busy.ts'
import { Button } from './button.tsx'

interface SubmitProps {
  readonly children: string
  /** Said beside the button as long as the form's work is under way. */
  readonly working?: string
  readonly kind?: 'primary' | 'secondary'
  readonly size?: 'normal' | 'large'
  readonly disabled?: boolean
}

export function Submit({ children, working, kind = 'primary', size = 'normal', disabled = false }: SubmitProps) {
  return (
    <>
      <Button type="submit" kind={kind} size={size} busy={useContext(Busy)} disabled={disabled}>
        {children}
      </Button>
      {working !== undefined && <Working text={working} />}
    </>
  )
}

interface WorkingProps {
  readonly text: string
  readonly className?: string
  /** Stands there as long as nothing is under way. */
  readonly children?: ReactNode
}

/** The same words in another place of the form. */
export function Working({ text, className, children = '' }: WorkingProps) {
  return (
    <p role="status" className={className}>
      {useContext(Busy) ? text : children}
    </p>
  )
}
