// See the Dutch texts of the same name.
import { counting } from '../counting.ts'
import type { handIn as canonical } from '../nl/hand-in.ts'
import type { Widen } from '../nl/texts.ts'

const n = counting('en')

export const handIn: Widen<typeof canonical> = {
  carryTitle: 'Sharing without internet',
  carryText:
    'Does this tablet have no internet? Then hand in the messages with a telephone, tablet or computer that has it. They are exactly the same messages.',
  carryStepOpen: 'On the other device, open:',
  carryStepChoose: 'Let that device read a code here, or take a file along.',
  carryStepKept: 'What waits here goes on waiting until this tablet has internet itself. Handing in twice counts once.',
  again: 'Also take along messages that were taken along before',
  asCode: 'Show as a code',
  asFile: 'Save as a file',
  saved: 'The file was saved.',
  savedNext: 'Open it on the other device, under Handing in.',
  mark: 'Mark',
  markText: (mark) => `Mark: ${mark}. The other device shows the same.`,
  carried: (moment) => `Taken along on ${moment}.`,
  codeTitle: 'Let the other device read this',
  codeLabel: (part, count) => `Code, part ${part} of ${count}`,
  part: (part, count) => `Part ${part} of ${count}`,
  codeHow: (count) =>
    count === 1
      ? 'Hold the camera straight in front of the code.'
      : `Hold the camera straight in front of the code until all ${count} parts are read. Their order does not matter.`,
  previous: 'Previous part',
  next: 'Next part',
  pause: 'Keep this part',
  play: 'Change by itself',
  taken: 'Everything was read',

  title: 'Handing in',
  lead: 'Hand in here the figures of a tablet without internet. This device keeps nothing of them.',
  back: 'Back',
  cameraTitle: 'Read the code',
  cameraText: 'On the other tablet, under Sharing, choose: Show as a code. Then point this camera at its screen.',
  cameraStart: 'Start the camera',
  cameraStop: 'Stop the camera',
  cameraLabel: 'What the camera sees',
  cameraWaits: 'No part read yet.',
  progress: (have, count) => `${have} of ${n(count, 'part', 'parts')} read`,
  missing: (parts) => `Still to read: part ${parts.join(', ')}.`,
  startAgain: 'Start again',
  fileTitle: 'Open a file',
  fileText: 'Choose the file that the other tablet made under Sharing.',
  fileChoose: 'Choose file',
  fileNone: 'No file chosen yet',
  parcelTitle: 'This is what you hand in',
  markCompare: (mark) => `Mark: ${mark}. See whether the other tablet shows the same.`,
  unknownRelease: 'Message of a newer version',
  from: (loket) => `From: ${loket}`,
  submit: 'Hand in',
  submitAgain: 'Try again',
  stateNotYet: 'Not handed in yet',
  stateReceived: 'Received',
  stateBefore: 'Was received before',
  stateRefused: 'Not received',
  receipt: (number) => `Receipt ${number}.`,
  received: (have, count) => `${have} of ${n(count, 'message', 'messages')} received.`,
  allReceived: 'Everything was received.',
  allReceivedNext:
    'On the other tablet it goes on saying Waiting until that has internet itself. Then it gets the same receipt, and nothing counts twice.',
  someNot: 'Not everything was received yet.',
  someNotNext: 'Nothing is lost. It is still on the other tablet.',
  another: 'Hand in something else',
  newcomerTitle: 'This tablet is new to the service',
  newcomerText: (name, loket) =>
    `${name}, of ${loket}. Is that right, and the mark as well? Then fill in the code that your administrator gave for this tablet.`,
  newcomerSubmit: 'Connect and hand in',
  problems: {
    unreachable: { title: 'There is no connection here now.', text: 'Nothing is lost. Try again later.' },
    'service-failed': { title: 'Something went wrong at the service.', text: 'Nothing is lost. Try again later.' },
    'tablet-unknown': {
      title: 'The tablet that this is from is not connected yet.',
      text: 'Connect that tablet first, with a code of your administrator.',
    },
    'tablet-revoked': {
      title: 'The tablet that this is from may share no more.',
      text: 'Ask your administrator why.',
    },
    'release-conflict': {
      title: 'The service already has other figures of this period.',
      text: 'Call your administrator. Keep the other tablet as it is.',
    },
  },
}
