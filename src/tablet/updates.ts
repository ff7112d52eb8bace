// The service worker: registered here, replaced only when the user says so, as `skipWaiting` takes the page's parts away.

import { Workbox } from 'workbox-window'
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import { HOUR } from '../domain/calendar.ts'

export interface UpdateState {
  readonly available: StoreApi<boolean>
  readonly install: () => void
}

/** @param scriptUrl the worker's address, or null where there is none (development) */
export function watchUpdates(scriptUrl: string | null, reload: () => void): UpdateState {
  const available = createState(() => false)
  if (!scriptUrl || !('serviceWorker' in navigator)) return { available, install: () => {} }
  const workbox = new Workbox(scriptUrl)
  workbox.addEventListener('waiting', () => available.setState(true, true))
  // Only an update that this page asked for takes it over; the very first worker does not reload anything.
  workbox.addEventListener('controlling', ({ isUpdate }) => isUpdate && reload())
  void workbox.register().then((registration) => {
    const hourly = () => void registration?.update().catch(() => undefined)
    setInterval(hourly, HOUR)
  })
  return { available, install: () => workbox.messageSkipWaiting() }
}
