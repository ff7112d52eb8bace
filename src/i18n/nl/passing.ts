// Several lokets that close blocks together. Comes with its screen: few tablets ever show it.
import { counting } from '../counting.ts'

const n = counting('nl')
const visits = (count: number) => n(count, 'eerste bezoek', 'eerste bezoeken')
const closings = (count: number) => n(count, 'afronding', 'afrondingen')

export const passing = {
  title: 'Samen tellen',
  intro:
    'Heeft je organisatie meer kleine lokets in één gemeente? Dan kunnen de tablets hun bezoeken door één hoofdtablet laten tellen. Zo is een blok veel eerder vol.',
  rule: 'Op de eerste dag van de maand gaat alles wat dan wacht in één keer door. Niemand kiest wat er doorgaat. Een bezoek telt één keer mee, ook als een bestand twee keer aankomt. Raakt een bestand kwijt? Geef het dan nog een keer.',
  passOnTitle: 'Geef door aan een hoofdtablet',
  passOnText:
    'Vraag op de hoofdtablet de code op: Delen, dan Samen tellen. Alleen die tablet kan daarna openen wat je doorgeeft.',
  keyLabel: 'Code van de hoofdtablet',
  keyHint: '62 tekens. Begint met age1.',
  copies: (waiting: number) =>
    `Er is een reservekopie van deze tablet. Daarom ${waiting === 1 ? 'blijft het bezoek dat nu wacht' : `blijven de ${waiting} bezoeken die nu wachten`} alleen in de weekcijfers: anders kan een bezoek dubbel tellen. Doorgeven begint volgende maand.`,
  passOn: 'Geef voortaan door',
  passesOnTitle: 'Deze tablet geeft door',
  passesOnTo: 'Hoofdtablet:',
  passesOnWhen: (count: number, records: number, date: string) =>
    `${visits(count)} en ${closings(records)}: dat gaat op ${date} naar de hoofdtablet.`,
  nothingWaits: (date: string) => `Er wacht nu niets. Op ${date} kijkt Inloop opnieuw.`,
  weekly: 'De weekcijfers van dit loket deelt deze tablet zelf.',
  keep: 'Stop met doorgeven',
  keepText: 'Wat daarna wacht, telt deze tablet weer zelf.',
  passedTitle: 'Doorgegeven bezoeken',
  passedNone: 'Nog niets doorgegeven.',
  passedText:
    'Breng dit naar de hoofdtablet: als bestand, of als code voor de camera van die tablet. Deze tablet kan het niet meer openen. Twee keer overnemen telt één keer.',
  passedWhat: (count: number, records: number) => `${visits(count)}, ${closings(records)}`,
  asCode: 'Toon als code',
  asFile: 'Bewaar als bestand',
  saved: 'Het bestand is klaar.',
  savedNext: 'Neem het op de hoofdtablet over: Delen, dan Samen tellen.',
  mainTitle: 'Maak dit de hoofdtablet',
  isMainTitle: 'Deze tablet is hoofdtablet',
  mainText:
    'Andere tablets van je organisatie geven hier hun bezoeken door. Doe dit op één tablet. Geef de code alleen aan je eigen organisatie: wie hem heeft, kan bezoeken laten meetellen. Openen kan alleen deze tablet.',
  showKey: 'Toon de code van deze tablet',
  keyOf: 'Code van deze tablet',
  keyCompare: 'Vergelijk na het overnemen alle tekens.',
  backUp: 'Maak nu een reservekopie. Gaat deze tablet stuk zonder kopie, dan kan niemand openen wat onderweg is.',
  takeInTitle: 'Neem bezoeken van een andere tablet over',
  takeInText:
    'Kies het bestand van de andere tablet, of lees hieronder de code. Wat er geantwoord is, komt nooit op het scherm.',
  cameraText: 'Kies op de andere tablet bij Samen tellen: Toon als code. Richt dan deze camera op het scherm.',
  choose: 'Kies een bestand',
  none: 'Geen bestand gekozen',
  taken: (name: string) => `Overgenomen van ${name}.`,
  takenAgain: (name: string) => `Dit van ${name} was al overgenomen. Het telt één keer.`,
  takenWhat: (count: number, records: number, month: string) =>
    `${visits(count)} en ${closings(records)}, doorgegeven aan het begin van ${month}.`,
}
