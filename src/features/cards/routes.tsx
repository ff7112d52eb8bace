// The directory: everybody's, and from an intake the way to choose where it refers to. Loaded when it is asked for.
import { lazy } from 'react'

const CardsScreen = lazy(async () => ({ default: (await import('./cards-screen.tsx')).CardsScreen }))
const CardScreen = lazy(async () => ({ default: (await import('./card-screen.tsx')).CardScreen }))

export const cardsRoutes = [
  { path: '/wegwijzer', element: <CardsScreen /> },
  { path: '/wegwijzer/:card', element: <CardScreen /> },
  { path: '/intake/:id/wegwijzer', element: <CardsScreen />, needs: 'hold-hours' as const },
  { path: '/intake/:id/wegwijzer/:card', element: <CardScreen />, needs: 'hold-hours' as const },
]
