// Choosing a new passphrase, on whatever screen.
import { frame } from './frame.ts'

export const newPassphrase = {
  offer: 'Deze vier woorden zijn samen een sterke wachtzin.',
  offerHint: 'Leer ze uit je hoofd, of schrijf ze op. Bewaar het papier niet bij de tablet.',
  take: 'Neem deze vier woorden',
  other: 'Andere woorden',
  chooseOwn: 'Kies zelf',
  typeWords: 'Typ de vier woorden',
  typeWordsHint: 'In kleine letters, met een spatie ertussen.',
  wordsRight: 'Ja, dat zijn ze.',
  lookAgain: 'Laat de woorden weer zien',
  own: 'Zelfgekozen wachtzin',
  ownHint: 'Minstens 15 tekens. Het sterkst zijn woorden die niets met elkaar te maken hebben.',
  count: (typed: number) => (typed >= 15 ? `${typed} tekens: lang genoeg.` : `${typed} van 15 tekens.`),
  strong: 'Sterk genoeg.',
  repeat: 'Zelfgekozen wachtzin nog een keer',
  toOffer: 'Toch liever vier woorden',
  show: frame.showPassphrase,
  hide: frame.hidePassphrase,
  notTaken: 'Neem de vier woorden, of kies zelf een wachtzin.',
  wordsMissing: 'Typ de vier woorden die je net zag.',
  wordsDiffer: 'Dit zijn niet de vier woorden. Kijk nog een keer.',
  differ: 'De tweede keer is anders. Typ precies hetzelfde.',
}
