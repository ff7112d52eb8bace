// The profile of the loket in short; changing it has a place of its own.

import { Link } from 'react-router'
import { PROFILE } from '../../addresses.ts'
import { weekdayOf } from '../../domain/calendar.ts'
import { offered, type Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'

export function ProfileFacts({ profile }: { readonly profile: Profile }) {
  const { t, format, label } = useLanguage()
  const { schedule, trajectory } = profile
  const weekday = t.more.weekdays[weekdayOf(schedule.first) - 1] ?? ''
  const rhythm = schedule.everyWeeks === 1 ? t.more.everyWeek : t.more.everyTwoWeeks
  const words = [
    rhythm(weekday, format.time(schedule.from), format.time(schedule.until)),
    t.more.since(format.date(schedule.first)),
    ...(schedule.ends ? [t.more.until(format.date(schedule.ends))] : []),
  ]
  return (
    <Card title={t.more.profileTitle}>
      <Facts
        facts={[
          { name: t.more.profileName, value: label(profile.name) },
          { name: t.more.municipality, value: profile.municipality },
          { name: t.more.version, value: format.number(profile.version) },
          { name: t.more.schedule, value: words.join(', ') },
          {
            name: t.more.questions,
            value: offered(profile.fields)
              .map((field) => label(field.label))
              .join(', '),
          },
          {
            name: t.more.contacts,
            value:
              offered(profile.contacts)
                .map((kind) => label(kind.label))
                .join(', ') || t.more.none,
          },
          {
            name: t.more.trajectory,
            value: trajectory
              ? t.more.trajectoryWords(
                  format.number(trajectory.places),
                  format.number(trajectory.conversations),
                  format.number(trajectory.hours),
                  format.number(trajectory.euros),
                )
              : t.more.none,
          },
          { name: t.more.noteDays, value: t.more.days(profile.noteDays) },
          { name: t.more.protection, value: t.more.protectionLevels[profile.epsilon] },
        ]}
      />
      <p>
        <Link className="button button--secondary button--normal" to={PROFILE}>
          {t.more.changeProfile}
        </Link>
      </p>
    </Card>
  )
}
