// The parts of the profile that are one or two things each: name, schedule, trajectories, keeping, time.
import { NUMBERS } from '../../domain/bounds.ts'
import { localDate, weekdayOf } from '../../domain/calendar.ts'
import type { Profile, Schedule } from '../../domain/profile.ts'
import { CODE_MONTHS, DETAIL_DAYS } from '../../domain/retention.ts'
import { useServices } from '../../services/services.tsx'
import { Check } from '../../ui/check.tsx'
import { Choices } from '../../ui/choices.tsx'
import { DateField, TimeField } from '../../ui/date-field.tsx'
import { LabelFields } from './label-fields.tsx'
import { Noise } from './noise.tsx'
import { NumberField } from './number-field.tsx'
import { useProfileTexts } from './profile-texts.ts'
import type { Editing } from './use-profile-edit.ts'

export function Loket({ profile, saved, change }: Editing) {
  const { p } = useProfileTexts()
  const { name, incomplete } = profile
  return (
    <>
      <LabelFields
        legend={p.name}
        label={name}
        onChange={(words) => change('name', (each) => ({ ...each, name: words }))}
      />
      <Check
        label={p.incomplete}
        checked={incomplete !== undefined}
        onChange={(checked) =>
          change(null, ({ incomplete: _, ...each }) =>
            checked ? { ...each, incomplete: saved.incomplete ?? { nl: '', en: '' } } : each,
          )
        }
      />
      {incomplete && (
        <LabelFields
          long
          legend={p.incompleteWords}
          label={incomplete}
          onChange={(words) => change('incomplete', (each) => ({ ...each, incomplete: words }))}
        />
      )}
    </>
  )
}

const isDate = (date: string): boolean => !Number.isNaN(Date.parse(date))

export function Hours({ profile, change }: Editing) {
  const { now } = useServices()
  const { p, t } = useProfileTexts()
  const { schedule } = profile
  const set = (typing: string | null, next: Partial<Schedule>) =>
    change(typing, (each) => ({ ...each, schedule: { ...each.schedule, ...next } }))
  const weekday = isDate(schedule.first) ? t.more.weekdays[weekdayOf(schedule.first) - 1] : undefined
  return (
    <>
      <DateField label={p.first} value={schedule.first} onChange={(first) => set('first', { first })} />
      {weekday && <p className="field__hint">{p.firstHint(weekday)}</p>}
      <Choices
        legend={p.rhythm}
        choices={[
          { value: '1', label: p.everyWeek },
          { value: '2', label: p.everyTwoWeeks },
        ]}
        value={String(schedule.everyWeeks)}
        onChoose={(weeks) => set(null, { everyWeeks: weeks === '2' ? 2 : 1 })}
      />
      <div className="profile__pair">
        <TimeField label={p.from} value={schedule.from} onChange={(from) => set('from', { from })} />
        <TimeField label={p.until} value={schedule.until} onChange={(until) => set('until', { until })} />
      </div>
      <Check
        label={p.hasEnd}
        checked={schedule.ends !== undefined}
        onChange={(checked) =>
          change(null, (each) => {
            const { ends: _, ...endless } = each.schedule
            const today = localDate(now(), each.timeZone)
            const ends = today > endless.first ? today : endless.first
            return { ...each, schedule: checked ? { ...endless, ends } : endless }
          })
        }
      />
      {schedule.ends !== undefined && (
        <>
          <DateField label={p.ends} value={schedule.ends} onChange={(ends) => set('ends', { ends })} />
          <p className="muted">{p.endsText}</p>
        </>
      )}
    </>
  )
}

type Trajectories = NonNullable<Profile['trajectory']>
const A_TRAJECTORY: Trajectories = { places: 10, conversations: 5, hours: 1.5, euros: 10_000 }

export function Trajectory({ profile, saved, change }: Editing) {
  const { p } = useProfileTexts()
  const { trajectory } = profile
  const set = (key: keyof Trajectories) => (value: number) =>
    change(key, (each) => (each.trajectory ? { ...each, trajectory: { ...each.trajectory, [key]: value } } : each))
  return (
    <>
      <Check
        label={p.hasTrajectory}
        checked={trajectory !== undefined}
        onChange={(checked) =>
          change(null, ({ trajectory: _, ...each }) =>
            checked ? { ...each, trajectory: saved.trajectory ?? A_TRAJECTORY } : each,
          )
        }
      />
      {trajectory && (
        <>
          <NumberField label={p.places} value={trajectory.places} {...NUMBERS.places} onChange={set('places')} />
          <NumberField
            label={p.conversations}
            value={trajectory.conversations}
            {...NUMBERS.conversations}
            onChange={set('conversations')}
          />
          <NumberField
            label={p.hours}
            value={trajectory.hours}
            {...NUMBERS.trajectoryHours}
            decimals
            onChange={set('hours')}
          />
          <NumberField label={p.euros} value={trajectory.euros} {...NUMBERS.euros} onChange={set('euros')} />
        </>
      )}
    </>
  )
}

export function Keeping({ profile, change }: Editing) {
  const { p } = useProfileTexts()
  return (
    <>
      <NumberField
        label={p.noteDays}
        value={profile.noteDays}
        {...NUMBERS.noteDays}
        onChange={(noteDays) => change('noteDays', (each) => ({ ...each, noteDays }))}
      />
      <NumberField
        label={p.detailDays}
        value={profile.detailDays ?? DETAIL_DAYS}
        {...NUMBERS.detailDays}
        onChange={(detailDays) => change('detailDays', (each) => ({ ...each, detailDays }))}
      />
      <NumberField
        label={p.codeMonths}
        value={profile.codeMonths ?? CODE_MONTHS}
        {...NUMBERS.codeMonths}
        onChange={(codeMonths) => change('codeMonths', (each) => ({ ...each, codeMonths }))}
      />
      <p className="field__hint">{p.keepingHint}</p>
      <Noise profile={profile} change={change} />
    </>
  )
}

const USUAL_TIME = { preparation: 0, travel: 0 }

export function Time({ profile, saved, change }: Editing) {
  const { p } = useProfileTexts()
  const { usualTime } = profile
  const set = (key: keyof typeof USUAL_TIME) => (value: number) =>
    change(key, (each) => (each.usualTime ? { ...each, usualTime: { ...each.usualTime, [key]: value } } : each))
  return (
    <>
      <Check
        label={p.logsTime}
        checked={usualTime !== undefined}
        onChange={(checked) =>
          change(null, ({ usualTime: _, ...each }) =>
            checked ? { ...each, usualTime: saved.usualTime ?? USUAL_TIME } : each,
          )
        }
      />
      {usualTime && (
        <>
          <NumberField
            label={p.preparation}
            value={usualTime.preparation}
            {...NUMBERS.minutes}
            onChange={set('preparation')}
          />
          <NumberField label={p.travel} value={usualTime.travel} {...NUMBERS.minutes} onChange={set('travel')} />
        </>
      )}
      <Check
        label={p.asksAnonymity}
        checked={profile.asksAnonymity === true}
        onChange={(checked) =>
          change(null, ({ asksAnonymity: _, ...each }) => (checked ? { ...each, asksAnonymity: true } : each))
        }
      />
    </>
  )
}
