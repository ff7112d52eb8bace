// Theme meetings.
import { counting } from '../counting.ts'

const n = counting('nl')

export const meetings = {
  link: 'Themabijeenkomsten',
  title: 'Themabijeenkomsten',
  intro: 'Een bijeenkomst telt apart van bezoeken, in de maand van de datum.',
  addTitle: 'Nieuwe bijeenkomst',
  changeTitle: (day: string) => `Bijeenkomst van ${day} wijzigen`,
  date: 'Datum',
  theme: 'Thema',
  with: 'Met wie',
  partners: {
    church: 'Kerk',
    school: 'School',
    wijkteam: 'Wijkteam',
    library: 'Bibliotheek',
    association: 'Vereniging',
    nobody: 'Alleen het loket',
    other: 'Anders',
  },
  people: 'Hoeveel mensen kwamen er?',
  missing: {
    date: 'Kies een dag: vandaag of eerder, hoogstens een jaar terug.',
    theme: 'Kies een thema.',
    with: 'Kies met wie, of Anders.',
    people: 'Vul een getal in van 1 tot 500.',
  },
  save: 'Tel bijeenkomst',
  saveChange: 'Bewaar wijziging',
  cancel: 'Niet wijzigen',
  last: 'Bijeenkomsten',
  year: 'Jaar',
  none: 'Nog geen bijeenkomst geteld.',
  row: (theme: string, partner: string) => `${theme} · ${partner}`,
  peopleCount: (count: number) => n(count, 'deelnemer', 'deelnemers'),
  change: 'Wijzig',
  remove: 'Verwijder',
  region: 'Laatste handeling',
  counted: 'Bijeenkomst geteld.',
  changed: 'Bijeenkomst gewijzigd.',
  removed: (day: string) => `Bijeenkomst van ${day} verwijderd.`,
  putBack: 'Ongedaan maken',
}
