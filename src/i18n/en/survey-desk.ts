// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const surveyDesk: Texts['surveyDesk'] = {
  title: 'Questionnaire',
  hint: 'Give the tablet to your visitor. Only the questionnaire is there to see, until you type your PIN.',
  start: 'Questionnaire',
  pinTitle: 'Choose a PIN first',
  pinText: 'Without a PIN the visitor could reach your screen. You choose it for this time.',
  pin: 'New PIN',
  pinHint: 'Four digits, eight at most.',
  handOver: 'Hand over the tablet',
  backTitle: 'For the counsellor',
  backText: 'Type your PIN to go on. After three wrong tries the tablet locks.',
  toSurvey: 'Back to the questionnaire',
  unfinishedTitle: 'A questionnaire was not finished.',
  unfinishedText: 'You do not see the answers. Ask your visitor whether they may count. If you can’t, discard them.',
  count: 'Count it',
  discard: 'Discard it',
  takeOff: 'Was the last one a trial?',
  takeOffTitle: 'Take the last questionnaire off?',
  takeOffText: (day) =>
    `The one of ${day} then counts no more, and a remark in it is erased. Do this only when it was a trial.`,
  takeOffNow: 'Take it off',
  erase: 'Erase',
  eraseTitle: 'Erase this remark?',
  eraseNow: 'Erase for good',
  remarks: 'Remarks',
  remarksNote: 'In random order, without a date. Inloop erases them when their term is over; the numbers stay.',
}
