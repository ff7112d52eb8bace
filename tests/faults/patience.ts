// Waits longer for a screen than a journey does: here the machine is kept busy on purpose, and how long it takes is no fault.
import { expect as impatient } from '@playwright/test'

export const expect = impatient.configure({ timeout: 60_000 })
