// The first run, at its own address. Loaded only there: no later start needs the profiles and their schema.

import { lazy } from 'react'
import { SET_UP } from '../../addresses.ts'

const SetUpScreen = lazy(async () => ({ default: (await import('./set-up-screen.tsx')).SetUpScreen }))

export const setUpRoutes = [{ path: SET_UP, element: <SetUpScreen /> }]
