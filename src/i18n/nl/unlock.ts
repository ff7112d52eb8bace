// The neutral screen: nothing of the content may show here, not even the name of the desk.
import { counting } from '../counting.ts'

const n = counting('nl')

export const unlock = {
  title: 'Ontgrendelen',
  passphraseLabel: 'Wachtzin',
  submit: 'Ontgrendel',
  working: 'Even geduld, dit duurt een paar tellen.',
  offline: 'Dit werkt ook zonder internet.',
  pinLabel: 'Pincode voor deze keer',
  pinHint: 'Mag leeg. Vier cijfers, hooguit acht. Hiermee kom je terug na Verberg.',
  wait: (minutes: number, seconds: number) =>
    `Nog ${[minutes > 0 && n(minutes, 'minuut', 'minuten'), seconds > 0 && n(seconds, 'seconde', 'seconden')].filter(Boolean).join(' en ')} wachten.`,
  waitOver: 'Je kunt het weer proberen.',
  lost: 'Wachtzin kwijt?',
  recoverTitle: 'Nieuwe wachtzin met je herstelcode',
  codeLabel: 'Herstelcode',
  codeHint: 'Die staat op je papier. Streepjes en hoofdletters maken niet uit.',
  codeMissing: 'Vul de herstelcode van je papier in.',
  newPassphrase: 'Nieuwe wachtzin',
  recover: 'Bewaar nieuwe wachtzin',
  back: 'Terug',
  noCodeTitle: 'Ook de code kwijt?',
  noCodeText:
    'Je coördinator kan je weghalen en opnieuw toevoegen. Je notities ben je dan kwijt. Heeft niemand meer een wachtzin of code, dan kan niemand de gegevens openen, ook de maker van Inloop niet.',
  welcome: (name: string) => `Welkom, ${name}`,
  ownTitle: 'Kies je eigen wachtzin',
  ownText:
    'De vier woorden die je kreeg, werken hierna niet meer. Vanaf nu open je de tablet met je eigen wachtzin. Alleen jij kent hem, en alleen jij kunt je notities lezen.',
  ownOffer: 'Deze vier nieuwe woorden zijn samen een sterke wachtzin.',
  ownSubmit: 'Bewaar mijn wachtzin',
  newCodeTitle: 'Je nieuwe herstelcode',
  newCodeText: 'Je wachtzin is gewijzigd. Je oude herstelcode werkt niet meer.',
  starting: 'Inloop start…',
  elsewhereTitle: 'Inloop staat al open in een ander tabblad',
  elsewhereText: 'Eén tabblad tegelijk, zodat er niets dubbel telt. Ga je hier verder, dan vergrendelt het andere.',
  takeOver: 'Ga hier verder',
  outdatedTitle: 'Deze pagina is van een oudere versie',
  outdatedText: 'Op deze tablet is al een nieuwere versie van Inloop gebruikt. Alles staat er nog.',
  outdatedNext: 'Zorg dat er internet is en laad opnieuw. Blijft dit scherm komen? Bel je beheerder.',
  silentTitle: 'Inloop kan niet starten',
  unavailableTitle: 'Er is geen opslag',
  retry: 'Probeer opnieuw',
}
