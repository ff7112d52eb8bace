// The code that the administrator gave, and its fault.

import { useState } from 'react'
import { LENGTHS } from '../../domain/bounds.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { Outcome } from '../../services/outcome.ts'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Submit } from '../../ui/submit.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface CodeFormProps {
  readonly text: string
  readonly submit: string
  readonly connect: (code: string) => Outcome
}

export function CodeForm({ text, submit, connect }: CodeFormProps) {
  const { t, say } = useLanguage()
  const [code, setCode] = useState('')
  const { problem, attempt } = useAttempt<Problem>()
  const invalid = problem?.code === 'enrolment-code-invalid'
  return (
    <>
      <p>{text}</p>
      <Form
        className="connect"
        problem={problem && !invalid && say(problem)}
        onSubmit={() => attempt(() => connect(code))}
      >
        <TextField
          label={t.sharing.codeLabel}
          hint={t.sharing.codeHint}
          value={code}
          onChange={setCode}
          maxLength={LENGTHS.longCode}
          error={invalid ? `${say(problem).title} ${say(problem).text}` : undefined}
          required
        />
        <Submit>{submit}</Submit>
      </Form>
    </>
  )
}
