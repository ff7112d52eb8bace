// A file that opens with a passphrase: which file, which passphrase, and the button that tries.

import { useState } from 'react'
import { FileField } from './file-field.tsx'
import { Form } from './form.tsx'
import { SecretField } from './secret-field.tsx'
import { Submit } from './submit.tsx'

interface LockedFileProps {
  readonly texts: {
    readonly chooseFile: string
    readonly noFile: string
    readonly fileMissing: string
    readonly filePassphrase: string
    readonly look: string
    readonly looking: string
  }
  readonly secret: { readonly show: string; readonly hide: string }
  /** Why the passphrase does not open the file. */
  readonly wrong: string | undefined
  /** About choosing the file. */
  readonly hint?: string | undefined
  readonly onOpen: (file: File, passphrase: string) => Promise<unknown>
}

export function LockedFile({ texts, secret, wrong, hint, onOpen }: LockedFileProps) {
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <Form
      className="stack"
      onSubmit={() => {
        setMissing(file === null)
        return file && onOpen(file, passphrase)
      }}
    >
      <FileField
        label={texts.chooseFile}
        file={file}
        none={texts.noFile}
        hint={hint}
        onChoose={(chosen) => {
          setFile(chosen)
          setMissing(false)
        }}
        error={missing ? texts.fileMissing : undefined}
      />
      <SecretField label={texts.filePassphrase} value={passphrase} onChange={setPassphrase} error={wrong} {...secret} />
      <Submit kind="secondary" working={texts.looking}>
        {texts.look}
      </Submit>
    </Form>
  )
}
