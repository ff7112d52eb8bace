// The neutral screen: nothing of the content may show here, not even the name of the desk.
export const unlock = {
  title: 'Ontgrendelen',
  passphraseLabel: 'Wachtzin',
  submit: 'Ontgrendel',
  working: 'Even geduld, dit duurt een paar tellen.',
  offline: 'Dit werkt ook zonder internet.',
  forgotTitle: 'Wachtzin vergeten?',
  forgotText:
    'Vraag je coördinator of een collega. Weet niemand de wachtzin meer, dan kan niemand de gegevens openen, ook de maker van Inloop niet.',
  starting: 'Inloop start…',
  elsewhereTitle: 'Inloop staat al open in een ander tabblad',
  elsewhereText: 'Eén tabblad tegelijk, zodat er niets dubbel telt. Ga je hier verder, dan vergrendelt het andere.',
  takeOver: 'Ga hier verder',
  unavailableTitle: 'Er is geen opslag',
  retry: 'Probeer opnieuw',
}
