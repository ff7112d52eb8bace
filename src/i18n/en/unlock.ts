// See the Dutch texts of the same name.
import { counting } from '../counting.ts'
import type { Texts } from '../nl/texts.ts'

const n = counting('en')

export const unlock: Texts['unlock'] = {
  title: 'Unlock',
  passphraseLabel: 'Passphrase',
  submit: 'Unlock',
  working: 'One moment, this takes a few seconds.',
  offline: 'This works without internet, too.',
  pinLabel: 'PIN for this time',
  pinHint: 'May stay empty. Four digits, eight at most. It brings you back after Hide.',
  wait: (minutes, seconds) =>
    `Wait ${[minutes > 0 && n(minutes, 'minute', 'minutes'), seconds > 0 && n(seconds, 'second', 'seconds')].filter(Boolean).join(' and ')} more.`,
  waitOver: 'You can try again now.',
  lost: 'Lost your passphrase?',
  recoverTitle: 'New passphrase by your recovery code',
  codeLabel: 'Recovery code',
  codeHint: 'It is on your paper. Hyphens and capitals do not matter.',
  codeMissing: 'Fill in the recovery code from your paper.',
  newPassphrase: 'New passphrase',
  recover: 'Keep new passphrase',
  back: 'Back',
  noCodeTitle: 'Lost the code, too?',
  noCodeText:
    'Your coordinator can remove you and add you again. Your notes are lost then. If nobody has a passphrase or code any more, nobody can open the data, not even the makers of Inloop.',
  welcome: (name) => `Welcome, ${name}`,
  ownTitle: 'Choose your own passphrase',
  ownText:
    'The four words that you were given will work no more. From now on you open the tablet with your own passphrase. Only you know it, and only you can read your notes.',
  ownOffer: 'These four new words together are a strong passphrase.',
  ownSubmit: 'Keep my passphrase',
  newCodeTitle: 'Your new recovery code',
  newCodeText: 'Your passphrase has changed. Your old recovery code works no more.',
  starting: 'Inloop is starting…',
  elsewhereTitle: 'Inloop is already open in another tab',
  elsewhereText: 'One tab at a time, so that nothing counts twice. If you go on here, the other one locks.',
  takeOver: 'Go on here',
  outdatedTitle: 'This page is of an older version',
  outdatedText: 'A newer version of Inloop has already been used on this tablet. Nothing is lost.',
  outdatedNext: 'Make sure that there is internet and load again. If this screen stays, call your administrator.',
  silentTitle: 'Inloop can’t start',
  unavailableTitle: 'There is no storage',
  retry: 'Try again',
}
