// Choosing a new passphrase, on any screen.
import { frame } from './frame.ts'

export const newPassphrase = {
  offer: 'Deze vier woorden zijn samen een sterke wachtzin.',
  offerHint: 'Leer ze uit je hoofd, of schrijf ze op. Bewaar het papier niet bij de tablet.',
  take: 'Neem deze vier woorden',
  other: 'Andere woorden',
  chooseOwn: 'Kies zelf',
  typeWords: 'Typ de vier woorden',
  typeWordsHint: 'Met een spatie ertussen. Hoofdletters maken niet uit.',
  wordsRight: 'Ja, dat zijn ze.',
  lookAgain: 'Laat de woorden weer zien',
  own: 'Zelfgekozen wachtzin',
  ownWords: 'Maak zelf een zin met deze twee woorden erin. Zo staat je wachtzin in geen enkele lijst.',
  ownHint: 'Minstens 15 tekens. Hoofdletters maken niet uit.',
  count: (typed: number) => (typed >= 15 ? `${typed} tekens: lang genoeg.` : `${typed} van 15 tekens.`),
  strong: 'Sterk genoeg.',
  repeat: 'Zelfgekozen wachtzin nog een keer',
  toOffer: 'Toch liever vier woorden',
  show: frame.showPassphrase,
  hide: frame.hidePassphrase,
  notTaken: 'Neem de vier woorden, of kies zelf een wachtzin.',
  wordsMissing: 'Typ de vier woorden die je net zag.',
  wordsDiffer: 'Dit zijn niet de vier woorden. Kijk nog een keer.',
  withoutWords: 'De twee woorden staan er nog niet allebei in.',
  differ: 'De tweede keer is anders. Typ precies hetzelfde.',
}
