// Asks before something that is not kept is left behind. It does not hold back the lock, which reloads the page: a tablet that
// stays open is worse than work that has to be done again.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { type Leaving, useLeavingGuard } from './leaving.tsx'

interface LeaveGuardProps {
  /** Whether there is something to lose. */
  readonly active: boolean
  readonly title: string
  readonly text: string
  readonly stay: string
  readonly leave: string
}

export function LeaveGuard({ active, title, text, stay, leave }: LeaveGuardProps) {
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const letPass = useLeavingGuard(active, setLeaving)

  if (!leaving) return null
  const goOn = () => setLeaving(null)
  const goAway = () => {
    letPass()
    setLeaving(null)
    if ('to' in leaving) navigate(leaving.to)
    else navigate(leaving.steps)
  }
  return (
    <Dialog
      title={title}
      onClose={goOn}
      actions={
        <>
          <Button kind="primary" onPress={goOn}>
            {stay}
          </Button>
          <Button kind="danger" onPress={goAway}>
            {leave}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  )
}
