// A neutral screen: a finder of the tablet learns nothing from it, not even its loket.

import { Link } from 'react-router'
import { HAND_IN } from '../../addresses.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { WaysIn } from './ways-in.tsx'
import './unlock.css'

export function UnlockScreen() {
  const { session, practice, updates } = useServices()
  const { t, say } = useLanguage()
  const status = useLive(session.status)
  const newVersion = useLive(updates.available)
  const reload = () => globalThis.location.reload()

  return (
    <main className="unlock">
      <title>Inloop</title>
      <div className="unlock__box">
        <p className="unlock__product">
          <img src="/icons/icon.svg" alt="" width="56" height="56" />
          {t.frame.product}
        </p>
        {status === 'elsewhere' && (
          <>
            <h1 className="unlock__title">{t.unlock.elsewhereTitle}</h1>
            <p>{t.unlock.elsewhereText}</p>
            <Button kind="primary" size="large" onPress={session.takeOver}>
              {t.unlock.takeOver}
            </Button>
          </>
        )}
        {status === 'outdated' && (
          <>
            <h1 className="unlock__title">{t.unlock.outdatedTitle}</h1>
            <p>{t.unlock.outdatedText}</p>
            {!newVersion && <p>{t.unlock.outdatedNext}</p>}
            <Button kind="primary" size="large" onPress={newVersion ? updates.install : reload}>
              {newVersion ? t.frame.install : t.frame.reload}
            </Button>
          </>
        )}
        {status === 'unavailable' && (
          <>
            <h1 className="unlock__title">{t.unlock.unavailableTitle}</h1>
            <Notice tone="error" {...say({ code: 'storage-unavailable' })} />
            <Button kind="primary" size="large" onPress={reload}>
              {t.unlock.retry}
            </Button>
          </>
        )}
        {status === 'silent' && (
          <>
            <h1 className="unlock__title">{t.unlock.silentTitle}</h1>
            <Notice tone="error" {...say({ code: 'no-answer' })} />
            <Button kind="primary" size="large" onPress={reload}>
              {t.unlock.retry}
            </Button>
          </>
        )}
        {(status === 'locked' || status === 'unlocked') && <WaysIn />}
      </div>
      <div className="unlock__other">
        {status === 'locked' && (
          <Button kind="quiet" onPress={practice.enter}>
            {t.practice.first}
          </Button>
        )}
        <Link className="button button--quiet button--normal" to={HAND_IN}>
          {t.sharing.handIn}
        </Link>
      </div>
    </main>
  )
}
