// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const unlock: Texts['unlock'] = {
  title: 'Unlock',
  passphraseLabel: 'Passphrase',
  submit: 'Unlock',
  working: 'One moment, this takes a few seconds.',
  offline: 'This works without internet, too.',
  forgotTitle: 'Forgot the passphrase?',
  forgotText:
    'Ask your coordinator or a colleague. If nobody knows the passphrase, nobody can open the data, not even the makers of Inloop.',
  starting: 'Inloop is starting…',
  elsewhereTitle: 'Inloop is already open in another tab',
  elsewhereText: 'One tab at a time, so that nothing counts twice. If you go on here, the other one locks.',
  takeOver: 'Go on here',
  unavailableTitle: 'There is no storage',
  retry: 'Try again',
}
