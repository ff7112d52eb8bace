// See the Dutch texts of the same name.
import type { held as dutch } from '../nl/held.ts'
import type { Widen } from '../nl/texts.ts'

export const held: Widen<typeof dutch> = {
  held: 'Show what is kept',
  heldTitle: (code: string) => `Kept with code ${code}`,
  givenOn: 'Code given on',
  firstTime: 'first visit',
  inTrajectory: 'trajectory',
  noAppointments: 'none',
  heldUntil: (months: number) =>
    `After ${months} months without a conversation the tablet erases this by itself. It has no name with it. Only their writer can show notes.`,
  erase: 'Erase',
  eraseTitle: 'Erase everything of this code?',
  eraseText:
    'The code, the days of its conversations, how it ended and its appointments go for good. That can’t be undone. An old backup may still have it.',
  eraseStays: 'Counts stay: they don’t say whose they are. Shared messages do not change.',
  eraseGo: 'Erase for good',
}
