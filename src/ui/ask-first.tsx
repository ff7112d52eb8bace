// A button for a deed that can't be taken back: a dialog asks first, and its safe button has the focus.
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface AskFirstProps {
  readonly button: string
  readonly title: string
  readonly cancel: string
  /** The words on the button that does it. */
  readonly act: string
  /** Gives whether it was done; else the dialog stays, and `children` say why. */
  readonly onAct: () => Promise<boolean>
  readonly children: ReactNode
  readonly describedBy?: string
}

export function AskFirst({ button, title, cancel, act, onAct, children, describedBy }: AskFirstProps) {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button kind="quiet" describedBy={describedBy} onPress={() => setAsking(true)}>
        {button}
      </Button>
      {asking && (
        <Dialog
          title={title}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{cancel}</Button>
              <Button kind="danger" onPress={async () => (await onAct()) && close()}>
                {act}
              </Button>
            </>
          }
        >
          {children}
        </Dialog>
      )}
    </>
  )
}
