// Marks practice on every screen: a band that stays above scrolled and covered content, and the way out.
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useServices } from '../services/services.tsx'
import { Button } from '../ui/button.tsx'
import { PracticeMark } from '../ui/practice-mark.ts'
import './practising.css'

export function Practising({ children }: { readonly children: ReactNode }) {
  const { practice } = useServices()
  const { t } = useLanguage()
  if (!practice.on) return children
  return (
    <PracticeMark value={t.practice.title}>
      <Band text={t.practice.band} end={t.practice.end} onEnd={practice.end} />
      {children}
    </PracticeMark>
  )
}

function Band({ text, end, onEnd }: { readonly text: string; readonly end: string; readonly onEnd: () => void }) {
  const band = useRef<HTMLElement>(null)
  // Other fixed elements stay below the band, however many lines its words take.
  useLayoutEffect(() => {
    const element = band.current
    if (!element) return
    const watch = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--inloop-band', `${element.offsetHeight}px`),
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    <aside ref={band} className="practice-band" aria-label={text}>
      <p>{text}</p>
      <Button onPress={onEnd}>{end}</Button>
    </aside>
  )
}
