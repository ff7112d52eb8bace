// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const problems: Texts['problems'] = {
  'wrong-passphrase': { cause: 'That passphrase is not right.', next: 'Try again. Capitals make no difference.' },
  'passphrase-too-short': {
    cause: 'Your passphrase is too short.',
    next: 'Use 15 characters or more, for example four loose words.',
  },
  'passphrases-differ': {
    cause: 'The two passphrases are not the same.',
    next: 'Type exactly the same the second time.',
  },
  'passphrase-weak': {
    cause: 'This passphrase is too easy to guess.',
    next: 'Take the suggestion, or add words that have no connection.',
  },
  'recovery-code-malformed': {
    cause: 'There is a typing error in this recovery code.',
    next: 'Compare it with your paper, character by character.',
  },
  'recovery-code-wrong': {
    cause: 'This recovery code does not belong to this tablet.',
    next: 'Each code works once. Take the newest, or ask your coordinator.',
  },
  'too-many-tries': {
    cause: 'That went wrong a few times.',
    next: 'Wait a moment and try again. Nothing will be erased.',
  },
  'entry-expired': {
    cause: 'The recovery code was on the screen for too long.',
    next: 'Open the tablet with your passphrase. Then make a new code.',
  },
  'pin-malformed': {
    cause: 'A PIN has four to eight digits.',
    next: 'Type four digits, or leave the field empty.',
  },
  'not-allowed': {
    cause: 'This is not part of your role on this tablet.',
    next: 'Ask your coordinator.',
  },
  'person-name-missing': {
    cause: 'The name is missing.',
    next: 'Fill in a first name, so that colleagues know who it is.',
  },
  'role-missing': {
    cause: 'No role has been chosen yet.',
    next: 'Choose at least one role.',
  },
  'last-coordinator': {
    cause: 'This is the last coordinator of this tablet.',
    next: 'First make somebody else coordinator.',
  },
  'no-such-person': {
    cause: 'This person is no longer on this tablet.',
    next: 'Go back to More.',
  },
  'profile-missing': {
    cause: 'No desk has been chosen yet.',
    next: 'Choose your desk in the list, or open a profile file.',
  },
  'profile-malformed': {
    cause: 'This profile file is not right. It was not opened.',
    next: 'Give the line below to whoever made the file.',
  },
  'profile-refused': {
    cause: 'This profile changes something that must stay as it is.',
    next: 'Undo that. Its place stands below.',
  },
  'tablet-name-missing': { cause: 'The tablet has no name yet.', next: 'Give it a name, for example Desk 1.' },
  'storage-full': {
    cause: 'The tablet is full. Nothing more can be kept.',
    next: 'Make room now. What is not saved is gone after locking.',
  },
  'storage-lost': {
    cause: 'The storage of the tablet does not respond.',
    next: 'What you typed is still here. Try again in a moment.',
  },
  'storage-damaged': {
    cause: 'Part of the data is damaged.',
    next: 'Stop using this tablet and call your administrator.',
  },
  'storage-put-back': {
    cause: 'The data is older than when you last used this tablet.',
    next: 'Somebody put it back. Use a backup or call your administrator.',
  },
  'no-answer': {
    cause: 'The tablet gives Inloop no answer.',
    next: 'Open Inloop again. If that does not help, restart the tablet.',
  },
  'too-little-memory': {
    cause: 'The tablet has too little free memory.',
    next: 'Close other apps and try again. Or take another tablet.',
  },
  'no-webassembly': {
    cause: 'This browser does not allow WebAssembly, which Inloop needs.',
    next: 'Turn Lockdown Mode off for Inloop, or take another browser.',
  },
  'storage-unavailable': {
    cause: 'The browser gives Inloop no storage.',
    next: 'Use no private window, and an address that begins with https.',
  },
  'week-keys-lost': {
    cause: 'The keys of notes and answers are gone or were put back.',
    next: 'The totals still hold. Restore a backup or call your administrator.',
  },
  'backup-foreign': {
    cause: 'This is not a backup of Inloop.',
    next: 'Choose a file that ends in .inloop.age.',
  },
  'backup-damaged': {
    cause: 'This backup is damaged or not complete.',
    next: 'Nothing has changed. Try another copy.',
  },
  'backup-newer': {
    cause: 'This backup comes from a newer version of Inloop.',
    next: 'Update Inloop on this tablet first.',
  },
  'backup-passphrase': {
    cause: 'The passphrase of the backup is not right.',
    next: 'It is the one that was chosen when making it.',
  },
  'backup-other-loket': {
    cause: 'This backup belongs to another desk.',
    next: 'Choose a copy from a tablet of this desk.',
  },
  'backup-same-tablet': {
    cause: 'This backup was made on this very tablet.',
    next: 'All of it is here already. Nothing has changed.',
  },
  'backup-ahead': {
    cause: 'This backup is of a day that is still to come.',
    next: 'See whether the date of both tablets is right. Nothing has changed.',
  },
  'sharing-paused': {
    cause: 'This tablet was restored. Sharing is paused.',
    next: 'Inloop first asks the service what was shared before.',
  },
  'clock-behind': {
    cause: 'The clock of the tablet runs behind.',
    next: 'See whether the date is right and confirm it.',
  },
  'clock-ahead': {
    cause: 'The tablet was unused for long, or its clock is ahead.',
    next: 'Check the date and confirm it.',
  },
  'date-ahead': {
    cause: 'This day is still to come.',
    next: 'Choose an earlier day, or set the date of the tablet right.',
  },
  'clock-differs': {
    cause: 'The clocks of the tablet and the service differ.',
    next: 'Set the date and time of the tablet to automatic.',
  },
  'hour-open': { cause: 'A walk-in hour is open already.', next: 'Close that one first.' },
  'hour-closed': { cause: 'This walk-in hour is closed.', next: 'Reopen it, or open a new one.' },
  'drafts-open': { cause: 'A draft or a change is still open.', next: 'Save it, or discard it.' },
  'no-such-visit': { cause: 'This visit is not in the walk-in hour.', next: 'Go back to the walk-in hour.' },
  'answers-missing': {
    cause: 'Some questions are still open.',
    next: 'Choose an answer for each question, or Unknown.',
  },
  'hour-gone': {
    cause: 'The details of this walk-in hour have been erased.',
    next: 'The totals are right. If need be, open a new walk-in hour.',
  },
  'follow-up-unknown': {
    cause: 'This code is not known on this tablet, or was erased.',
    next: 'Ask for the code once more, or begin anew with another.',
  },
  'follow-up-slip': {
    cause: 'There is a typing error in this code.',
    next: 'Compare the seven characters with the card.',
  },
  'follow-up-ended': {
    cause: 'This follow-up is closed.',
    next: 'Resume it under Follow-up, or save without the code.',
  },
  'trajectory-full': {
    cause: 'This trajectory has had all its conversations.',
    next: 'Save the visit without the code, or begin a new trajectory.',
  },
  'appointment-unknown': {
    cause: 'This appointment is not as it was.',
    next: 'Look in the list of appointments.',
  },
  'appointment-past': {
    cause: 'This time has passed.',
    next: 'Choose a later time.',
  },
  'appointment-far': {
    cause: 'This appointment is more than a year away.',
    next: 'Check the year, or choose an earlier day.',
  },
  'survey-unfinished': {
    cause: 'There is a questionnaire that is not finished.',
    next: 'Count it or discard it.',
  },
  'survey-gone': {
    cause: 'This questionnaire can no longer be taken off.',
    next: 'The numbers stay as they are.',
  },
  'not-enrolled': {
    cause: 'This tablet is not connected to a service yet.',
    next: 'Ask your administrator for a code. Enter it below.',
  },
  unreachable: {
    cause: 'The service cannot be reached right now.',
    next: 'Everything is kept here. Inloop tries again later.',
  },
  'service-failed': {
    cause: 'Something went wrong at the service.',
    next: 'Everything is kept here. Inloop tries again later.',
  },
  'enrolment-code-invalid': {
    cause: 'This code is unknown, used or expired.',
    next: 'Check the code, or ask for a new one.',
  },
  'tablet-unknown': {
    cause: 'The service does not know this tablet.',
    next: 'Connect the tablet again, with a new code.',
  },
  'tablet-revoked': {
    cause: 'This tablet may no longer share.',
    next: 'Ask your administrator why. Everything is kept here.',
  },
  'tablet-conflict': {
    cause: 'The service knows this tablet by another key.',
    next: 'Call your administrator. Nothing was shared.',
  },
  'release-conflict': {
    cause: 'The service already has other figures for this period.',
    next: 'Call your administrator. These figures are kept here.',
  },
  'release-refused': {
    cause: 'The service did not accept these figures.',
    next: 'Call your administrator and give the code below.',
  },
  'standing-refused': {
    cause: 'The service does not say what was shared before.',
    next: 'Call your administrator and give the code below.',
  },
  'nothing-waits': {
    cause: 'Nothing waits now.',
    next: 'Everything that was ready was received or taken along.',
  },
  'parcel-foreign': {
    cause: 'This is not a file of Sharing, or it is damaged.',
    next: 'Choose the file that the other tablet made under Sharing.',
  },
  'parcel-newer': {
    cause: 'A newer version of Inloop made this.',
    next: 'Install the newest version here and try again.',
  },
  'code-foreign': {
    cause: 'That is not a code of Sharing.',
    next: 'Point the camera at the code on the other tablet.',
  },
  'code-damaged': {
    cause: 'This code was not read well.',
    next: 'Hold the camera still, straight in front of the code.',
  },
  'code-mixed': {
    cause: 'This code belongs to another parcel.',
    next: 'Finish this parcel first, or start again.',
  },
  'camera-refused': {
    cause: 'Inloop may not use the camera here.',
    next: 'Allow the camera in the browser, or choose a file.',
  },
  'camera-missing': {
    cause: 'There is no camera that works.',
    next: 'Choose a file, or take a device with a camera.',
  },
  practice: {
    cause: 'Practice is never shared.',
    next: 'Stop practising. On the real tablet you can do this.',
  },
}
