// The questions in their order, and the other parts of the profile with a summary of each.
import { useEffect, useId } from 'react'
import { weekdayOf } from '../../domain/calendar.ts'
import { type Field, isOffered, isShared, offered, type Profile } from '../../domain/profile.ts'
import { MOST, restoreHeldBy } from '../../domain/profile-edit.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useHoldWords } from './hold-words.ts'
import { NamedList } from './named-list.tsx'
import { type Part, PLAIN_PARTS, type PlainPart } from './part.ts'
import { useProfileTexts } from './profile-texts.ts'
import { useDoubts } from './use-doubts.ts'
import type { Editing } from './use-profile-edit.ts'

interface OverviewProps extends Editing {
  readonly onOpen: (part: Part) => void
  /** The name of the part that one comes back from: its button gets the focus. */
  readonly from: string | null
}

export function Overview({ profile, saved, change, onOpen, from }: OverviewProps) {
  const { p, label } = useProfileTexts()
  const held = useHoldWords()
  const own = useId()
  const said = useSummaries(profile)
  const doubtsOf = useDoubts(profile)

  useEffect(() => {
    if (from) document.getElementById(from)?.focus()
  }, [from])

  const tagsOf = (field: Field) => [
    ...(isShared(field) ? [p.tags.shared] : []),
    ...(field.missing ? [p.tags.required] : []),
    ...(doubtsOf(field).length > 0 ? [p.tags.doubt] : []),
  ]
  return (
    <>
      <Card title={p.questions}>
        <NamedList
          name="question"
          items={profile.fields}
          saved={saved.fields}
          onChange={(typing, fields) => change(typing, (each) => ({ ...each, fields }))}
          most={MOST.fields}
          onOpen={(id) => onOpen({ what: 'question', id })}
          tagsOf={tagsOf}
          detailsOf={({ options }) =>
            offered(options)
              .map((option) => label(option.label))
              .join(' · ')
          }
          restoreHoldOf={(field) => held.restore(restoreHeldBy(profile, field))}
        />
        {profile.fields.filter(isOffered).length < MOST.fields ? (
          <Button id="new-question" onPress={() => onOpen({ what: 'new-question' })}>
            {p.newQuestion}
          </Button>
        ) : (
          <p className="muted">{p.full}</p>
        )}
      </Card>
      <Card title={p.rest}>
        <ul className="rows">
          {PLAIN_PARTS.map((part) => (
            <li key={part} className="rows__row">
              <div className="rows__text" id={`${own}-${part}`}>
                <strong>{p.parts[part]}</strong>
                <p className="muted profile__details">{said[part]}</p>
              </div>
              <Button id={part} describedBy={`${own}-${part}`} onPress={() => onOpen({ what: part })}>
                {part === 'versions' ? p.look : p.change}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

/** The present contents of each part, in one line. */
function useSummaries(profile: Profile): Readonly<Record<PlainPart, string>> {
  const { p, t, format, label } = useProfileTexts()
  const { schedule, trajectory, survey, cards = [], usualTime } = profile
  const weekday = t.more.weekdays[weekdayOf(schedule.first) - 1] ?? ''
  const rhythm = schedule.everyWeeks === 1 ? t.more.everyWeek : t.more.everyTwoWeeks
  const listed = (items: readonly Pick<Field, 'label'>[]) =>
    items.map((item) => label(item.label)).join(' · ') || p.none
  return {
    loket: label(profile.name),
    schedule: rhythm(weekday, format.time(schedule.from), format.time(schedule.until)),
    contacts: listed(offered(profile.contacts)),
    trajectory: trajectory
      ? t.more.trajectoryWords(
          format.number(trajectory.places),
          format.number(trajectory.conversations),
          format.number(trajectory.hours),
          format.number(trajectory.euros),
        )
      : p.none,
    keeping: `${t.more.noteDays} ${t.more.days(profile.noteDays)} · ${p.noiseIs(p.noiseLevels[profile.epsilon])}`,
    survey: listed(offered(survey)),
    cards: listed(cards.map(({ title }) => ({ label: title }))),
    themes: listed(offered(profile.themes)),
    locations: listed(offered(profile.locations)),
    time:
      [...(usualTime ? [p.logsTime] : []), ...(profile.asksAnonymity ? [p.asksAnonymity] : [])].join('. ') || p.none,
    versions: p.versionsText,
  }
}
