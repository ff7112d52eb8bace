// A text as a QR code, always black on white: a camera reads nothing else. The drawing comes when it is asked for.
import { useEffect, useState } from 'react'

/** Modules of white around it (ISO/IEC 18004). */
const QUIET = 4

export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const [modules, setModules] = useState<readonly (readonly boolean[])[] | null>(null)

  useEffect(() => {
    let current = true
    import('uqr').then(
      ({ encode }) => current && setModules(encode(text, { ecc: 'M', border: 0 }).data),
      // A chunk that can't be had: the code itself stands beside it.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [text])

  if (!modules) return <span className="qr" aria-hidden="true" />
  const size = modules.length + 2 * QUIET
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" />
    </svg>
  )
}

const pathOf = (modules: readonly (readonly boolean[])[]): string =>
  modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ''))).join('')
