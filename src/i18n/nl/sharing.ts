// What leaves the tablet, what waits and why.
import { counting } from '../counting.ts'

const n = counting('nl')
const quoted = (answers: readonly string[]) => answers.map((answer) => `“${answer}”`).join(', ')
const sharedSoFar = (count: number) =>
  count === 0 ? 'Nog niets gedeeld.' : `${n(count, 'bericht is', 'berichten zijn')} gedeeld.`

export const sharing = {
  title: 'Delen',
  question: 'Wat gaat van deze tablet af?',
  leaves: 'WEL',
  leavesList: [
    'bij het verbinden, één keer: de naam van deze tablet',
    'de codes van het loket, de gemeente, het profiel en deze tablet',
    'per week: spreekuren, spreekuren zonder bezoek en bezoeken',
    'per blok van veel bezoeken: bezoekers, geschat aantal kinderen en aantallen per groep',
    'per blok van veel afrondingen: hoe het ging en waarheen is doorverwezen, per groep',
    'elk half jaar: wat er binnen een groep speelt, als die groot genoeg is',
    'als je samen telt: wat wacht, versleuteld voor de hoofdtablet',
  ],
  stays: 'NIET',
  staysList: [
    'notities',
    'losse bezoeken en antwoorden',
    'tijden van bezoeken',
    'concepten',
    'groepjes die te klein zijn',
  ],
  waitingTitle: 'Wat wacht, en waarom',
  waitingVisits: (count: number, needed: number) => `${count} van ${needed} bezoeken`,
  waitingRule: (needed: number, k: number) =>
    `Antwoorden worden pas gedeeld als een blok van minstens ${needed} eerste bezoeken vol is. Een groepje kleiner dan ${k} zie je nooit apart.`,
  waitingNotYet: (date: string) =>
    `Op ${date} kijkt Inloop opnieuw. Zijn het er dan genoeg, dan gaat het blok dicht. Zijn het er te weinig, dan wacht het door.`,
  waitingEnough: (date: string) => `Het zijn er genoeg. Op ${date} gaat het blok dicht.`,
  waitingClosings: (count: number, needed: number) =>
    `${count} van ${needed} afrondingen. Een afronding telt één keer per stel of persoon: na het enige gesprek, of als de opvolging voorbij is.`,
  waitingBelow: (count: number) =>
    `${n(count, 'antwoord wacht', 'antwoorden wachten')} op een uitsplitsing binnen een groep. Dat kan op 1 januari en 1 juli.`,
  waitingPassOn: (count: number, date: string) =>
    `${n(count, 'bezoek gaat', 'bezoeken gaan')} op ${date} naar de hoofdtablet.`,
  together: 'Samen tellen met andere lokets',
  weeksOpen: (weeks: string) => `Deze week loopt nog: ${weeks}. De weekcijfers worden gedeeld als de week voorbij is.`,
  statusNotEnrolled: (count: number) =>
    count === 0
      ? 'Nog niet verbonden. Er is nog niets om te versturen.'
      : `Nog niet verbonden. ${n(count, 'bericht wacht', 'berichten wachten')} op deze tablet.`,
  statusPaused: 'Delen staat op pauze.',
  pausedAsking: 'Dat gaat vanzelf zodra de dienst bereikbaar is. Daarna deelt Inloop alleen wat nog niet gedeeld is.',
  pausedConnect: 'Verbind deze tablet eerst. Daarna deelt Inloop alleen wat nog niet gedeeld is.',
  pausedCounting:
    'Wat je tot die tijd telt, staat wel in de totalen van deze tablet, maar komt misschien niet in een blok.',
  statusRefused: (count: number) => `${n(count, 'bericht is', 'berichten zijn')} niet aangenomen. Kijk hieronder.`,
  statusWaiting: (count: number) => `${n(count, 'bericht wacht', 'berichten wachten')} nog op versturen.`,
  statusSending: (count: number) => `${n(count, 'bericht wordt', 'berichten worden')} nu verstuurd.`,
  statusVisitsWait: (shared: number, visits: number) =>
    `${sharedSoFar(shared)} ${n(visits, 'bezoek wacht', 'bezoeken wachten')} nog op een vol blok.`,
  statusVisitsPassOn: (shared: number, visits: number) =>
    `${sharedSoFar(shared)} ${n(visits, 'bezoek wacht', 'bezoeken wachten')} om door te geven.`,
  statusClosingsWait: (shared: number, closings: number) =>
    `${sharedSoFar(shared)} ${n(closings, 'afronding wacht', 'afrondingen wachten')} nog op een vol blok.`,
  statusBelowWaits: (shared: number) =>
    `${sharedSoFar(shared)} Er wachten nog antwoorden op een uitsplitsing binnen een groep.`,
  statusWeekWaits: (shared: number) =>
    `${sharedSoFar(shared)} De cijfers van deze week wachten tot de week voorbij is.`,
  statusNothingWaits: (shared: number) =>
    shared === 0 ? 'Er is nog niets om te delen.' : `${sharedSoFar(shared)} Er wacht nu niets.`,
  sharedNow: 'Wat klaarstond, is verstuurd.',
  shareNow: 'Deel nu',
  byCoordinator: 'Verbinden en delen doet je coördinator.',
  retryAt: (moment: string) => `Inloop probeert het zelf opnieuw op ${moment} uur.`,
  noRetry: 'Inloop probeert dit niet zelf opnieuw.',
  releases: 'Berichten',
  noReleases: 'Nog geen bericht. Na de eerste week met een spreekuur staat hier wat er weggaat.',
  week: (week: number, year: string) => `Week ${week} van ${year}`,
  weekShort: (week: number, year: string) => `week ${week} van ${year}`,
  block: (number: number) => `Blok ${number}`,
  closings: (number: number) => `Afrondingen, blok ${number}`,
  closingsWords: (records: number, month: string) =>
    `${n(records, 'afronding', 'afrondingen')}: hoe het ging, en waarheen is doorverwezen. Gesloten aan het begin van ${month}.`,
  pools: (month: string) => `Binnen de groepen, ${month}`,
  poolsWords: (tables: number) =>
    `${n(tables, 'groep die al apart te zien was, is', 'groepen die al apart te zien waren, zijn')} verder uitgesplitst.`,
  weekWords: (hours: number, empty: number, visits: number) =>
    `${n(hours, 'spreekuur', 'spreekuren')}, waarvan ${empty} zonder bezoek. ${n(visits, 'bezoek', 'bezoeken')}.`,
  blockWords: (visits: number, visitors: number, children: number, month: string) =>
    `${n(visits, 'eerste bezoek', 'eerste bezoeken')}, ${n(visitors, 'bezoeker', 'bezoekers')}, ongeveer ${n(children, 'kind', 'kinderen')}. Gesloten aan het begin van ${month}.`,
  lastBlock: 'Dit is het laatste blok voor de einddatum.',
  tableExact: (parts: readonly string[]) => parts.join(', '),
  tablePart: (group: string, count: number) => `${group} ${count}`,
  tableMerged: (groups: readonly string[], count: number) => `${groups.join(' en ')} samen ${count}`,
  tableDominated: (group: string) => `bijna alles: ${group}`,
  tableMixed: 'te klein of te gelijk om te tonen',
  frozenAt: (moment: string) => `Vastgelegd op ${moment} uur.`,
  stateWaiting: 'Wacht',
  stateSending: 'Wordt verstuurd',
  stateShared: 'Gedeeld',
  stateRefused: 'Niet aangenomen',
  receipt: (number: string, moment: string) => `Ontvangst ${number}, ${moment} uur.`,
  preview: 'Bekijk precies wat er wordt gedeeld',
  previewWords: 'In woorden',
  previewLiteral: 'Letterlijk: deze tekst wordt ondertekend en verstuurd',
  inferTitle: 'Wat kan iemand hieruit afleiden?',
  inferWeek: 'Dat er iemand was, en meer niet: niet wie, en niet waarom.',
  inferNobody: (insiders: number) =>
    `Van niemand is zeker wat het antwoord was. Ook niet voor wie alle berichten heeft, de regel kent en van ${n(insiders, 'ander bezoek', 'andere bezoeken')} alles weet.`,
  inferCertain: (answers: readonly string[]) =>
    `Let op: hier is van iemand zeker wat het antwoord was (${answers.join('; ')}). Dat mag nooit. Verstuur niets en waarschuw je beheerder.`,
  inferAnswer: (question: string, answer: string) => `${question}: ${answer}`,
  inferNearlyAll: (answers: readonly string[]) =>
    `Bij bijna iedereen was het ${quoted(answers)}. Wie dat gokt, heeft meestal gelijk.`,
  inferNone: (answers: readonly string[]) => `Bij niemand was het ${quoted(answers)}. Dat is wel zeker.`,
  inferOfEverybody: {
    alone: 'Iedereen kwam alleen. Dat is wel zeker.',
    couples: 'Iedereen kwam met z’n tweeën. Dat is wel zeker.',
    'no-children': 'Niemand noemde kinderen. Dat is wel zeker.',
  },
  connectTitle: 'Verbind deze tablet',
  connectText: 'Je beheerder geeft je een code. Een code werkt één keer, een kwartier lang.',
  codeLabel: 'Code',
  codeHint: '26 letters en cijfers. Streepjes en hoofdletters maken niet uit.',
  connect: 'Verbind',
  handInTitle: 'Inleveren',
  handInText: 'Heeft een andere tablet geen internet? Dit apparaat kan inleveren wat die deelt.',
  handIn: 'Lever in voor een andere tablet',
  connected: (moment: string) => `Verbonden sinds ${moment} uur.`,
}
