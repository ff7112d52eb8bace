// The other way to begin: a tablet from its reservekopie. The contents of the file are shown first; then the one who
// restores it becomes its first person, with a passphrase of their own.

import { useState } from 'react'
import type { Role } from '../../domain/person.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { BackupContents } from '../../services/backups.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { LockedFile } from '../../ui/locked-file.tsx'
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Submit } from '../../ui/submit.tsx'
import { FirstPerson } from './first-person.tsx'

export function RestoreOffer({ onChoose }: { readonly onChoose: () => void }) {
  const { t } = useLanguage()
  return (
    <Card title={t.backup.restoreTitle}>
      <Button onPress={onChoose}>{t.backup.restoreOffer}</Button>
    </Card>
  )
}

interface Opened {
  readonly file: File
  readonly filePassphrase: string
  readonly contents: BackupContents
}

export function Restore({ onBack }: { readonly onBack: () => void }) {
  const { backups } = useServices()
  const { t, say } = useLanguage()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { problem, attempt } = useAttempt<Problem>()

  async function look(file: File, filePassphrase: string) {
    const contents = await attempt(() => backups.look(file, filePassphrase))
    if (contents.ok) setOpened({ file, filePassphrase, contents: contents.value })
  }

  const said = problem && say(problem)
  const wrong = said && problem.code === 'backup-passphrase' ? `${said.title} ${said.text}` : undefined
  return (
    <Page title={t.backup.restoreOffer} className="set-up">
      <p className="lead">{t.backup.restoreText}</p>
      {said && !wrong && <Notice tone="error" {...said} />}
      {opened === null ? (
        <Card title={t.backup.fileTitle}>
          <LockedFile
            texts={t.backup}
            secret={{ show: t.frame.showPassphrase, hide: t.frame.hidePassphrase }}
            wrong={wrong}
            onOpen={look}
          />
        </Card>
      ) : (
        <NewOwner opened={opened} onOtherFile={() => setOpened(null)} />
      )}
      <p>
        <Button kind="quiet" onPress={onBack}>
          {t.backup.restoreBack}
        </Button>
      </p>
    </Page>
  )
}

interface NewOwnerProps {
  readonly opened: Opened
  readonly onOtherFile: () => void
}

function NewOwner({ opened: { file, filePassphrase, contents }, onOtherFile }: NewOwnerProps) {
  const { session, passphrases } = useServices()
  const { t, say } = useLanguage()
  const [name, setName] = useState('')
  const isFull = contents.roles.includes('coordinator')
  const [roles, setRoles] = useState<readonly Role[]>(isFull ? ['counsellor', 'coordinator'] : contents.roles)
  const chosen = useNewPassphrase({ ...passphrases, say, texts: t.newPassphrase, id: 'passphrase' })
  const [nameMissing, setNameMissing] = useState(false)
  const [attempts, setAttempts] = useState(0)
  const { problem, attempt } = useAttempt<Problem>()

  async function restore() {
    const personName = name.trim()
    const passphrase = await chosen.check()
    setNameMissing(personName === '')
    setAttempts((count) => count + 1)
    if (personName === '' || !passphrase.ok) return
    const person = { name: personName, roles, passphrase: passphrase.value }
    await attempt(() => session.restore(file, filePassphrase, person))
  }

  const missing = say({ code: 'person-name-missing' })
  const errors = [
    ...(nameMissing ? [{ field: 'person-name', message: missing.title }] : []),
    ...(chosen.open ? [chosen.open] : []),
  ]
  return (
    <>
      <Contents contents={contents} onOtherFile={onOtherFile} />
      <Form
        errors={{ title: t.frame.errorSummary, attempt: attempts, list: errors }}
        problem={problem && say(problem)}
        onSubmit={restore}
      >
        <Card title={t.backup.personTitle}>
          <FirstPerson
            name={name}
            onName={setName}
            error={nameMissing ? missing.text : undefined}
            roles={roles}
            onRoles={setRoles}
            allowed={contents.roles}
          />
          {!isFull && <Notice tone="warning" title={t.backup.partTitle} text={t.backup.partText} />}
        </Card>
        <Card title={t.backup.ownPassphraseTitle}>
          <p>{t.setUp.passphraseWhy}</p>
          <NewPassphrase chosen={chosen} />
        </Card>
        <div className="set-up__submit">
          <Submit size="large" working={t.backup.restoring}>
            {t.backup.restore}
          </Submit>
        </div>
      </Form>
    </>
  )
}

function Contents({ contents, onOtherFile }: { readonly contents: BackupContents; readonly onOtherFile: () => void }) {
  const { t, format, label } = useLanguage()
  const { tabletName, loket, madeAt, hours, visits, notes } = contents
  return (
    <Card title={t.backup.contents}>
      <Facts
        facts={[
          { name: t.backup.tablet, value: tabletName },
          { name: t.backup.loket, value: label(loket) },
          { name: t.backup.madeAt, value: format.momentAt(madeAt) },
          { name: t.backup.hours, value: format.number(hours) },
          { name: t.backup.visits, value: format.number(visits) },
          { name: t.backup.notes, value: format.number(notes) },
        ]}
      />
      {notes > 0 && <p>{t.backup.restoreNotes(notes)}</p>}
      <Notice tone="warning" title={t.backup.restoreWarning} text={t.backup.restorePause}>
        <p>{t.backup.restoreTwice}</p>
      </Notice>
      <p>
        <Button onPress={onOtherFile}>{t.backup.otherFile}</Button>
      </p>
    </Card>
  )
}
