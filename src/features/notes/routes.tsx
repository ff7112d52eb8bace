// The notes of whoever is unlocked. Loaded when they are asked for.
import { lazy } from 'react'

const NotesScreen = lazy(async () => ({ default: (await import('./notes-screen.tsx')).NotesScreen }))

export const notesRoutes = [{ path: '/notities', element: <NotesScreen />, needs: 'write-notes' as const }]
