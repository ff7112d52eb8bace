// Before an unlock a screen can hold a secret as well: a passphrase that is proposed or typed. The app switcher shall
// not show it.
import { useEffect } from 'react'
import { mark } from './coverable.tsx'

/** @param active whether this page is one that no cover guards */
export function useBlankInBackground(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const show = () => mark(document.hidden)
    document.addEventListener('visibilitychange', show)
    return () => document.removeEventListener('visibilitychange', show)
  }, [active])
}
