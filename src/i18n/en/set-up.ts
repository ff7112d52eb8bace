// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const setUp: Texts['setUp'] = {
  title: 'Set up this tablet',
  welcome: 'Welcome. In four steps this tablet is ready for the walk-in hour. You need no internet for it.',
  language: 'Language',
  profileTitle: '1. Which desk is this?',
  profileLegend: 'Desk',
  ownProfile: 'Is your desk not listed? Then open the JSON file that you got from your administrator.',
  openFile: 'Open a profile file',
  fromFile: (name) => `${name} (from file)`,
  fileOpened: (name) => `Profile opened: ${name}.`,
  incomplete: 'Not complete yet',
  incompleteName: (name) => `${name} (not complete yet)`,
  notJson: 'This is not a JSON file.',
  wholeFile: 'the whole file',
  sharedRules: {
    grouped: 'A shared question has groups, and every answer belongs to one of them.',
    unknown: 'A shared question has an answer “unknown”.',
    once: 'A shared question counts once per couple or person (“firstVisit”).',
    summed: 'This is shared as a number already. Don’t share it as a question, too.',
    linked:
      'A shared question hangs on no other question, as the one would then give the answer to the other away. Make them one question.',
    asked: 'What somebody asked and what you found hang together. Share one of them, not both.',
  },
  alike: 'Two shared questions are alike.',
  alikeText: (one, other, answers) =>
    `At “${one}” and at “${other}” one can choose: ${answers}. Does the one answer follow from the other? Then make them one question. Together they give away more than each by itself.`,
  nameTitle: '2. What is this tablet called?',
  nameLabel: 'Name of the tablet',
  nameHint: 'Only to tell tablets apart, for example Desk 1.',
  personTitle: '3. Who are you?',
  personName: 'Your first name',
  rolesLegend: 'What do you do at this desk?',
  roles: {
    counsellor: 'I hold walk-in hours myself, too',
    coordinator: 'I am the coordinator of this tablet',
    pilotLead: 'I lead the pilot',
  },
  passphraseTitle: '4. Your passphrase',
  passphraseWhy:
    'With your passphrase you open the tablet. Only you know it. If you forget it, you come in with the recovery code that you get after this.',
  codeTitle: 'For when you forget your passphrase',
  submit: 'Go on',
  working: 'The key is being made. This takes a few seconds.',
  installTitle: 'Put Inloop on your home screen first',
  installText:
    'Choose “Add to home screen” or “Install app” in the menu of the browser, and set up the tablet there. Otherwise the browser may clear the data later.',
}
