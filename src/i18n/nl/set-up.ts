// The first run.
export const setUp = {
  title: 'Tablet aanmelden',
  welcome: 'Welkom. In drie stappen is deze tablet klaar voor het spreekuur. Je hebt er geen internet voor nodig.',
  language: 'Taal',
  profileTitle: '1. Welk loket is dit?',
  profileLegend: 'Loket',
  ownProfile: 'Staat je loket er niet bij? Open dan het JSON-bestand dat je van je beheerder kreeg.',
  openFile: 'Open een profielbestand',
  fromFile: (name: string) => `${name} (uit bestand)`,
  fileOpened: (name: string) => `Profiel geopend: ${name}.`,
  notJson: 'Dit is geen JSON-bestand.',
  wholeFile: 'het hele bestand',
  nameTitle: '2. Hoe heet deze tablet?',
  nameLabel: 'Naam van de tablet',
  nameHint: 'Alleen om tablets uit elkaar te houden, bijvoorbeeld Balie 1.',
  passphraseTitle: '3. Kies een wachtzin',
  passphraseWhy:
    'De wachtzin versleutelt alles op deze tablet. Zonder wachtzin kan niemand iets openen: geen beheerder, en jij ook niet. Bewaar hem dus op een veilige plek.',
  passphraseLabel: 'Wachtzin',
  passphraseHint: 'Minstens 15 tekens. Vier of vijf losse woorden is sterk en makkelijk te onthouden.',
  passphraseCount: (typed: number) => (typed >= 15 ? `${typed} tekens: lang genoeg.` : `${typed} van 15 tekens.`),
  repeatLabel: 'Wachtzin nog een keer',
  submit: 'Klaar, begin',
  working: 'De sleutel wordt gemaakt. Dit duurt een paar tellen.',
  installTitle: 'Zet Inloop eerst op je beginscherm',
  installText:
    'Kies in het menu van de browser “Zet op beginscherm” of “App installeren”, en meld de tablet daar aan. Anders kan de browser de gegevens later opruimen.',
}
