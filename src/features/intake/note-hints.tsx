// Names, under the note, the pieces by which a person could be recognised, and offers to take them out. It warns
// quietly: it holds nothing back.
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import type { Finding } from './use-identifiers.ts'

interface NoteHintsProps {
  readonly id: string
  readonly findings: readonly Finding[]
  readonly onReplace: (finding: Finding, token: string) => void
  readonly onLeave: (finding: Finding) => void
}

export function NoteHints({ id, findings, onReplace, onLeave }: NoteHintsProps) {
  const { t } = useLanguage()
  const texts = t.intake.identifiers
  const [only] = findings
  const looksLike = findings.length > 1 ? texts.several : only && texts.looksLike(texts.kinds[only.kind].name)
  return (
    <>
      {/* Stands there before there is something to say, as a live region has to; it speaks again only when its words change. */}
      <p role="status" className={looksLike ? 'note-hints__title' : undefined}>
        {looksLike && `${looksLike} ${texts.leaveOut}`}
      </p>
      {findings.length > 0 && (
        <ul className="note-hints">
          {findings.map((finding, place) => {
            const { name, token } = texts.kinds[finding.kind]
            return (
              <li key={finding.key} className="note-hints__row">
                <p id={`${id}-hint-${place}`} className="note-hints__found">
                  <strong translate="no">{finding.text}</strong>: {name}?
                </p>
                <Button describedBy={`${id}-hint-${place}`} onPress={() => onReplace(finding, token)}>
                  {texts.replaceBy(token)}
                </Button>
                <Button kind="quiet" describedBy={`${id}-hint-${place}`} onPress={() => onLeave(finding)}>
                  {texts.leave}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
