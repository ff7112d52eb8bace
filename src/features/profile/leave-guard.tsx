// Asks before steps that are not saved are left behind. The lock does not ask.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Leaving, useLeavingGuard } from '../../ui/leaving.tsx'
import { useWords } from './words.ts'

export function LeaveGuard({ active }: { readonly active: boolean }) {
  const { p } = useWords()
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const letPass = useLeavingGuard(active, setLeaving)

  if (!leaving) return null
  const stay = () => setLeaving(null)
  const leave = () => {
    letPass()
    setLeaving(null)
    if ('to' in leaving) navigate(leaving.to)
    else navigate(leaving.steps)
  }
  return (
    <Dialog
      title={p.leaveTitle}
      onClose={stay}
      actions={
        <>
          <Button kind="primary" onPress={stay}>
            {p.stay}
          </Button>
          <Button kind="danger" onPress={leave}>
            {p.leave}
          </Button>
        </>
      }
    >
      <p>{p.leaveText}</p>
    </Dialog>
  )
}
