// The profile of the loket, changed step by step beside a preview of the intake, and saved as its next version.

import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { MORE } from '../../addresses.ts'
import { localDate } from '../../domain/calendar.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import { changeOf } from '../../domain/profile-change.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { FaultList } from './fault-list.tsx'
import { type Fault, faultsOf, refusedOf, tidied } from './faults.ts'
import { nameOf, type Part } from './part.ts'
import { PartView } from './part-view.tsx'
import { Preview } from './preview.tsx'
import { SaveBar } from './save-bar.tsx'
import { erasesEarlier, Shorter } from './shorter.tsx'
import { useProfileEdit } from './use-profile-edit.ts'
import './profile.css'
import { useProfileTexts } from './profile-texts.ts'

export function ProfileScreen() {
  const { tablet } = useServices()
  const settings = useLive(tablet.settings)
  return settings ? <Editor saved={settings.profile} /> : null
}

function Editor({ saved }: { readonly saved: Profile }) {
  const { tablet, profileEditor, now } = useServices()
  const { p, t, say } = useProfileTexts()
  const { steps, undo, begin, ...editing } = useProfileEdit(saved)
  const hourOpen = useLive(profileEditor.hourOpen) ?? false
  const [part, setPart] = useState<Part>({ what: 'overview' })
  const [from, setFrom] = useState<string | null>(null)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [said, setSaid] = useState('')
  const status = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState<Profile | null>(null)
  const { problem, setProblem, attempt } = useAttempt<Problem>()

  function open(next: Part) {
    // One comes back to the overview at the button that led away.
    setFrom(next.what === 'overview' ? nameOf(part) : null)
    setPart(next)
    setSaid('')
  }

  /** @param sure that records older than a shorter term may be erased */
  async function save(sure: boolean) {
    setSaid('')
    setProblem(null)
    const next = tidied(editing.profile)
    const found = faultsOf(next)
    setFaults(found)
    if (found.length > 0) return
    const change = changeOf(saved, next, localDate(now(), saved.timeZone))
    if (!change.ok && change.error.some(({ reason }) => reason === 'unchanged')) {
      // The typed change was typed back again.
      begin(saved)
      return tell(p.reasons.unchanged)
    }
    if (!change.ok) return setFaults(refusedOf(change.error, next))
    if (!sure && erasesEarlier(saved, next)) return setAsking(next)
    setAsking(null)
    const outcome = await attempt(() => profileEditor.save(next))
    // The message about the fault stands at the top.
    if (!outcome.ok) return status.current?.focus()
    const kept = tablet.settings.get()?.profile ?? next
    begin(kept)
    toTop(`${p.saved(kept.version)} ${p.savedText}`)
  }

  function toTop(words: string) {
    setFrom(null)
    setPart({ what: 'overview' })
    tell(words)
  }

  /** Says it where the focus goes, as the button that was pressed may be gone. */
  function tell(words: string) {
    setSaid(words)
    status.current?.focus()
  }

  function takeBack() {
    undo()
    setFaults([])
    if (steps === 1) tell(p.undone)
    else setSaid(p.undone)
  }

  return (
    <Page title={p.title} aside={p.version(saved.version)} className="profile">
      <p className="lead">{p.lead}</p>
      {hourOpen && <Notice tone="info" title={p.hourOpen} text={p.hourOpenText} />}
      <div ref={status} role="status" className="profile__said" tabIndex={-1}>
        {said && <Notice tone="good" title={said} />}
      </div>
      {problem && <Notice tone="error" {...say(problem)} />}
      {faults.length > 0 && <FaultList faults={faults} onOpen={open} />}
      <div className="profile__columns">
        <div className="profile__work">
          <PartView
            {...editing}
            part={part}
            from={from}
            onOpen={open}
            onReady={(profile, words) => {
              editing.change(null, () => profile)
              toTop(words)
            }}
          />
          <p>
            <Link className="button button--secondary button--normal" to={MORE}>
              {t.more.back}
            </Link>
          </p>
        </div>
        <Card title={p.previewTitle} className="profile__preview">
          <p className="muted">{p.previewHint}</p>
          <Preview profile={editing.profile} />
        </Card>
      </div>
      <SaveBar
        steps={steps}
        version={Math.max(saved.version + 1, editing.profile.version)}
        canSave={!hourOpen}
        onUndo={takeBack}
        onSave={() => save(false)}
      />
      {asking && <Shorter before={saved} after={asking} onConfirm={() => save(true)} onClose={() => setAsking(null)} />}
      <LeaveGuard active={steps > 0} title={p.leaveTitle} text={p.leaveText} stay={p.stay} leave={p.leave} />
    </Page>
  )
}
