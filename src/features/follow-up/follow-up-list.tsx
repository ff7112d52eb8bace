// Every visitor who may come back, by code: the latest visitor on top, and the closed follow-ups apart.

import type { FollowUp } from '../../domain/follow-up.ts'
import { spacedCode } from '../../domain/follow-up-code.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { Open } from './opened.ts'
import type { Desk } from './use-desk.ts'
import { useFollowUpLines } from './use-follow-up-lines.ts'

interface ListProps {
  readonly desk: Desk
  readonly open: Open
}

export function FollowUpList({ desk, open }: ListProps) {
  const { t } = useLanguage()
  const all = [...desk.followUps.values()].toSorted((a, b) => lastOf(b).localeCompare(lastOf(a)))
  const running = all.filter(({ ended }) => ended === null)
  const ended = all.filter((each) => each.ended !== null)
  return (
    <Card title={t.followUp.running}>
      {running.length === 0 && <p className="muted">{t.followUp.nobody}</p>}
      <Rows desk={desk} open={open} followUps={running} />
      {ended.length > 0 && (
        <details className="details">
          <summary>{t.followUp.ended(ended.length)}</summary>
          <Rows desk={desk} open={open} followUps={ended} />
        </details>
      )}
    </Card>
  )
}

const lastOf = ({ conversations, since }: FollowUp): string => conversations.at(-1)?.date ?? since

function Rows({ desk, open, followUps }: ListProps & { readonly followUps: readonly FollowUp[] }) {
  const { t } = useLanguage()
  const words = useFollowUpLines(desk)
  return (
    <ul className="rows" hidden={followUps.length === 0}>
      {followUps.map((followUp) => {
        const { id, code } = followUp
        const next = words.nextAppointment(followUp)
        return (
          <li key={id} className="rows__row">
            <div className="rows__text" id={`follow-up-${id}`}>
              <p>
                <span className="code">{spacedCode(code)}</span> {words.progress(followUp)}
              </p>
              {(words.ended(followUp) ?? next) && <p className="muted">{words.ended(followUp) ?? next}</p>}
            </div>
            <Button kind="quiet" describedBy={`follow-up-${id}`} onPress={() => open({ what: 'followUp', id })}>
              {t.followUp.open}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
