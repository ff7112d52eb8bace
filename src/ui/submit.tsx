// The button that sends a form, and beside it what the tablet does meanwhile, for a screen reader too.
import { Button } from './button.tsx'

interface SubmitProps {
  readonly children: string
  readonly busy: boolean
  /** Said as long as the form's work is under way. */
  readonly working: string
  readonly kind?: 'primary' | 'secondary'
  readonly size?: 'normal' | 'large'
}

export function Submit({ children, busy, working, kind = 'primary', size = 'normal' }: SubmitProps) {
  return (
    <>
      <Button type="submit" kind={kind} size={size} busy={busy}>
        {children}
      </Button>
      <p role="status">{busy ? working : ''}</p>
    </>
  )
}
