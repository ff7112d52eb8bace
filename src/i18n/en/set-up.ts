// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const setUp: Texts['setUp'] = {
  title: 'Set up this tablet',
  welcome: 'Welcome. In three steps this tablet is ready for the walk-in hour. You need no internet for it.',
  language: 'Language',
  profileTitle: '1. Which desk is this?',
  profileLegend: 'Desk',
  ownProfile: 'Is your desk not listed? Then open the JSON file that you got from your administrator.',
  openFile: 'Open a profile file',
  fromFile: (name) => `${name} (from file)`,
  fileOpened: (name) => `Profile opened: ${name}.`,
  notJson: 'This is not a JSON file.',
  wholeFile: 'the whole file',
  nameTitle: '2. What is this tablet called?',
  nameLabel: 'Name of the tablet',
  nameHint: 'Only to tell tablets apart, for example Desk 1.',
  passphraseTitle: '3. Choose a passphrase',
  passphraseWhy:
    'The passphrase encrypts everything on this tablet. Without it nobody can open anything: no administrator, and not you either. So keep it in a safe place.',
  passphraseLabel: 'Passphrase',
  passphraseHint: 'At least 15 characters. Four or five loose words are strong and easy to remember.',
  passphraseCount: (typed) => (typed >= 15 ? `${typed} characters: long enough.` : `${typed} of 15 characters.`),
  repeatLabel: 'Passphrase once more',
  submit: 'Done, start',
  working: 'The key is being made. This takes a few seconds.',
  installTitle: 'Put Inloop on your home screen first',
  installText:
    'Choose “Add to home screen” or “Install app” in the menu of the browser, and set up the tablet there. Otherwise the browser may clear the data later.',
}
