// What leaves this tablet, what waits and why, and what was received: never "all shared" while something waits.
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '../../i18n/language.ts'
import { type Problem, useLive, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { HAND_IN, TOGETHER } from './addresses.ts'
import { Carry } from './carry.tsx'
import { Connect } from './connect.tsx'
import { LeavesAndStays } from './leaves-and-stays.tsx'
import { Releases } from './releases.tsx'
import { statusOf } from './status.ts'
import { WaitingVisits } from './waiting-visits.tsx'
import './sharing.css'

export function SharingScreen() {
  const { sharing, passing, tablet, may } = useServices()
  const { t, format, say } = useLanguage()
  const settings = useLive(tablet.settings)
  const releases = useLive(sharing.releases)
  const waiting = useLive(sharing.waiting)
  const together = useLive(passing.state)
  const paused = useLive(sharing.paused)
  const trouble = useLive(sharing.trouble)
  const { problem, attempt } = useAttempt<Problem>()
  const [asked, setAsked] = useState(false)
  if (!settings || !releases || !waiting || !together || paused === undefined) return null

  const passesOn = together.mainTablet !== null
  const mayShare = may('share')
  const enrolled = settings.enrolledAt !== null
  // What stands in the way of sharing is one thing: the trouble that lasts, else the problem of the last tap.
  // Once nothing lasts and everything has its receipt, an earlier tap's problem is over.
  const allShared = releases.length > 0 && releases.every(({ status }) => status.state === 'shared')
  // While a tablet that has a network is sending, nobody needs another way.
  const cannotSend = !enrolled || trouble !== null
  const waiters = releases.filter(({ status }) => status.state === 'waiting' || status.state === 'sending')
  const shown = trouble?.problem ?? (allShared ? null : problem)
  const lasting = shown && (enrolled || shown.code !== 'not-enrolled')
  return (
    <Page
      title={t.sharing.title}
      aside={settings.enrolledAt !== null && t.sharing.connected(format.momentAt(settings.enrolledAt))}
      actions={
        enrolled &&
        mayShare && (
          <Button kind="primary" onPress={async () => setAsked((await attempt(sharing.shareNow)).ok)}>
            {t.sharing.shareNow}
          </Button>
        )
      }
      className="sharing"
    >
      <p className="lead" role="status">
        {statusOf({ enrolled, paused, releases, passesOn, ...waiting }, t.sharing)}
      </p>
      {asked && !lasting && allShared && <Notice tone="good" title={t.sharing.sharedNow} />}
      {paused && (
        <Notice tone="warning" {...say({ code: 'sharing-paused' })}>
          <p>{enrolled ? t.sharing.pausedAsking : t.sharing.pausedConnect}</p>
          <p>{t.sharing.pausedCounting}</p>
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
      {mayShare && !paused && cannotSend && waiters.length > 0 && <Carry waiting={waiters} />}
      <LeavesAndStays />
      {/* What waits is not known before the service has told what it has. */}
      {!paused && <WaitingVisits waiting={waiting} passesOn={passesOn} />}
      <Releases releases={releases} profile={settings.profile} />
      <p>
        <Link className="button button--quiet button--normal" to={HAND_IN}>
          {t.sharing.handIn}
        </Link>
        <Link className="button button--quiet button--normal" to={TOGETHER}>
          {t.sharing.together}
        </Link>
      </p>
    </Page>
  )
}
