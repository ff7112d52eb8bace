// The profile as a file: out by share sheet or download, and in as the next version after the same checks.
import { useState } from 'react'
import { localDate } from '../../domain/calendar.ts'
import { isPractice, practiceProfile, withoutPractice } from '../../domain/practice.ts'
import type { Profile } from '../../domain/profile.ts'
import { changeOf } from '../../domain/profile-change.ts'
import { linesOf, readProfile } from '../../profiles/read-profile.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useProfileTexts } from './profile-texts.ts'

interface ProfileFileProps {
  readonly saved: Profile
  readonly onReady: (profile: Profile, said: string) => void
}

interface Refused {
  readonly title: string
  readonly text?: string
  /** A line for each fault, with its place in the file. */
  readonly lines: readonly string[]
}

/** The number of faults shown; further ones follow once these are corrected. */
const MOST_LINES = 5

export function ProfileFile({ saved, onReady }: ProfileFileProps) {
  const { p, t, label, say } = useProfileTexts()
  const { now } = useServices()
  const [said, setSaid] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const own = withoutPractice(saved)
  const name = `${own.id}-profiel-v${saved.version}.json`

  async function keep() {
    const bytes = new TextEncoder().encode(`${JSON.stringify(own, null, 2)}\n`) as Uint8Array<ArrayBuffer>
    setSaid((await saveFile(name, bytes)) ? p.exported(name) : p.notExported)
  }

  async function open(chosen: File) {
    setFile(chosen)
    const read = await readProfile(chosen)
    if (!read.ok) return setRefused({ ...say({ code: 'profile-malformed' }), lines: linesOf(read.error, t.setUp) })
    const profile = isPractice(saved) ? practiceProfile(read.value) : read.value
    const change = changeOf(saved, profile, localDate(now(), saved.timeZone))
    if (!change.ok) {
      const lines = change.error.map(({ reason, path, what }) =>
        [path, what && label(what), p.reasons[reason]].filter(Boolean).join(': '),
      )
      return setRefused({ title: p.importRefused, lines })
    }
    setRefused(null)
    onReady(profile, p.imported)
  }

  return (
    <>
      <h3>{p.fileTitle}</h3>
      <p>{p.exportText}</p>
      <div className="stack__actions">
        <Button onPress={keep}>{p.export}</Button>
        <p role="status">{said}</p>
      </div>
      <FileField label={p.import} file={file} none={p.noFile} onChoose={(chosen) => void open(chosen)} />
      {refused && (
        <Notice
          tone="error"
          title={refused.title}
          {...(refused.text && { text: refused.text })}
          detail={refused.lines.slice(0, MOST_LINES).join('\n')}
        />
      )}
    </>
  )
}
