// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const intake: Texts['intake'] = {
  title: 'Intake',
  newVisit: (time) => `Started at ${time}. Every tap is kept.`,
  changing: (time) => `You are changing the visit of ${time}. It counts differently only after Save.`,
  note: 'Note',
  noteKept: (date) => `Stays encrypted on this tablet. Will be erased on ${date}.`,
  noteOfColleague: 'Only the colleague who wrote a note can read it.',
  noteGone: 'Your note on this visit is no longer there.',
  noteNoNames: 'No names or addresses.',
  later: 'Continue later',
  save: 'Save',
  back: 'Back without changing',
  clearHint: 'Tapping a choice again clears it.',
  missing: (label) => `Choose an answer for ${label}.`,
  errorTitle: 'Not saved yet. These questions are open:',
  goneTitle: 'This visit is gone',
  toWalkInHour: 'To the walk-in hour',
  leaveTitle: 'Leave without saving?',
  leaveChange: 'The last thing that you changed is not saved and is lost then.',
  leaveUnsaved: 'The last thing you filled in was not kept and is lost then.',
  stay: 'Stay here',
  leave: 'Leave without saving',
}
