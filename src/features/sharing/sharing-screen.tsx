// The promise, the next message, and every message with its receipt: never "all shared" while one waits.

import { useState } from 'react'
import { Link } from 'react-router'
import { HAND_IN } from '../../addresses.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Carry } from './carry.tsx'
import { Connect } from './connect.tsx'
import { LeavesAndStays } from './leaves-and-stays.tsx'
import { Next } from './next-message.tsx'
import { Releases } from './releases.tsx'
import { isOnItsWay, statusOf } from './status.ts'
import './sharing.css'

export function SharingScreen() {
  const { sharing, tablet, may } = useServices()
  const { t, format, say } = useLanguage()
  const settings = useLive(tablet.settings)
  const releases = useLive(sharing.releases)
  const next = useLive(sharing.next)
  const paused = useLive(sharing.paused)
  const waitsForDay = useLive(sharing.waitsForDay)
  const trouble = useLive(sharing.trouble)
  const { problem, attempt } = useAttempt<Problem>()
  /** The outcome of the last tap on Deel nu. */
  const [asked, setAsked] = useState<'sent' | 'nothing' | null>(null)
  if (!settings || !releases || !next || paused === undefined) return null

  const mayShare = may('share')
  const enrolled = settings.enrolledAt !== null
  const waiting = releases.filter(isOnItsWay)
  const allShared = releases.length > 0 && releases.every(({ status }) => status.state === 'shared')
  // While a tablet that has a network is sending, nobody needs another way.
  const cannotSend = !enrolled || trouble !== null
  // One thing at a time stands in the way of sharing: the trouble that lasts, else the problem of the last tap.
  // Once nothing lasts and everything has its receipt, an earlier tap's problem is over.
  const shown = trouble?.problem ?? (allShared ? null : problem)
  const lasting = shown && (enrolled || shown.code !== 'not-enrolled')

  async function shareNow() {
    const ready = waiting.length > 0
    const { ok } = await attempt(sharing.shareNow)
    // Without a network a tap can succeed, too, where nothing was ready.
    setAsked(ready ? (ok ? 'sent' : null) : 'nothing')
  }

  return (
    <Page
      title={t.sharing.title}
      aside={settings.enrolledAt !== null && t.sharing.connected(format.momentAt(settings.enrolledAt))}
      actions={
        <>
          <Link className="button button--quiet button--normal" to={HAND_IN}>
            {t.sharing.handIn}
          </Link>
          {enrolled && mayShare && (
            <Button kind="primary" onPress={shareNow}>
              {t.sharing.shareNow}
            </Button>
          )}
        </>
      }
      className="sharing"
    >
      <p className="lead" role="status">
        {statusOf({ enrolled, paused, releases }, t.sharing)}
      </p>
      {asked === 'sent' && !lasting && allShared && <Notice tone="good" title={t.sharing.sharedNow} />}
      {asked === 'nothing' && (
        <Notice
          tone="info"
          title={t.sharing.nothingReady}
          text={t.sharing.nothingReadyText(format.fullDate(next.on))}
        />
      )}
      {waitsForDay && !paused && <Notice tone="info" title={t.sharing.waitsForDay} text={t.sharing.nextDay} />}
      {paused && (
        <Notice tone="warning" {...say({ code: 'sharing-paused' })}>
          <p>{enrolled ? t.sharing.pausedAsking : t.sharing.pausedConnect}</p>
        </Notice>
      )}
      {lasting && (
        <Notice tone="warning" {...say(shown)}>
          {trouble && enrolled && trouble.problem.code !== 'clock-differs' && (
            <p>{trouble.retryAt ? t.sharing.retryAt(format.momentAt(trouble.retryAt)) : t.sharing.noRetry}</p>
          )}
        </Notice>
      )}
      {(!enrolled || shown?.code === 'tablet-unknown') && mayShare && <Connect />}
      {!mayShare && <p className="muted">{t.sharing.byCoordinator}</p>}
      {mayShare && !paused && cannotSend && waiting.length > 0 && <Carry waiting={waiting} />}
      <p className="muted">{t.sharing.why}</p>
      <div className="sharing__columns">
        <div className="sharing__what">
          <LeavesAndStays />
          <Next next={next} paused={paused} />
        </div>
        <Releases releases={releases} profile={settings.profile} />
      </div>
    </Page>
  )
}
