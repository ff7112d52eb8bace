// Asks before something unsaved is left behind: by a link of the frame, or by the browser's own way back. It does not hold back
// the lock, which reloads the page: a tablet that stays open is worse than a change that has to be made again.
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type Leaving = { readonly to: string } | { readonly steps: number }

/** Where react-router stands in the history of this tab. */
const place = (): number => (history.state as { idx?: number } | null)?.idx ?? 0

export function LeaveGuard({ active, recorded }: { readonly active: boolean; readonly recorded: boolean }) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const released = useRef(false)

  useEffect(() => {
    if (!active) return
    const here = place()
    let returning = false

    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const to = link?.getAttribute('href')
      if (!to?.startsWith('/')) return
      event.preventDefault()
      event.stopPropagation()
      setLeaving({ to })
    }
    // The browser has moved already; go back to where the form is, and let the router know of neither move.
    const onPop = (event: PopStateEvent) => {
      if (released.current) return
      event.stopImmediatePropagation()
      if (returning) {
        returning = false
        return
      }
      const steps = place() - here
      if (steps === 0) return
      returning = true
      history.go(-steps)
      setLeaving({ steps })
    }
    document.addEventListener('click', onClick, { capture: true })
    window.addEventListener('popstate', onPop, { capture: true })
    return () => {
      document.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('popstate', onPop, { capture: true })
    }
  }, [active])

  if (!leaving) return null
  const stay = () => setLeaving(null)
  const leave = () => {
    released.current = true
    setLeaving(null)
    if ('to' in leaving) navigate(leaving.to)
    else navigate(leaving.steps)
  }
  return (
    <Dialog
      title={t.intake.leaveTitle}
      onClose={stay}
      actions={
        <>
          <Button kind="danger" onPress={leave}>
            {t.intake.leave}
          </Button>
          <Button kind="primary" onPress={stay}>
            {t.intake.stay}
          </Button>
        </>
      }
    >
      <p>{recorded ? t.intake.leaveChange : t.intake.leaveUnsaved}</p>
    </Dialog>
  )
}
