// Exactly the text that is sent: the words first, then the literal text that is signed, to the last character.
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { DrawnRelease } from '../../services/sharing.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import { answersTold, doorWords, monthsOfRelease, nameOfQuarter } from './release-words.ts'

interface PreviewProps {
  readonly drawn: DrawnRelease
  readonly profile: Profile
  readonly onClose: () => void
}

export function Preview({ drawn, profile, onClose }: PreviewProps) {
  const language = useLanguage()
  const { t, format } = language
  const { release, payload, drawnAt } = drawn
  const months = monthsOfRelease(release, language)
  return (
    <Dialog
      wide
      title={nameOfQuarter(release.quarter, language)}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t.frame.close}
        </Button>
      }
    >
      <h3>{t.sharing.previewDoor(months.door)}</h3>
      <p>{doorWords(release.door, language)}</p>
      {release.answers && months.answers !== null && (
        <>
          <h3>{t.sharing.previewAnswers(months.answers)}</h3>
          <p className="muted">{t.sharing.inBrackets}</p>
          <Facts facts={answersTold(release.answers, profile, language)} />
        </>
      )}
      <p>{t.sharing.why}</p>
      <h3 id="literal">{t.sharing.previewLiteral}</h3>
      <p className="muted">
        {t.sharing.drawnAt(format.momentAt(drawnAt))} {t.sharing.previewLiteralText}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable for the keyboard */}
      <section className="payload" aria-labelledby="literal" tabIndex={0} translate="no">
        <pre>{payload}</pre>
      </section>
    </Dialog>
  )
}
