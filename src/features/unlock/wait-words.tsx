// How long there is still to wait, in words; and that it is over.
import { useLanguage } from '../../i18n/language.ts'
import { shown, spoken } from './wait.ts'

/** For a place that is read aloud when it changes. */
export function WaitWords({ left }: { readonly left: number }) {
  const { t } = useLanguage()
  if (left <= 0) return t.unlock.waitOver
  const seen = shown(left)
  const heard = spoken(left)
  return (
    <>
      <span aria-hidden="true">{t.unlock.wait(seen.minutes, seen.seconds)}</span>
      <span className="visually-hidden">{t.unlock.wait(heard.minutes, heard.seconds)}</span>
    </>
  )
}
