// The codes of a parcel, one after the other, for the camera of another device. They change by themselves, unless the
// user prefers less movement or holds one still.
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { useHandInTexts } from './hand-in-texts.ts'

/** Milliseconds for which a part stands: several frames of a slow camera, and far from flashing. */
const STANDS = 1_000

interface ShownCodesProps {
  readonly codes: readonly string[]
  /** The name of the parcel, on this device and on the other. */
  readonly mark?: string
  readonly onClose: () => void
  /** The user confirms that the other device has read them all. */
  readonly onTaken: () => unknown
}

export function ShownCodes({ codes, mark, onClose, onTaken }: ShownCodesProps) {
  const { t, h } = useHandInTexts()
  const [part, setPart] = useState(0)
  const [playing, setPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches)
  const count = codes.length
  const go = (by: number) => setPart((now) => (now + by + count) % count)
  const byHand = (by: number) => {
    setPlaying(false)
    go(by)
  }

  useEffect(() => {
    if (!playing || count === 1) return
    const timer = setInterval(() => setPart((now) => (now + 1) % count), STANDS)
    return () => clearInterval(timer)
  }, [playing, count])

  return (
    <Dialog
      wide
      title={h.codeTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onTaken}>
            {h.taken}
          </Button>
          <Button onPress={onClose}>{t.frame.close}</Button>
        </>
      }
    >
      <div className="shown-codes">
        <QrCode text={codes[part] ?? ''} label={h.codeLabel(part + 1, count)} />
        <div className="shown-codes__words">
          <p>{h.codeHow(count)}</p>
          {count > 1 && (
            <>
              <p className="shown-codes__part">{h.part(part + 1, count)}</p>
              <div className="shown-codes__steps">
                <Button onPress={() => byHand(-1)}>{h.previous}</Button>
                <Button onPress={() => byHand(1)}>{h.next}</Button>
                <Button onPress={() => setPlaying(!playing)}>{playing ? h.pause : h.play}</Button>
              </div>
            </>
          )}
          {mark !== undefined && <p className="muted">{h.markText(mark)}</p>}
        </div>
      </div>
    </Dialog>
  )
}
