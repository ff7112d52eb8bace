// The recovery code, shown once and kept on paper.
export const recoveryCode = {
  title: 'Je herstelcode',
  text: 'Wachtzin vergeten? Met deze code kies je een nieuwe. De code werkt één keer.',
  once: 'Je ziet de code alleen nu.',
  print: 'Druk de code af',
  confirm: 'Ik heb de code opgeschreven of afgedrukt',
  confirmMissing: 'Schrijf de code op of druk hem af. Vink dit dan aan.',
  go: 'Ga verder',
  paperTitle: 'Herstelcode van Inloop',
  paperText: 'Met deze code kies je een nieuwe wachtzin als je de oude bent vergeten. De code werkt één keer.',
  keep: 'Bewaar de code op papier, niet bij de tablet.',
  person: 'Voor',
  tablet: 'Tablet',
  date: 'Datum',
}
