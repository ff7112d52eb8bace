// The directory: everybody's, and from an intake the way to choose where it refers to. Loaded when it is asked for.

import { lazy } from 'react'
import { cardIn, DIRECTORY, directoryFrom } from '../../addresses.ts'

const CardsScreen = lazy(async () => ({ default: (await import('./cards-screen.tsx')).CardsScreen }))
const CardScreen = lazy(async () => ({ default: (await import('./card-screen.tsx')).CardScreen }))

export const cardsRoutes = [
  { path: DIRECTORY, element: <CardsScreen /> },
  { path: cardIn(DIRECTORY, ':card'), element: <CardScreen /> },
  { path: directoryFrom(':id'), element: <CardsScreen />, needs: 'hold-hours' as const },
  { path: cardIn(directoryFrom(':id'), ':card'), element: <CardScreen />, needs: 'hold-hours' as const },
]
