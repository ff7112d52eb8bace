// The one button. It keeps its focus while its action is under way, and a second tap then does nothing.
import type { ReactNode, Ref } from 'react'
import { useGuard } from './guard.ts'

interface ButtonProps {
  readonly children: ReactNode
  /** May return a promise: until it settles the button is busy. */
  readonly onPress?: () => unknown
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'large'
  readonly type?: 'button' | 'submit'
  /** For a submit button, whose form does the work. */
  readonly busy?: boolean
  readonly disabled?: boolean
  /** Every tap is an action of its own, also while an earlier one is under way. */
  readonly repeat?: boolean
  readonly className?: string
  /** The element with the subject of the button, where the same button stands in every row. */
  readonly describedBy?: string | undefined
  /** So that an error summary can bring the focus here. */
  readonly id?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({
  children,
  onPress,
  kind = 'secondary',
  size = 'normal',
  type = 'button',
  busy = false,
  disabled = false,
  repeat = false,
  className = '',
  describedBy,
  id,
  ref,
}: ButtonProps) {
  const [running, run] = useGuard(repeat)
  return (
    <button
      ref={ref}
      id={id}
      type={type}
      className={`button button--${kind} button--${size} ${className}`}
      data-repeat={repeat || undefined}
      aria-disabled={busy || running || undefined}
      aria-describedby={describedBy}
      disabled={disabled}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else if (onPress) run(onPress)
      }}
    >
      {children}
    </button>
  )
}
