// Practice: the band that never goes away, where it begins, and the ways in.
export const practice = {
  title: 'Oefenen',
  band: 'Oefenen: alles is verzonnen, niets telt mee',
  end: 'Stop met oefenen',
  lead: 'Hier oefen je met alles wat Inloop kan. De gegevens zijn verzonnen. Stop je, dan is alles weer weg.',
  loketTitle: 'Met welk loket oefen je?',
  loket: 'Loket',
  begin: 'Begin met oefenen',
  working: 'De gegevens worden verzonnen. Dit duurt een paar tellen.',
  first: 'Oefen eerst',
  firstText: 'Kijk rond met verzonnen gegevens. Niets telt mee en niets wordt gedeeld.',
  moreText: 'Probeer iets uit met verzonnen gegevens. Deze tablet vergrendelt; je eigen gegevens blijven staan.',
  cover: 'Bij oefenen is niets geheim.',
  uncover: 'Terug',
}
