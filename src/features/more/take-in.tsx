// Counting another tablet along: its file is opened and shown before anything is taken in.
import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { BackupContents } from '../../services/backups.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { LockedFile } from '../../ui/locked-file.tsx'
import { Notice } from '../../ui/notice.tsx'

interface Opened {
  readonly file: File
  readonly passphrase: string
  readonly contents: BackupContents
}

export function TakeIn({ onClose }: { readonly onClose: () => void }) {
  const { backups } = useServices()
  const { t, format, label, say } = useLanguage()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const { problem, attempt } = useAttempt<Problem>()

  async function look(file: File, passphrase: string) {
    const contents = await attempt(() => backups.look(file, passphrase))
    if (contents.ok) setOpened({ file, passphrase, contents: contents.value })
  }
  async function takeIn({ file, passphrase, contents }: Opened) {
    const outcome = await attempt(() => backups.takeIn(file, passphrase))
    setOpened(null)
    if (outcome.ok) setDone(contents.tabletName)
  }

  if (done !== null)
    return (
      <div className="stack">
        <Notice tone="good" title={t.backup.takenIn(done)} />
        <Button onPress={onClose}>{t.backup.close}</Button>
      </div>
    )
  const said = problem && say(problem)
  const wrong = said && problem.code === 'backup-passphrase' ? `${said.title} ${said.text}` : undefined
  return (
    <div className="stack">
      <h3>{t.backup.takeInTitle}</h3>
      <p>{t.backup.takeInText}</p>
      {said && !wrong && <Notice tone="error" {...said} />}
      {opened ? (
        <>
          <h4>{t.backup.contents}</h4>
          <Facts
            facts={[
              { name: t.backup.tablet, value: opened.contents.tabletName },
              { name: t.backup.loket, value: label(opened.contents.loket) },
              { name: t.backup.madeAt, value: format.momentAt(opened.contents.madeAt) },
              { name: t.backup.hours, value: format.number(opened.contents.hours) },
              { name: t.backup.visits, value: format.number(opened.contents.visits) },
            ]}
          />
          <div className="stack__actions">
            <Button kind="primary" onPress={() => takeIn(opened)}>
              {t.backup.takeIn}
            </Button>
            <Button onPress={() => setOpened(null)}>{t.backup.otherFile}</Button>
          </div>
        </>
      ) : (
        <LockedFile
          texts={t.backup}
          secret={{ show: t.frame.showPassphrase, hide: t.frame.hidePassphrase }}
          wrong={wrong}
          onOpen={look}
        />
      )}
      <Button kind="quiet" onPress={onClose}>
        {t.frame.cancel}
      </Button>
    </div>
  )
}
