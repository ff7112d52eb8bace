// The first run.
export const setUp = {
  title: 'Tablet aanmelden',
  welcome: 'Welkom. In vier stappen is deze tablet klaar voor het spreekuur. Je hebt er geen internet voor nodig.',
  language: 'Taal',
  profileTitle: '1. Welk loket is dit?',
  profileLegend: 'Loket',
  ownProfile: 'Staat je loket er niet bij? Open dan het JSON-bestand dat je van je beheerder kreeg.',
  openFile: 'Open een profielbestand',
  fromFile: (name: string) => `${name} (uit bestand)`,
  fileOpened: (name: string) => `Profiel geopend: ${name}.`,
  incomplete: 'Nog niet compleet',
  incompleteName: (name: string) => `${name} (nog niet compleet)`,
  notJson: 'Dit is geen JSON-bestand.',
  wholeFile: 'het hele bestand',
  sharedRules: {
    grouped: 'Een gedeelde vraag heeft groepen, en elk antwoord hoort bij een ervan.',
    unknown: 'Een gedeelde vraag heeft een antwoord “unknown”.',
    once: 'Een gedeelde vraag telt één keer per stel of persoon (“firstVisit”).',
    summed: 'Dit wordt al gedeeld als getal. Deel het niet ook als vraag.',
    linked:
      'Een gedeelde vraag hangt niet aan een andere vraag, want dan verraadt de ene het antwoord op de andere. Maak er één vraag van.',
    asked: 'Wat iemand vroeg en wat je aantrof, hangen samen. Deel er één van, niet allebei.',
  },
  alike: 'Twee gedeelde vragen lijken op elkaar.',
  alikeText: (one: string, other: string, answers: string) =>
    `Bij “${one}” en bij “${other}” kun je kiezen: ${answers}. Volgt het ene antwoord uit het andere? Maak er dan één vraag van. Samen verraden ze meer dan elk apart.`,
  nameTitle: '2. Hoe heet deze tablet?',
  nameLabel: 'Naam van de tablet',
  nameHint: 'Alleen om tablets uit elkaar te houden, bijvoorbeeld Balie 1.',
  personTitle: '3. Wie ben jij?',
  personName: 'Je voornaam',
  rolesLegend: 'Wat doe je bij dit loket?',
  roles: {
    counsellor: 'Ik doe zelf ook spreekuren',
    coordinator: 'Ik ben coördinator van deze tablet',
    pilotLead: 'Ik ben pilotleider',
  },
  passphraseTitle: '4. Je wachtzin',
  passphraseWhy:
    'Met je wachtzin open je de tablet. Alleen jij kent hem. Vergeet je hem, dan kom je binnen met de herstelcode die je hierna krijgt.',
  codeTitle: 'Voor als je je wachtzin vergeet',
  submit: 'Verder',
  working: 'De sleutel wordt gemaakt. Dit duurt een paar tellen.',
  installTitle: 'Zet Inloop eerst op je beginscherm',
  installText:
    'Kies in het menu van de browser “Zet op beginscherm” of “App installeren”, en meld de tablet daar aan. Anders kan de browser de gegevens later opruimen.',
}
