// Exactly what is sent: the words first, then the literal text that is signed, to the last character.
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { FrozenRelease } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import { inferenceWords, tablesOf, titleOf, wordsOf } from './release-words.ts'

interface PreviewProps {
  readonly frozen: FrozenRelease
  readonly profile: Profile
  readonly onClose: () => void
}

export function Preview({ frozen, profile, onClose }: PreviewProps) {
  const { t, format, label } = useLanguage()
  const { release, payload, frozenAt } = frozen
  const tables = tablesOf(release, profile, t.sharing, label)
  return (
    <Dialog
      wide
      title={titleOf(release, t.sharing, format.month)}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t.frame.close}
        </Button>
      }
    >
      <h3>{t.sharing.previewWords}</h3>
      <p>{wordsOf(release, t.sharing, format.month)}</p>
      {tables.length > 0 && <Facts facts={tables} />}
      <p className="muted">{t.sharing.frozenAt(format.momentAt(frozenAt))}</p>
      <h3>{t.sharing.inferTitle}</h3>
      {inferenceWords(release, profile, t.sharing, label).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3 id="literal">{t.sharing.previewLiteral}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable for the keyboard */}
      <section className="payload" aria-labelledby="literal" tabIndex={0} translate="no">
        <pre>{payload}</pre>
      </section>
    </Dialog>
  )
}
