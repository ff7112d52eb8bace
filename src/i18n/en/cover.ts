// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const cover: Texts['cover'] = {
  cover: 'Hide',
  title: 'Pause',
  pin: 'PIN',
  uncover: 'Go on',
  pinShort: 'Type all digits of your PIN.',
  pinWrong: (left) => `That PIN is wrong. ${left === 1 ? 'Once' : `${left} times`} more, then the tablet locks.`,
  noPin: 'You chose no PIN this time. With your passphrase you go on where you were.',
  unlockAgain: 'Unlock again',
  lock: 'Lock',
  pinTitle: 'PIN for Hide',
  pinText:
    'Tap Hide and your screen is empty at once. Your PIN brings it back. After three wrong tries the tablet locks.',
  pinNone: 'There is no PIN now: after Hide the tablet asks for your passphrase.',
  pinChosen: 'There is a PIN. It holds until the tablet locks.',
  newPin: 'New PIN',
  newPinHint: 'Four digits, eight at most.',
  choosePin: 'Choose PIN',
  lockText: 'Done? Lock the tablet.',
}
