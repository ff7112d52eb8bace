// Making a reservekopie: a passphrase for the file, the choice about notes, and then the file itself by a tap of its own, as a
// share sheet opens for nothing less.

import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { SecretField } from '../../ui/secret-field.tsx'
import { Submit, Working } from '../../ui/submit.tsx'
import { isAboutOwn, OwnPassphrase, useOwnPassphrase } from './own-passphrase.tsx'

interface Made {
  readonly fileName: string
  readonly file: Uint8Array<ArrayBuffer>
}

export function MakeBackup({ onClose }: { readonly onClose: () => void }) {
  const { backups, people, passphrases, may } = useServices()
  const { t, say } = useLanguage()
  const [notes, setNotes] = useState(false)
  const own = useOwnPassphrase()
  const [coordinator, setCoordinator] = useState('')
  const isCoordinator = useLive(people.me)?.roles.includes('coordinator') ?? false
  const [made, setMade] = useState<Made | null>(null)
  const { problem, attempt } = useAttempt<Problem>()
  const { offer, offerHint } = t.backup
  const texts = { ...t.newPassphrase, offer, offerHint }
  const chosen = useNewPassphrase({ ...passphrases, say, texts, id: 'backup-passphrase' })

  async function make() {
    const passphrase = await chosen.check()
    if (!passphrase.ok) return
    if (!own.isThere()) return
    const options = { notes, own: own.typed, ...(coordinator !== '' && { coordinator }) }
    const outcome = await attempt(() => backups.make(passphrase.value, options))
    if (outcome.ok) setMade(outcome.value)
  }

  const isTheirs = problem?.detail === 'coordinator'
  if (made) return <SaveBackup made={made} onClose={onClose} />
  return (
    <Form className="stack" onSubmit={make}>
      <p>{t.backup.passphraseWhy}</p>
      {problem && !isAboutOwn(problem) && <Notice tone="error" {...say(problem)} />}
      <NewPassphrase chosen={chosen} />
      {may('write-notes') && (
        <Check label={t.backup.withNotes} hint={t.backup.withNotesHint} checked={notes} onChange={setNotes} />
      )}
      <OwnPassphrase own={own} problem={isTheirs ? null : problem} />
      {!isCoordinator && (
        <SecretField
          label={t.backup.coordinator}
          hint={t.backup.coordinatorHint}
          value={coordinator}
          onChange={setCoordinator}
          error={isTheirs && problem ? say(problem).title : undefined}
          show={t.frame.showPassphrase}
          hide={t.frame.hidePassphrase}
        />
      )}
      <div className="stack__actions">
        <Submit>{t.backup.submit}</Submit>
        <Button kind="quiet" onPress={onClose}>
          {t.frame.cancel}
        </Button>
      </div>
      <Working text={t.backup.making} />
    </Form>
  )
}

function SaveBackup({ made: { fileName, file }, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const { t } = useLanguage()
  const [saved, setSaved] = useState<boolean | null>(null)
  return (
    <div className="stack">
      <Notice tone="good" title={t.backup.ready} text={t.backup.readyText} />
      <p role="status">{saved === null ? '' : saved ? t.backup.saved(fileName) : t.backup.notSaved}</p>
      <div className="stack__actions">
        <Button kind={saved ? 'secondary' : 'primary'} onPress={async () => setSaved(await saveFile(fileName, file))}>
          {t.backup.save}
        </Button>
        <Button kind={saved ? 'primary' : 'quiet'} onPress={onClose}>
          {saved ? t.backup.close : t.frame.cancel}
        </Button>
      </div>
    </div>
  )
}
