import { counting } from '../counting.ts'
import type { passing as nl } from '../nl/passing.ts'
import type { Widen } from '../nl/texts.ts'

const n = counting('en')
const visits = (count: number) => n(count, 'first visit', 'first visits')
const closings = (count: number) => n(count, 'closing record', 'closing records')

export const passing: Widen<typeof nl> = {
  title: 'Counting together',
  intro:
    'Does your organisation have more small lokets in one municipality? Then the tablets can have their visits counted by one main tablet. A block is full much sooner.',
  rule: 'On the first day of the month all that waits is passed on at once. Nobody chooses what is passed on. A visit is counted once, even if a file arrives twice. Was a file lost? Give it once more.',
  passOnTitle: 'Pass on to a main tablet',
  passOnText:
    'Have the main tablet show its code: Sharing, then Counting together. Only that tablet can open what you pass on.',
  keyLabel: 'Code of the main tablet',
  keyHint: '62 characters. Begins with age1.',
  copies: (waiting) =>
    `There is a backup of this tablet. So the ${n(waiting, 'visit that waits', 'visits that wait')} now will stay in the weekly figures only: else a visit could count twice. Passing on begins next month.`,
  passOn: 'Pass on from now on',
  passesOnTitle: 'This tablet passes on',
  passesOnTo: 'Main tablet:',
  passesOnWhen: (count, records, date) =>
    `${visits(count)} and ${closings(records)}: passed on to the main tablet on ${date}.`,
  nothingWaits: (date) => `Nothing waits now. Inloop looks again on ${date}.`,
  weekly: 'This tablet shares the weekly figures of this loket itself.',
  keep: 'Stop passing on',
  keepText: 'What waits after that is counted by this tablet again.',
  passedTitle: 'Visits that were passed on',
  passedNone: 'Nothing was passed on yet.',
  passedText:
    'Bring this to the main tablet: as a file, or as a code for the camera of that tablet. This tablet cannot open it any more. Taken in twice, it counts once.',
  passedWhat: (count, records) => `${visits(count)}, ${closings(records)}`,
  asCode: 'Show as a code',
  asFile: 'Save as a file',
  saved: 'The file is ready.',
  savedNext: 'Take it in on the main tablet: Sharing, then Counting together.',
  mainTitle: 'Make this the main tablet',
  isMainTitle: 'This is the main tablet',
  mainText:
    'Other tablets of your organisation pass on their visits to this one. Do this on one tablet. Give the code to your own organisation only: whoever has it can have visits counted. Only this tablet can open them.',
  showKey: 'Show the code of this tablet',
  keyOf: 'Code of this tablet',
  keyCompare: 'Compare all characters after it was taken.',
  backUp: 'Make a backup now. If this tablet breaks without one, nobody can open what is on its way.',
  takeInTitle: 'Take in visits of another tablet',
  takeInText: 'Choose the file of the other tablet, or read its code below. What was answered is never shown.',
  cameraText:
    'On the other tablet, choose under Counting together: Show as a code. Then point this camera at the screen.',
  choose: 'Choose a file',
  none: 'No file chosen',
  taken: (name) => `Taken in from ${name}.`,
  takenAgain: (name) => `This was taken in from ${name} before. It counts once.`,
  takenWhat: (count, records, month) =>
    `${visits(count)} and ${closings(records)}, passed on at the beginning of ${month}.`,
}
