// The people of a tablet: their names, roles and ways in.
export const people = {
  title: 'Mensen',
  roles: { counsellor: 'Hulpverlener', coordinator: 'Coördinator', pilotLead: 'Pilotleider' },
  roleHints: {
    counsellor: 'Houdt spreekuren en schrijft notities.',
    coordinator: 'Beheert mensen, delen en de instellingen van de tablet.',
    pilotLead: 'Ziet de totalen en wat er wordt gedeeld.',
  },
  rolesLegend: 'Rollen op deze tablet',

  you: 'Jij',
  youAre: (name: string, roles: string) => `De tablet is open voor ${name} (${roles}).`,
  toSecrets: 'Mijn wachtzin en herstelcode',
  toPeople: 'Mensen beheren',
  cardText: 'Iedereen opent de tablet met een eigen wachtzin.',
  list: 'Wie werkt er op deze tablet?',
  me: (name: string) => `${name} (jij)`,
  add: 'Voeg iemand toe',
  change: 'Wijzig',
  remove: 'Verwijder',
  added: (name: string) => `${name} staat op de tablet, en kan hem met de vier woorden openen.`,
  newcomer: 'Is nog niet op de tablet geweest.',
  changed: (name: string) => `De gegevens van ${name} zijn gewijzigd.`,
  removed: (name: string) => `${name} kan de tablet niet meer openen.`,

  addTitle: 'Iemand toevoegen',
  addLead:
    'Je collega krijgt vier woorden om de tablet één keer mee te openen. Daarna kiest je collega een eigen wachtzin.',
  who: '1. Wie is je collega?',
  name: 'Voornaam',
  nameHint: 'Zo weten collega’s op deze tablet wie het is. Een achternaam hoeft niet.',
  ownTitle: '2. Jouw eigen wachtzin',
  ownText: 'Hiermee laat je je collega toe.',
  own: 'Jouw wachtzin',
  ownMissing: 'Typ je eigen wachtzin.',
  submit: 'Voeg toe',
  working: 'De sleutels worden gemaakt. Dit duurt een paar tellen.',

  changeTitle: (name: string) => `${name} wijzigen`,
  keep: 'Bewaar',

  removeTitle: (name: string) => `${name} verwijderen?`,
  removeText: (name: string) =>
    `${name} kan de tablet dan niet meer openen. Alle notities van ${name} worden gewist: niemand kan ze nog lezen. Bezoeken en totalen blijven.`,
  removeYou: 'Dit ben jij. De tablet vergrendelt meteen.',
  removeConfirm: (name: string) => `Verwijder ${name} en de notities`,

  ownCard: 'Jouw eigen wachtzin',
  makesCoordinator: (name: string) =>
    `${name} mag daarna mensen toevoegen en verwijderen, en bepaalt wat er wordt gedeeld.`,

  wordsTitle: (name: string) => `Vier woorden voor ${name}`,
  wordsCard: 'Om de eerste keer te openen',
  wordsText: (name: string) => `Geef deze woorden aan ${name}, bijvoorbeeld op papier. Je ziet ze alleen nu.`,
  wordsNext: (name: string) =>
    `${name} typt ze op het scherm Ontgrendelen, en kiest dan een eigen wachtzin. Die hoef jij niet te kennen. Zijn de woorden kwijt? Verwijder ${name} dan en voeg ${name} opnieuw toe.`,
  wordsGiven: 'Klaar: de woorden zijn doorgegeven',
  leaveWordsTitle: 'Weggaan zonder de woorden?',
  leaveWordsText: (name: string) => `Je ziet ze daarna niet meer, en zonder die woorden kan ${name} niet beginnen.`,
  leaveWords: 'Ga weg zonder de woorden',

  leaveTitle: 'Weggaan zonder de code?',
  leaveText: 'Je ziet deze code daarna niet meer. Een nieuwe maken kan onder Meer.',
  stay: 'Blijf hier',
  leave: 'Ga weg zonder de code',

  secretsTitle: 'Mijn wachtzin en herstelcode',
  passphraseCard: 'Wachtzin wijzigen',
  current: 'Huidige wachtzin',
  newKey: 'Maak ook een nieuwe sleutel voor mijn notities',
  newKeyHint:
    'Doe dit als iemand je wachtzin of herstelcode kent. Die persoon kan dan nieuwe notities niet lezen, ook niet met een oude kopie van de tablet. Je krijgt ook een nieuwe herstelcode.',
  changePassphrase: 'Wijzig wachtzin',
  passphraseChanged: 'Je wachtzin is gewijzigd. Gebruik vanaf nu de nieuwe.',
  codeCard: 'Nieuwe herstelcode',
  codeCardText: 'Papier kwijt, of heeft iemand anders de code gezien? Maak een nieuwe. De oude werkt dan niet meer.',
  renewCode: 'Maak een nieuwe herstelcode',
  codeRenewed: 'Je hebt een nieuwe herstelcode. Gooi het oude papier weg.',
}
