// The code that a visitor takes along: large on the screen, and on a card to print. The card does not name its giver.

import { useContext } from 'react'
import { createPortal } from 'react-dom'
import { print } from './asks.ts'
import { Button } from './button.tsx'
import { Covered } from './covered.ts'
import { Dialog } from './dialog.tsx'
import { QrCode } from './qr-code.tsx'

/** `i18n` has them as `followUp.card`. */
export interface VisitorCodeTexts {
  readonly title: (code: string) => string
  readonly text: string
  readonly done: string
  readonly print: string
  readonly qr: string
  readonly paper: string
}

interface VisitorCodeProps {
  /** With its spaces: `K7F 2Q9 X`. */
  readonly code: string
  readonly texts: VisitorCodeTexts
  readonly onDone: () => void
}

export function VisitorCode({ code, texts, onDone }: VisitorCodeProps) {
  const covered = useContext(Covered)
  const plain = code.replaceAll(' ', '')
  return (
    <Dialog
      title={texts.title(code)}
      onClose={onDone}
      actions={
        <>
          <Button kind="primary" onPress={onDone}>
            {texts.done}
          </Button>
          <Button onPress={print}>{texts.print}</Button>
        </>
      }
    >
      <p>{texts.text}</p>
      <div className="visitor-code">
        <p className="visitor-code__code" translate="no">
          {code}
        </p>
        <QrCode text={plain} label={texts.qr} />
      </div>
      {!covered &&
        createPortal(
          <section className="paper paper--code">
            <p className="visitor-code__code">{code}</p>
            <QrCode text={plain} label={texts.qr} />
            <p>{texts.paper}</p>
          </section>,
          document.body,
        )}
    </Dialog>
  )
}
