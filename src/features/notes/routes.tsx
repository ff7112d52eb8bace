// The notes of the person who unlocked the tablet. The route is loaded when it is first opened.

import { lazy } from 'react'
import { NOTES } from '../../addresses.ts'

const NotesScreen = lazy(async () => ({ default: (await import('./notes-screen.tsx')).NotesScreen }))

export const notesRoutes = [{ path: NOTES, element: <NotesScreen />, needs: 'write-notes' as const }]
