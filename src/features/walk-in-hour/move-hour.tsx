// The open hour has another date than today: it was left open, or the tablet's date was wrong when it was opened.
import { useState } from 'react'
import { localDate } from '../../domain/calendar.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { Submit } from '../../ui/submit.tsx'

export function MoveHour({ hour, profile }: { readonly hour: WalkInHour; readonly profile: Profile }) {
  const { walkInHours, now } = useServices()
  const { t, format, say } = useLanguage()
  const today = localDate(now(), profile.timeZone)
  const [moving, setMoving] = useState(false)
  const [date, setDate] = useState(today)
  const { problem, attempt } = useAttempt<Problem>()
  return (
    <Notice tone="warning" title={t.walkInHour.oldHour(`${format.day(hour.date)} ${hour.date.slice(0, 4)}`)}>
      {moving ? (
        <Form onSubmit={() => attempt(() => walkInHours.moveTo(date))} problem={problem && say(problem)}>
          <DateField label={t.walkInHour.heldOn} value={date} onChange={setDate} last={today} />
          <Submit disabled={date === ''}>{t.walkInHour.moveHour}</Submit>
        </Form>
      ) : (
        <Button onPress={() => setMoving(true)}>{t.walkInHour.wrongDate}</Button>
      )}
    </Notice>
  )
}
