// The meetings of a year, newest first; every year that has one can be chosen.
import { useState } from 'react'
import type { Meeting } from '../../domain/meeting.ts'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField } from '../../ui/select-field.tsx'

interface MeetingListProps {
  readonly held: readonly Meeting[]
  readonly profile: Profile
  readonly onChange: (meeting: Meeting) => void
  readonly onRemove: (meeting: Meeting) => Promise<void>
}

export function MeetingList({ held, profile, onChange, onRemove }: MeetingListProps) {
  const { t, format, label } = useLanguage()
  const nameOf = (theme: string) => {
    const known = profile.themes?.find(({ id }) => id === theme)
    return known ? label(known.label) : theme
  }
  const [chosen, setChosen] = useState<string | null>(null)
  const years = [...new Set(held.map(yearOf))]
  const year = years.find((each) => each === chosen) ?? years[0]
  return (
    <Card title={t.meetings.last}>
      {year !== undefined && years.length > 1 && (
        <SelectField
          label={t.meetings.year}
          value={year}
          options={years.map((each) => ({ value: each, label: each }))}
          onChange={setChosen}
        />
      )}
      {held.length === 0 && <p className="muted">{t.meetings.none}</p>}
      <ul className="rows" hidden={held.length === 0}>
        {held
          .filter((each) => yearOf(each) === year)
          .map((meeting) => (
            <li key={meeting.id} className="rows__row">
              <div className="rows__text" id={`meeting-${meeting.id}`}>
                <p>
                  <strong>{format.fullDate(meeting.date)}</strong>
                </p>
                <p className="muted">{t.meetings.row(nameOf(meeting.theme), t.meetings.partners[meeting.with])}</p>
              </div>
              <p>{t.meetings.peopleCount(meeting.people)}</p>
              <Button kind="quiet" describedBy={`meeting-${meeting.id}`} onPress={() => onRemove(meeting)}>
                {t.meetings.remove}
              </Button>
              <Button describedBy={`meeting-${meeting.id}`} onPress={() => onChange(meeting)}>
                {t.meetings.change}
              </Button>
            </li>
          ))}
      </ul>
    </Card>
  )
}

const yearOf = ({ date }: Meeting): string => date.slice(0, 4)
