// Where practice begins. Loaded only there, like the first run.
import { lazy } from 'react'

const PracticeScreen = lazy(async () => ({ default: (await import('./practice-screen.tsx')).PracticeScreen }))

export const practiceRoutes = [{ path: '/', element: <PracticeScreen /> }]
