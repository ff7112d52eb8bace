// The walk-in hour: open it, count in it, close it.
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { NoHour } from './no-hour.tsx'
import { OpenHour } from './open-hour.tsx'
import './walk-in-hour.css'

export function WalkInHourScreen() {
  const { walkInHours, tablet } = useServices()
  const view = useLive(walkInHours.current)
  const settings = useLive(tablet.settings)
  if (view === undefined || !settings) return null
  return view && view.hour.closedAt === null ? (
    <OpenHour view={view} profile={view.profile} />
  ) : (
    <NoHour last={view?.hour ?? null} profile={settings.profile} />
  )
}
