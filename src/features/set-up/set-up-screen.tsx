// The first run: a new tablet, its first person, and the recovery code that they write down before they go in.
import { useState } from 'react'
import { NewTablet } from './new-tablet.tsx'
import { WriteDown, type WrittenDown } from './write-down.tsx'
import './set-up.css'

export function SetUpScreen() {
  const [made, setMade] = useState<WrittenDown | null>(null)
  return <main className="outside">{made === null ? <NewTablet onMade={setMade} /> : <WriteDown {...made} />}</main>
}
