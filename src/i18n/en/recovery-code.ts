// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const recoveryCode: Texts['recoveryCode'] = {
  title: 'Your recovery code',
  text: 'Forgot your passphrase? With this code you choose a new one. The code works once.',
  once: 'You see the code only now.',
  print: 'Print the code',
  confirm: 'I have written the code down or printed it',
  confirmMissing: 'Write the code down or print it. Then tick this box.',
  go: 'Go on',
  paperTitle: 'Recovery code of Inloop',
  paperText: 'With this code you choose a new passphrase when you have forgotten the old one. The code works once.',
  keep: 'Keep the code on paper, not with the tablet.',
  person: 'For',
  tablet: 'Tablet',
  date: 'Date',
}
