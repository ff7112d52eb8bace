// A code for a visitor's telephone: dark on white in every theme, as scanners want it. The package that works it out is loaded
// when the first one is shown.
import { useEffect, useState } from 'react'

interface QrCodeProps {
  /** The text that the telephone reads. */
  readonly text: string
  /** A description of the code for people who can't see it. */
  readonly label: string
}

/** Modules of white around it, as the standard (ISO/IEC 18004) asks. */
const QUIET = 4

export function QrCode({ text, label }: QrCodeProps) {
  const [modules, setModules] = useState<readonly (readonly boolean[])[] | null>(null)

  useEffect(() => {
    let current = true
    import('qr').then(
      ({ default: encodeQR }) => current && setModules(encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })),
      // A chunk that can't be had: an old tab after an update, say. The text of the code stands beside it in words.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [text])

  if (!modules) return null
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={pathOf(modules)} fill="#000000" />
    </svg>
  )
}

/** One square for each dark module. */
const pathOf = (modules: readonly (readonly boolean[])[]): string =>
  modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
