// The messages that leave the tablet: the next one, and the ones already sent.
import { counting } from '../counting.ts'

const n = counting('nl')

export const sharing = {
  title: 'Delen',
  question: 'Wat delen we met de gemeente?',
  leaves: 'WEL',
  leavesList: [
    'elk kwartaal, precies: spreekuren en bezoeken',
    'elk half jaar, ongeveer: bezoekers, kinderen en antwoorden',
    'welk loket, welke gemeente, welke tablet',
  ],
  stays: 'NIET',
  staysList: [
    'notities, opmerkingen en codes',
    'wie wat antwoordde',
    'op welke dag iemand kwam',
    'intakes die nog niet af zijn',
  ],
  why: 'Wat iemand bij de deur kan tellen, is precies. Al het andere kan een paar afwijken. Daarom is van niemand zeker wat het antwoord was.',

  // The next message.
  nextTitle: 'Volgende bericht',
  nextOn: (date: string) => `Vanaf ${date}, op de eerste dag dat de tablet zeker is van de datum.`,
  nextDoor: 'Precies:',
  nextDoorText: (months: string) => `spreekuren en bezoeken van ${months}.`,
  nextAnswers: 'Ongeveer:',
  nextAnswersText: (months: string) => `antwoorden van ${months}. Elk getal kan een paar afwijken.`,
  nextAnswersLater: (months: string, date: string) => `nog niets. De antwoorden van ${months} gaan mee op ${date}.`,
  nextEnds: 'De pilot is dan voorbij. Wat je later in dat kwartaal nog telt, blijft op deze tablet.',
  nextPaused: 'Op pauze: er gaat nu niets weg.',

  // Where sharing stands.
  statusNotEnrolled: (count: number) =>
    count === 0
      ? 'Nog niet verbonden. Er is nog niets om te versturen.'
      : `Nog niet verbonden. ${n(count, 'bericht wacht', 'berichten wachten')} op deze tablet.`,
  statusPaused: (waiting: number) =>
    waiting === 0
      ? 'Delen staat op pauze.'
      : `Delen staat op pauze. ${n(waiting, 'bericht wacht', 'berichten wachten')} op deze tablet.`,
  pausedAsking: 'Dat gaat vanzelf zodra er internet is. Daarna deelt Inloop alleen wat nog niet gedeeld is.',
  pausedConnect: 'Verbind deze tablet eerst. Daarna deelt Inloop alleen wat nog niet gedeeld is.',
  statusRefused: (count: number) => `${n(count, 'bericht is', 'berichten zijn')} niet aangenomen. Kijk hieronder.`,
  statusWaiting: (count: number) => `${n(count, 'bericht wacht', 'berichten wachten')} nog op versturen.`,
  statusSending: (count: number) => `${n(count, 'bericht wordt', 'berichten worden')} nu verstuurd.`,
  statusNothingWaits: (shared: number) =>
    shared === 0
      ? 'Er is nog niets om te delen.'
      : `${n(shared, 'bericht is', 'berichten zijn')} gedeeld. Er wacht nu niets.`,
  shareNow: 'Deel nu',
  sharedNow: 'Wat klaarstond, is verstuurd.',
  waitsForDay: 'Het volgende bericht wacht nog op de datum.',
  nextDay:
    'De tablet maakt het op de volgende dag dat jullie hem gebruiken. Met internet kan het nu al: tik op Deel nu.',
  nothingReady: 'Er stond niets klaar.',
  nothingReadyText: (date: string) => `Het volgende bericht komt op ${date}.`,
  byCoordinator: 'Verbinden en delen doet je coördinator.',
  retryAt: (moment: string) => `Inloop probeert het zelf opnieuw op ${moment} uur.`,
  noRetry: 'Inloop probeert dit niet zelf opnieuw.',

  // The messages sent.
  releases: 'Berichten',
  noReleases: 'Nog geen bericht. Als een kwartaal voorbij is, zie je hier wat er weggaat.',
  yearShared: (year: string, count: number) => `${year}: ${n(count, 'bericht', 'berichten')}, alles gedeeld`,
  yearSharedInPart: (year: string, shared: number, count: number) =>
    `${year}: ${n(count, 'bericht', 'berichten')}, waarvan ${shared} gedeeld`,
  doorWords: (hours: number, empty: number, visits: number) =>
    `${n(hours, 'spreekuur', 'spreekuren')}, waarvan ${empty} zonder bezoek. ${n(visits, 'bezoek', 'bezoeken')}.`,
  withAnswers: 'met antwoorden',
  stateWaiting: 'Wacht',
  stateSending: 'Wordt verstuurd',
  stateShared: 'Gedeeld',
  stateRefused: 'Niet aangenomen',
  receipt: (number: string, moment: string) => `Ontvangst ${number}, ${moment} uur.`,

  // The exact contents of a message.
  preview: 'Bekijk precies wat er wordt gedeeld',
  previewDoor: (months: string) => `Precies, van ${months}`,
  previewAnswers: (months: string) => `Ongeveer, van ${months}`,
  people: 'Stellen en mensen, voor het eerst',
  estimate: (value: string, from: string, to: string) => `${value} (${from} tot ${to})`,
  inBrackets: 'Tussen haakjes staat waar het echte aantal bijna altijd ligt: negen van de tien keer.',
  drawnAt: (moment: string) => `Klaargezet op ${moment} uur.`,
  previewLiteral: 'Precies deze tekst gaat weg',
  previewLiteralText:
    'Hierin staan de getallen met hun afwijking, soms onder nul. De spaties aan het eind maken elk bericht even lang.',

  // Connecting, and handing in for another tablet.
  connectTitle: 'Verbind deze tablet',
  connectText:
    'Je beheerder geeft je een code: wie bij de gemeente over de cijfers gaat. Een code werkt één keer, tien minuten lang. Daarbij gaat de naam van deze tablet één keer mee.',
  codeLabel: 'Code',
  codeHint: '26 letters en cijfers. Streepjes en hoofdletters maken niet uit.',
  connect: 'Verbind',
  handInTitle: 'Inleveren',
  handInText: 'Heeft een andere tablet geen internet? Lever hier de berichten van die tablet in.',
  handIn: 'Lever in voor een andere tablet',
  connected: (moment: string) => `Verbonden sinds ${moment} uur.`,
}
