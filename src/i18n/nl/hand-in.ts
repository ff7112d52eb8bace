// Sharing without a network: the words of the tablet that shares, and of the device that hands in. Loaded with their
// screens.
import { counting } from '../counting.ts'

const n = counting('nl')

export const handIn = {
  carryTitle: 'Delen zonder internet',
  carryText:
    'Heeft deze tablet geen internet? Lever de berichten dan in met een telefoon, tablet of computer die dat wel heeft. Het zijn precies dezelfde berichten.',
  carryStepOpen: 'Open op het andere apparaat:',
  carryStepChoose: 'Laat dat apparaat hier een code lezen, of neem een bestand mee.',
  carryStepKept:
    'Wat hier wacht, blijft hier wachten tot deze tablet zelf internet heeft. Twee keer inleveren telt één keer.',
  again: 'Neem ook berichten mee die al eerder zijn meegenomen',
  asCode: 'Toon als code',
  asFile: 'Bewaar als bestand',
  saved: 'Het bestand is bewaard.',
  savedNext: 'Open het op het andere apparaat, bij Inleveren.',
  mark: 'Kenmerk',
  markText: (mark: string) => `Kenmerk: ${mark}. Op het andere apparaat staat hetzelfde.`,
  carried: (moment: string) => `Meegenomen op ${moment} uur.`,
  codeTitle: 'Laat het andere apparaat dit lezen',
  codeLabel: (part: number, count: number) => `Code, deel ${part} van ${count}`,
  part: (part: number, count: number) => `Deel ${part} van ${count}`,
  codeHow: (count: number) =>
    count === 1
      ? 'Houd de camera recht voor de code.'
      : `Houd de camera recht voor de code tot alle ${count} delen gelezen zijn. De volgorde maakt niet uit.`,
  previous: 'Vorig deel',
  next: 'Volgend deel',
  pause: 'Houd dit deel stil',
  play: 'Wissel vanzelf',
  taken: 'Alles is gelezen',

  title: 'Inleveren',
  lead: 'Lever hier de cijfers in van een tablet zonder internet. Dit apparaat bewaart er niets van.',
  back: 'Terug',
  cameraTitle: 'Lees de code',
  cameraText: 'Kies op de andere tablet bij Delen: Toon als code. Richt dan deze camera op het scherm.',
  cameraStart: 'Start de camera',
  cameraStop: 'Stop de camera',
  cameraLabel: 'Wat de camera ziet',
  cameraWaits: 'Nog geen deel gelezen.',
  progress: (have: number, count: number) => `${have} van ${n(count, 'deel', 'delen')} gelezen`,
  missing: (parts: readonly number[]) => `Nog te lezen: deel ${parts.join(', ')}.`,
  startAgain: 'Begin opnieuw',
  fileTitle: 'Open een bestand',
  fileText: 'Kies het bestand dat de andere tablet bij Delen maakte.',
  fileChoose: 'Kies bestand',
  fileNone: 'Nog geen bestand gekozen',
  parcelTitle: 'Dit lever je in',
  markCompare: (mark: string) => `Kenmerk: ${mark}. Kijk of op de andere tablet hetzelfde staat.`,
  unknownRelease: 'Bericht van een nieuwere versie',
  from: (loket: string) => `Van: ${loket}`,
  submit: 'Lever in',
  submitAgain: 'Probeer opnieuw',
  stateNotYet: 'Nog niet ingeleverd',
  stateReceived: 'Ontvangen',
  stateBefore: 'Was al ontvangen',
  stateRefused: 'Niet ontvangen',
  receipt: (number: string) => `Ontvangst ${number}.`,
  received: (have: number, count: number) => `${have} van ${n(count, 'bericht', 'berichten')} ontvangen.`,
  allReceived: 'Alles is ontvangen.',
  allReceivedNext:
    'Op de andere tablet staat nog Wacht, tot die tablet zelf internet heeft. Dan komt daar dezelfde ontvangst te staan. Niets telt dubbel.',
  someNot: 'Nog niet alles is ontvangen.',
  someNotNext: 'Er is niets weg. Het staat nog op de andere tablet.',
  another: 'Lever nog iets in',
  newcomerTitle: 'Deze tablet is nieuw voor de dienst',
  newcomerText: (name: string, loket: string) =>
    `${name}, van ${loket}. Klopt dat, en het kenmerk ook? Vul dan de code in die je beheerder voor deze tablet gaf.`,
  newcomerSubmit: 'Verbind en lever in',
  problems: {
    unreachable: { title: 'Er is hier nu geen verbinding.', text: 'Er is niets weg. Probeer het straks opnieuw.' },
    'service-failed': {
      title: 'Er ging iets mis bij de dienst.',
      text: 'Er is niets weg. Probeer het straks opnieuw.',
    },
    'tablet-unknown': {
      title: 'De tablet waar dit van is, is nog niet verbonden.',
      text: 'Verbind die tablet eerst, met een code van je beheerder.',
    },
    'tablet-revoked': {
      title: 'De tablet waar dit van is, mag niet meer delen.',
      text: 'Vraag je beheerder waarom.',
    },
    'release-conflict': {
      title: 'De dienst heeft al andere cijfers van deze periode.',
      text: 'Bel je beheerder. Bewaar de andere tablet zoals die is.',
    },
  },
}
