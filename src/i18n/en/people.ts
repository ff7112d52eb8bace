// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const people: Texts['people'] = {
  title: 'People',
  roles: { counsellor: 'Counsellor', coordinator: 'Coordinator', pilotLead: 'Pilot lead' },
  roleHints: {
    counsellor: 'Holds walk-in hours and writes notes.',
    coordinator: 'Looks after people, sharing and the settings of the tablet.',
    pilotLead: 'Sees the totals and what is shared.',
  },
  rolesLegend: 'Roles on this tablet',

  you: 'You',
  youAre: (name, roles) => `The tablet is open for ${name} (${roles}).`,
  toSecrets: 'My passphrase and recovery code',
  toPeople: 'Manage people',
  cardText: 'Everybody opens the tablet with a passphrase of their own.',
  list: 'Who works on this tablet?',
  me: (name) => `${name} (you)`,
  add: 'Add somebody',
  change: 'Change',
  remove: 'Remove',
  added: (name) => `${name} is on the tablet, and can open it with the four words.`,
  newcomer: 'Has not been on the tablet yet.',
  changed: (name) => `The details of ${name} were changed.`,
  removed: (name) => `${name} can open the tablet no more.`,

  addTitle: 'Add somebody',
  addLead:
    'Your colleague gets four words that open the tablet once. Then your colleague chooses a passphrase of their own.',
  who: '1. Who is your colleague?',
  name: 'First name',
  nameHint: 'So that colleagues on this tablet know who it is. No surname is needed.',
  ownTitle: '2. Your own passphrase',
  ownText: 'With it you let your colleague in.',
  own: 'Your passphrase',
  ownMissing: 'Type your own passphrase.',
  submit: 'Add',
  working: 'The keys are being made. This takes a few seconds.',

  changeTitle: (name) => `Change ${name}`,
  keep: 'Keep',

  removeTitle: (name) => `Remove ${name}?`,
  removeText: (name) =>
    `${name} can then open the tablet no more. All notes of ${name} are erased: nobody can read them again. Visits and totals stay.`,
  removeYou: 'This is you. The tablet locks at once.',
  removeConfirm: (name) => `Remove ${name} and the notes`,

  ownCard: 'Your own passphrase',
  makesCoordinator: (name) => `${name} may then add and remove people, and decides what is shared.`,

  wordsTitle: (name) => `Four words for ${name}`,
  wordsCard: 'To open the tablet the first time',
  wordsText: (name) => `Give these words to ${name}, on paper for instance. You see them only now.`,
  wordsNext: (name) =>
    `${name} types them on the screen Unlock, and then chooses a passphrase of their own. You need not know that one. Are the words lost? Then remove ${name} and add ${name} again.`,
  wordsGiven: 'Done: the words were passed on',
  leaveWordsTitle: 'Leave without the words?',
  leaveWordsText: (name) => `You will not see them again, and without them ${name} cannot begin.`,
  leaveWords: 'Leave without the words',

  leaveTitle: 'Leave without the code?',
  leaveText: 'You will not see this code again. A new one can be made under More.',
  stay: 'Stay here',
  leave: 'Leave without the code',

  secretsTitle: 'My passphrase and recovery code',
  passphraseCard: 'Change the passphrase',
  current: 'Current passphrase',
  newKey: 'Also make a new key for my notes',
  newKeyHint:
    'Do this when somebody knows your passphrase or recovery code. They can then not read new notes, not even with an old copy of the tablet. You also get a new recovery code.',
  changePassphrase: 'Change passphrase',
  passphraseChanged: 'Your passphrase was changed. Use the new one from now on.',
  codeCard: 'New recovery code',
  codeCardText: 'Lost the paper, or has somebody else seen the code? Make a new one. The old one then works no more.',
  renewCode: 'Make a new recovery code',
  codeRenewed: 'You have a new recovery code. Throw the old paper away.',
}
