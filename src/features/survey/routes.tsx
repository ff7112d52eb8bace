// The visitor's questionnaire. Loaded when it is asked for, so that unlocking does not wait for it.
import { lazy } from 'react'

export const SurveyScreen = lazy(async () => ({ default: (await import('./survey-screen.tsx')).SurveyScreen }))
