// Settings, and two pages to read.

import { MoreScreen } from './more-screen.tsx'
import { HelpScreen, PrivacyScreen } from './reading.tsx'

export const moreRoutes = [
  { path: '/meer', element: <MoreScreen /> },
  { path: '/meer/hulp', element: <HelpScreen /> },
  { path: '/meer/privacy', element: <PrivacyScreen /> },
]
