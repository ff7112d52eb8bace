// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'
import { frame } from './frame.ts'

export const newPassphrase: Texts['newPassphrase'] = {
  offer: 'These four words together are a strong passphrase.',
  offerHint: 'Learn them by heart, or write them down. Do not keep the paper with the tablet.',
  take: 'Take these four words',
  other: 'Other words',
  chooseOwn: 'Choose your own',
  typeWords: 'Type the four words',
  typeWordsHint: 'With a space in between. Capitals make no difference.',
  wordsRight: 'Yes, these are the words.',
  lookAgain: 'Show the words again',
  own: 'Passphrase of your own',
  ownWords: 'Make a sentence with these two words in it. Then your passphrase stands in no list at all.',
  ownHint: 'At least 15 characters. Capitals make no difference.',
  count: (typed) => (typed >= 15 ? `${typed} characters: long enough.` : `${typed} of 15 characters.`),
  strong: 'Strong enough.',
  repeat: 'Passphrase of your own once more',
  toOffer: 'Rather four words',
  show: frame.showPassphrase,
  hide: frame.hidePassphrase,
  notTaken: 'Take the four words, or choose a passphrase of your own.',
  wordsMissing: 'Type the four words that you just saw.',
  wordsDiffer: 'These are not the four words. Look once more.',
  withoutWords: 'The two words are not both in it yet.',
  differ: 'The second one differs. Type exactly the same.',
}
