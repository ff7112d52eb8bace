// The first run: a new tablet or one from its reservekopie, its first person, and the recovery code that they write down before
// they go in.
import { useState } from 'react'
import { NewTablet } from './new-tablet.tsx'
import { Restore, RestoreOffer } from './restore.tsx'
import { WriteDown, type WrittenDown } from './write-down.tsx'
import './set-up.css'

export function SetUpScreen() {
  const [made, setMade] = useState<WrittenDown | null>(null)
  const [restoring, setRestoring] = useState(false)
  const way = restoring ? (
    <Restore onMade={setMade} onBack={() => setRestoring(false)} />
  ) : (
    <NewTablet onMade={setMade} otherWay={<RestoreOffer onChoose={() => setRestoring(true)} />} />
  )
  return <main className="outside">{made === null ? way : <WriteDown {...made} />}</main>
}
