// The tablet's composition root: builds the services on the session and mounts the app.

import './exits.ts'

// Then this, as evaluating the screens takes as long as opening the database.
import './tablet/opening.ts'

import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { watchTouches } from './app/one-touch.ts'
import { buildServices } from './tablet/build-services.ts'
import { age, client, clock, go, newId, place, platform, reload, session } from './tablet/opening.ts'
import { inPractice, practiceService } from './tablet/services/practice.ts'
import { serviceWorkerUrl } from './tablet/trusted-script.ts'
import { watchUpdates } from './tablet/updates.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')

watchTouches(window)
const updates = watchUpdates(import.meta.env.PROD ? serviceWorkerUrl() : null, reload)
// A hint that it may be worth trying, and no more than that.
addEventListener('online', () => {
  if (session.status.getState() === 'unlocked') void session.unlocked().loop.run()
})
const practice = practiceService(session, { place, platform, go })
const services = buildServices(session, { client, updates, age, clock, newId, practice })
// The style sheets and the names of files go by it.
document.documentElement.toggleAttribute('data-practice', practice.on)
createRoot(root).render(<App services={practice.on ? inPractice(services) : services} />)
