// One's own passphrase and recovery code.

import { useState } from 'react'
import { Link } from 'react-router'
import { MORE } from '../../addresses.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Page } from '../../ui/page.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { CodeScreen } from './code-screen.tsx'
import { RenewCode } from './renew-code.tsx'
import './more.css'

export function SecretsScreen() {
  const { people } = useServices()
  const { t } = useLanguage()
  const me = useLive(people.me)
  const [code, setCode] = useState<string | null>(null)
  const [done, setDone] = useState('')
  if (!me) return null
  if (code !== null)
    return (
      <CodeScreen
        title={t.recoveryCode.title}
        person={me}
        code={code}
        onDone={() => {
          setCode(null)
          setDone(t.people.codeRenewed)
        }}
      />
    )
  return (
    <Page title={t.people.secretsTitle} className="people">
      <p role="status">{done}</p>
      <ChangePassphrase onChanged={() => setDone(t.people.passphraseChanged)} />
      <RenewCode onRenewed={setCode} />
      <p>
        <Link className="button button--secondary button--normal" to={MORE}>
          {t.more.back}
        </Link>
      </p>
    </Page>
  )
}
