// The parcel in a file.
import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import type { Parcel } from '../../services/hand-in.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { useHandInTexts } from './hand-in-texts.ts'

export function OpenFile({ onOpen }: { readonly onOpen: (parcel: Parcel) => void }) {
  const { handIn } = useServices()
  const { h, say } = useHandInTexts()
  const { problem, attempt } = useAttempt<Problem>()
  const [file, setFile] = useState<File | null>(null)

  async function open(chosen: File) {
    setFile(chosen)
    const opened = await attempt(() => handIn.open(chosen))
    if (opened.ok) onOpen(opened.value)
  }

  return (
    <Card title={h.fileTitle}>
      <FileField label={h.fileChoose} hint={h.fileText} none={h.fileNone} file={file} onChoose={open} />
      {problem && <Notice tone="error" {...say(problem)} />}
    </Card>
  )
}
