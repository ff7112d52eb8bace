// Making a backup, putting one back, and counting another tablet along.

import { counting } from '../counting.ts'
import type { Texts } from '../nl/texts.ts'

const n = counting('en')

export const backup: Texts['backup'] = {
  title: 'Backup',
  why: 'When this tablet breaks or is lost, a backup brings everything back.',
  last: (moment) => `Last backup: ${moment}.`,
  never: 'There is no backup of this tablet yet.',
  due: 'It is time for a new backup.',
  old: 'The last backup is more than two weeks old.',
  toBackup: 'To Backup',

  make: 'Make a backup',
  passphraseWhy: 'The file gets a passphrase of its own. Without it nobody can open the file, nor can you.',
  offer: 'Together these four words are a strong passphrase for the file.',
  offerHint: 'Write them down. Do not keep the paper with the file.',
  withNotes: 'Take my notes along',
  withNotesHint:
    'In a file a note does not erase itself. Whoever has the file and the passphrase can read it, also when its term is over. Inloop itself puts back only notes whose term is not over. What visitors wrote in questionnaires goes along, too. Without this tick none of it stands in the file, and it is gone when the tablet is gone.',
  coordinator: 'Passphrase of a coordinator',
  coordinatorHint:
    'This is not required. Without it nobody can go on sharing or add people with this file. Inloop then keeps asking for a full backup.',
  submit: 'Make the file',
  making: 'The file is being encrypted. This takes a few seconds.',
  ready: 'The backup is ready.',
  readyText:
    'Keep the file away from this tablet, in a place of your organisation. Keep the passphrase somewhere else. Throw old backups away.',
  save: 'Save the file',
  saved: (name) => `The file is called ${name}. Look whether it is there.`,
  notSaved: 'The file has not been saved yet.',
  close: 'Done',

  chooseFile: 'Choose a backup',
  noFile: 'No file chosen yet.',
  fileMissing: 'First choose the file of the backup.',
  filePassphrase: 'Passphrase of the file',
  look: 'See what is in it',
  looking: 'The file is being opened. This takes a few seconds.',
  contents: 'In this backup',
  tablet: 'Tablet',
  loket: 'Desk',
  madeAt: 'Made on',
  hours: 'Walk-in hours',
  visits: 'Visits',
  notes: 'Notes',
  otherFile: 'Choose another file',

  takeInTitle: 'Count another tablet along',
  takeInText:
    'Has your desk another tablet? With a backup of it, its closed walk-in hours count along here under Totals. Answers and notes do not come along. Each tablet keeps sharing its own figures.',
  takeIn: 'Count this tablet along',
  takenIn: (tablet) => `${tablet} now counts along under Totals.`,
  takenInTitle: 'Count along under Totals',
  takeOut: 'Count no more',
  copyOf: (tablet, date) => `${tablet} (backup of ${date})`,
  alsoCounts: (tablets) => `This tablet, exact numbers. Also counts: ${tablets}`,

  restoreTitle: 'Do you have a backup?',
  restoreOffer: 'Put a backup back',
  restoreText: 'Everything then stands on this tablet as when the backup was made. What came later is not in it.',
  fileTitle: 'The file',
  personTitle: 'Who are you?',
  ownPassphraseTitle: 'Your own passphrase for this tablet',
  restoreWarning: 'Do not use the old tablet after this: to Inloop it and this one are the same.',
  restorePause: 'Sharing is then paused until Inloop has asked what was shared already.',
  restoreTwice:
    'Had the old tablet made a message that was not received yet? Then this tablet makes it again. Do not hand in the old one: the same message twice gives away a little more.',
  restoreNotes: (count) => `${n(count, 'note comes', 'notes come')} under a key of your own.`,
  partTitle: 'This backup was made without a coordinator.',
  partText:
    'You can hold walk-in hours with it and see the totals. Sharing, adding people and settings are not possible then. For those a backup by a coordinator is needed.',
  restore: 'Put this back',
  restoring: 'Everything is being put back. This takes a few seconds.',
  restoreBack: 'A new tablet after all',
}
