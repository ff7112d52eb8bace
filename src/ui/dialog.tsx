// The browser's own modal dialog: it keeps the focus inside, closes on Escape, and gives the focus back.
import { createContext, type ReactNode, useContext, useId, useLayoutEffect, useRef } from 'react'
import { Covered } from './covered.ts'

/** The button in the corner of every dialog, as the header behind it can't be tapped. */
export const DialogCorner = createContext<ReactNode>(null)

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons; the first one gets the focus. */
  readonly actions: ReactNode
  readonly wide?: boolean
}

/** Shown as long as it is rendered. */
export function Dialog({ title, onClose, children, actions, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const corner = useContext(DialogCorner)
  const covered = useContext(Covered)
  /** The element that had the focus before: the browser forgets it when the cover comes in between. */
  const opener = useRef<Element | null>(null)
  // Layout effects, as they end while the dialog still stands in the page.
  useLayoutEffect(() => {
    const element = dialog.current
    // An open modal dialog makes everything else inert, the cover too.
    if (covered) return
    opener.current ??= document.activeElement
    if (element && !element.open) {
      element.showModal()
      // A long text begins at its top, wherever the focus went.
      element.scrollTop = 0
    }
    // Removing an open modal dialog from the page does not give the focus back; closing it does.
    return () => element?.close()
  }, [covered])
  useLayoutEffect(
    () => () => {
      if (opener.current instanceof HTMLElement) opener.current.focus()
    },
    [],
  )
  return (
    <dialog
      ref={dialog}
      className={`dialog ${wide ? 'dialog--wide' : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={heading} className="dialog__title">
        {title}
      </h2>
      <div className="dialog__body">{children}</div>
      <div className="dialog__actions">{actions}</div>
      {/* Last, so that the first of the actions gets the focus. */}
      {corner && <div className="dialog__corner">{corner}</div>}
    </dialog>
  )
}
