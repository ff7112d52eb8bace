// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const notes: Texts['notes'] = {
  title: 'My notes',
  only: 'Only you can read these notes.',
  empty: 'You have no notes yet. You write one at an intake.',
  at: (date, time) => `${date}, ${time}`,
  erasedOn: (date) => `will be erased on ${date}`,
  erase: 'Erase',
  eraseTitle: 'Erase this note?',
  eraseText: 'Its words are gone then, for you as well. The visit still counts.',
  eraseNow: 'Erase for good',
  back: 'Back to the walk-in hour',
  dateTitle: (today) => `Today is ${today}. Is that right?`,
  dateText: (lastSeen) =>
    `The tablet was last used on ${lastSeen}. Until somebody has confirmed the date, the tablet erases nothing and draws no numbers to share.`,
  dateBehind: (lastSeen) =>
    `But on this tablet it was ${lastSeen} before. Until somebody has confirmed the date, the tablet erases nothing and draws no numbers to share.`,
  dateOthers: 'A counsellor or coordinator can confirm the date.',
  dateRight: 'Yes, the date is right',
  dateWrong: 'Not right? Set the date of the tablet and reload Inloop. Nothing is erased now.',
}
