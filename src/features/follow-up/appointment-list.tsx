// The appointments of a day or a week, by time and code.
import { useState } from 'react'
import { type Appointment, inOrderOfTime } from '../../domain/appointment.ts'
import { addDays, mondayOf, weekOf } from '../../domain/calendar.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { Open } from './opened.ts'
import type { Desk } from './use-desk.ts'
import { useFollowUpLines } from './use-follow-up-lines.ts'

type View = 'day' | 'week'
const VIEWS = ['day', 'week'] as const

export function AppointmentList({ desk, open }: { readonly desk: Desk; readonly open: Open }) {
  const { t, format } = useLanguage()
  const texts = t.appointments
  const [view, setView] = useState<View>('week')
  const [date, setDate] = useState(desk.today)

  const monday = mondayOf(weekOf(date))
  const days = view === 'day' ? [date] : Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  const step = view === 'day' ? 1 : 7
  const shown = [...desk.appointments.values()].filter((each) => days.includes(each.date)).toSorted(inOrderOfTime)
  const name =
    view === 'day' ? format.day(date) : texts.week(format.dayAndMonth(monday), format.dayAndMonth(addDays(monday, 6)))

  return (
    <Card title={texts.title}>
      <Tabs
        label={texts.viewLabel}
        tabs={VIEWS.map((each) => ({ name: each, label: texts.views[each] }))}
        chosen={view}
        onChoose={setView}
      >
        <div className="agenda__head">
          <Button repeat onPress={() => setDate(addDays(date, -step))}>
            <Icon name="left" />
            <span className="visually-hidden">{texts.previous[view]}</span>
          </Button>
          <p className="agenda__name" aria-live="polite">
            {name}
          </p>
          <Button repeat onPress={() => setDate(addDays(date, step))}>
            <Icon name="right" />
            <span className="visually-hidden">{texts.next[view]}</span>
          </Button>
        </div>
        {shown.length === 0 && <p className="muted">{texts.empty[view]}</p>}
        <ul className="rows" hidden={shown.length === 0}>
          {shown.map((each) => (
            <Row key={each.id} appointment={each} desk={desk} open={open} withDay={view === 'week'} />
          ))}
        </ul>
      </Tabs>
      <Button onPress={() => open({ what: 'plan', id: null })}>{texts.make}</Button>
    </Card>
  )
}

interface RowProps {
  readonly appointment: Appointment
  readonly desk: Desk
  readonly open: Open
  readonly withDay: boolean
}

function Row({ appointment, desk, open, withDay }: RowProps) {
  const { t, format } = useLanguage()
  const words = useFollowUpLines(desk)
  const { id, state, date } = appointment
  const conflict = state === 'planned' ? words.conflict(appointment) : null
  const times = words.timesOf(appointment)
  return (
    <li className="rows__row">
      <div className="rows__text" id={`appointment-${id}`}>
        <p>
          <strong className="agenda__when">
            {withDay && `${format.day(date)}, `}
            <span className="agenda__times">{times}</span>
          </strong>{' '}
          <span className="code">{words.codeOf(appointment)}</span>
        </p>
        {conflict && <p className="agenda__conflict">{conflict}</p>}
      </div>
      <p className={`tag tag--${state}`}>{t.appointments.states[state]}</p>
      <Button kind="quiet" describedBy={`appointment-${id}`} onPress={() => open({ what: 'appointment', id })}>
        {t.followUp.open}
      </Button>
    </li>
  )
}
