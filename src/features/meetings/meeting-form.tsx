// One meeting: date, theme, partner, number of people. It has no field for free text.

import { useState } from 'react'
import { LENGTHS } from '../../domain/bounds.ts'
import { localDate } from '../../domain/calendar.ts'
import {
  type MeetingForm as Form,
  firstMeetingDay,
  MEETING_WITH,
  type Meeting,
  type MeetingFault,
  meetingFaults,
} from '../../domain/meeting.ts'
import { isOffered, type Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Choices } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface MeetingFormProps {
  readonly profile: Profile
  readonly changing: Meeting | null
  readonly onSave: (meeting: Omit<Meeting, 'id'>) => Promise<void>
  readonly onCancel: () => void
}

export function MeetingForm({ profile, changing, onSave, onCancel }: MeetingFormProps) {
  const { now } = useServices()
  const { t, format, label } = useLanguage()
  const today = localDate(now(), profile.timeZone)
  const [date, setDate] = useState(changing?.date ?? today)
  const [theme, setTheme] = useState(changing?.theme)
  const [partner, setPartner] = useState(changing?.with)
  const [people, setPeople] = useState(changing ? String(changing.people) : '')
  const [faults, setFaults] = useState<readonly MeetingFault[]>([])
  const [attempts, setAttempts] = useState(0)

  const form: Form = {
    date,
    ...(theme !== undefined && { theme }),
    ...(partner !== undefined && { with: partner }),
    ...(/^\d+$/.test(people.trim()) && { people: Number(people) }),
  }
  // A message goes away when its fault does.
  const left = meetingFaults(form, profile, today, changing).filter((fault) => faults.includes(fault))
  const missing = (fault: MeetingFault) => (left.includes(fault) ? t.meetings.missing[fault] : undefined)

  async function save() {
    const found = meetingFaults(form, profile, today, changing)
    setFaults(found)
    setAttempts((count) => count + 1)
    if (found.length === 0) await onSave(form as Omit<Meeting, 'id'>)
  }

  return (
    <Card title={changing ? t.meetings.changeTitle(format.day(changing.date)) : t.meetings.addTitle}>
      {left.length > 0 && (
        <ErrorSummary
          title={t.frame.errorSummary}
          attempt={attempts}
          errors={left.map((fault) => ({ field: `meeting-${fault}`, message: t.meetings.missing[fault] }))}
        />
      )}
      <DateField
        id="meeting-date"
        label={t.meetings.date}
        value={date}
        onChange={setDate}
        first={firstMeetingDay(today, changing)}
        last={today}
        error={missing('date')}
      />
      <Choices
        id="meeting-theme"
        legend={t.meetings.theme}
        choices={(profile.themes ?? [])
          .filter((each) => isOffered(each) || each.id === changing?.theme)
          .map(({ id, label: name }) => ({ value: id, label: label(name) }))}
        value={theme}
        onChoose={setTheme}
        required
        error={missing('theme')}
      />
      <Choices
        id="meeting-with"
        legend={t.meetings.with}
        choices={MEETING_WITH.map((value) => ({ value, label: t.meetings.partners[value] }))}
        value={partner}
        onChoose={setPartner}
        required
        error={missing('with')}
      />
      <div className="meetings__people">
        <TextField
          id="meeting-people"
          label={t.meetings.people}
          value={people}
          onChange={setPeople}
          inputMode="numeric"
          maxLength={LENGTHS.number}
          required
          error={missing('people')}
        />
      </div>
      <div className="stack__actions">
        <Button kind="primary" onPress={save}>
          {changing ? t.meetings.saveChange : t.meetings.save}
        </Button>
        {changing && <Button onPress={onCancel}>{t.meetings.cancel}</Button>}
      </div>
    </Card>
  )
}
