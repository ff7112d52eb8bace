// Totalen in full: comparing, charts, files, and the report. Loaded with that screen, and not before.
import { counting } from '../counting.ts'

const n = counting('nl')
const plain = new Intl.NumberFormat('nl-NL')

export const report = {
  // Choosing a period.
  free: 'Zelf kiezen',
  from: 'Van',
  until: 'Tot en met',
  monthsCount: (count: number) => n(count, 'maand', 'maanden'),

  // Comparing.
  compared: (before: string) => `Vergeleken met ${before}.`,
  comparedInPart: (before: string, first: string) =>
    `Vergeleken met ${before}. Daarvan telt alleen wat vanaf ${first} is bijgehouden.`,
  notCompared: (first: string) =>
    `Er is geen eerdere periode om mee te vergelijken: het eerste spreekuur was in ${first}.`,
  running: 'Deze periode loopt nog.',
  before: 'ervoor',
  difference: 'Verschil',
  was: (value: string, change: string) => `was ${value}: ${change}`,
  more: (count: string) => `${count} meer`,
  fewer: (count: string) => `${count} minder`,
  same: 'evenveel',

  // Months.
  perMonth: 'Per maand',
  monthsCaption: 'Alle getallen per maand',
  month: 'Maand',
  measure: 'Wat wil je zien?',
  total: 'Totaal',
  unknownValue: 'niet bekend',
  monthsWithout: (months: string) => `Zonder spreekuur: ${months}.`,
  noMonthsWithout: 'Elke maand was er een spreekuur.',
  monthStates: {
    none: 'geen spreekuur',
    before: 'nog niet begonnen',
    running: 'loopt nog',
    ahead: 'moet nog komen',
  },
  gap: 'geen spreekuur, of nog niet bekend',
  lineName: (measure: string) => `${measure} per maand`,
  lineSummary: (lowest: string, highest: string) =>
    `Laagste: ${lowest}. Hoogste: ${highest}. Alle getallen staan in de tabel.`,
  lineNothing: 'Er is nog geen maand om te tekenen.',
  thisPeriod: 'Deze periode',
  periodBefore: 'De periode ervoor',
  hoursPerMonth: 'Spreekuren per maand',
  withVisit: 'Met bezoek',
  withoutVisit: 'Zonder bezoek',

  // Asked and found, conversations, locations.
  askedAndFound: 'Gevraagd en gevonden',
  crossCaption: (asked: string, found: string) => `${asked} tegenover ${found}`,
  askedAndFoundHint: (asked: string, found: string) =>
    `Van boven naar beneden wat er gevraagd is (${asked}), van links naar rechts wat de hulpverlener vond (${found}). Eén keer per stel of persoon.`,
  tooLate: (late: number, of: number, asked: string, found: string) =>
    `${n(of, 'keer was de vraag', 'keer was de vraag')} “${asked}”. ${late === 0 ? 'Niemand daarvan kwam' : `${plain.format(late)} daarvan ${late === 1 ? 'kwam' : 'kwamen'}`} te laat: de fase was “${found}”.`,
  tooLateUnknown: (count: number) => `Van ${plain.format(count)} is de fase niet bekend.`,
  nothingAsked: (asked: string) => `Niemand kwam met de vraag “${asked}”.`,
  crossMissing: (count: number) => `Van ${n(count, 'eerste bezoek', 'eerste bezoeken')} is dit niet bijgehouden.`,
  conversations: 'Gesprekken',
  conversationsHint: 'Bezoeken met een intake.',
  single: 'Los gesprek',
  inTrajectory: 'In een traject',
  conversationsSentence: (single: number, trajectories: number, inTrajectory: number) =>
    `${n(single, 'los gesprek', 'losse gesprekken')}. ${n(trajectories, 'traject begon', 'trajecten begonnen')} in deze periode. ${n(inTrajectory, 'gesprek hoorde', 'gesprekken hoorden')} bij een traject.`,
  countedOnly: (count: number) => `${n(count, 'bezoek is', 'bezoeken zijn')} alleen geteld, zonder intake.`,
  locations: 'Locaties',
  location: 'Locatie',
  locationUnknown: 'Niet bekend',

  // Beside the hour.
  survey: 'Vragenlijst',
  unanswered: 'Overgeslagen',
  surveyFilledIn: (count: number) => `${plain.format(count)} keer ingevuld, vrijwillig en zonder naam.`,
  surveyTooFew: (least: number) =>
    `Minder dan ${least} keer ingevuld. De antwoorden staan hier pas vanaf ${least}, zodat niemand te herkennen is.`,
  time: 'Uren van de hulpverlener',
  timeSentence: (hours: string, per: string | null) =>
    `Samen ${hours} uur${per === null ? '' : `, gemiddeld ${per} uur per spreekuur`}.`,
  minutes: 'Minuten',
  hoursColumn: 'Uren',
  part: 'Onderdeel',
  anonymity: 'Anonimiteit van de locatie',
  anonymityHint: 'Na een spreekuur beantwoordt de hulpverlener deze vragen over de plek.',
  question: 'Vraag',
  themes: 'Themabijeenkomsten',
  theme: 'Thema',
  meetingsWith: 'Themabijeenkomsten: met wie',
  meetings: 'Bijeenkomsten',
  meetingsSentence: (meetings: number, people: number) =>
    `${n(meetings, 'bijeenkomst', 'bijeenkomsten')} met samen ${n(people, 'deelnemer', 'deelnemers')}.`,
  professionals: 'Vragen van professionals',
  professionalsSentence: (count: number) =>
    `${n(count, 'keer vroeg', 'keer vroeg')} een professional advies. Dit zijn geen bezoeken.`,
  contacts: 'Andere contacten',
  contactsHint: 'Telefoontjes en mensen die iets kwamen vragen. Dit zijn geen bezoeken.',
  contactKind: 'Soort contact',

  // Files.
  makeReport: 'Maak een verslag',
  csv: 'CSV',
  excel: 'Excel',
  exact: 'Precieze aantallen: niet om te publiceren.',
  saved: (name: string) => `Het bestand heet ${name}. Kijk of het er staat.`,
  notSaved: 'Het bestand is niet bewaard.',
  fileName: 'totalen',
  sheets: { figures: 'Kerncijfers', months: 'Per maand', answers: 'Antwoorden', more: 'Overig' },
  figure: 'Kerncijfer',
  number: 'Aantal',
  periodLabel: 'Periode',
  loket: 'Loket',
  madeOn: 'Gemaakt op',
  scope: 'Telt',

  // The report.
  title: 'Verslag',
  choose: 'Dit verslag',
  back: 'Terug naar Totalen',
  kind: 'Welke aantallen?',
  kinds: { exact: 'Precies', anonymised: 'Geanonimiseerd' },
  kindHints: {
    exact: 'Voor wie bij het loket hoort. Niet om te publiceren.',
    anonymised: 'Alleen wat volgens de regels is vastgelegd om te delen. Dit mag je publiceren.',
  },
  ownTitle: 'Titel',
  ownGoal: 'Doel van de pilot of het loket',
  ownHint: 'Mag leeg. Alleen voor deze afdruk: Inloop bewaart het niet. Zet er geen namen in.',
  print: 'Afdrukken of bewaren als PDF',
  printHint: 'In het venster van je browser kies je een printer, of “Bewaar als PDF”.',
  defaultTitle: (loket: string) => `Verslag van ${loket}`,
  goal: 'Doel',
  period: 'Periode',
  figuresUsed: 'Aantallen',
  made: 'Gemaakt op',
  banner: {
    exact: 'Precieze aantallen: niet om te publiceren.',
    anonymised: 'Geanonimiseerde aantallen: dit verslag mag je publiceren.',
  },
  notKept: 'Niet bijgehouden.',
  noneYet: 'In deze periode is niets vastgelegd.',
  sections: {
    hours: 'Spreekuren',
    reach: 'Bereik',
    tracks: 'Trajecten en budget',
    askedAndFound: 'Gevraagd en gevonden',
    referrals: 'Verwezen',
    survey: 'Vragenlijst',
    time: 'Uren van de hulpverlener',
    anonymity: 'Anonimiteit van de locatie',
    themes: 'Themabijeenkomsten',
    professionals: 'Vragen van professionals',
    notRegistered: 'Met opzet niet vastgelegd',
  },
  reachIntro:
    'Personen, stellen, bezoeken, gesprekken en kinderen zijn verschillende dingen. Ze zijn nergens bij elkaar opgeteld.',
  definitions: {
    hours: 'Keren dat het loket open was en het spreekuur is afgesloten, ook als er niemand kwam.',
    hoursWithoutVisit: 'Spreekuren waarin niemand binnenkwam. Telefoontjes tellen hier niet.',
    visits: 'Keren dat iemand binnenkwam, voor het eerst of vaker. Een stel dat samen komt, is één bezoek.',
    firstVisits: 'Eén per stel of persoon. Wie zonder opvolgcode terugkomt, telt opnieuw.',
    visitors:
      'Personen, geteld bij het eerste bezoek. Een stel is twee personen. Is niet bekend of iemand alleen kwam, dan telt er één.',
    couples: 'Keren dat twee partners bij het eerste bezoek samen kwamen.',
    estimatedChildren:
      'Kinderen die volgens de bezoeker betrokken zijn, gevraagd bij het eerste bezoek. “6 of meer” telt als zes, onbekend als nul.',
    conversations: 'Bezoeken waarvan een intake is ingevuld.',
    trajectories: 'Trajecten die in deze periode begonnen.',
    trajectoryConversations: 'Gesprekken die bij een traject hoorden, ook als dat eerder begon.',
    contact: 'Contacten die geen bezoek zijn.',
  },
  firstVisits: 'Eerste bezoeken',
  firstVisitsUnit: (count: number) => (count === 1 ? 'keer' : 'keer'),
  trajectories: 'Trajecten',
  trajectoriesUnit: (count: number) => (count === 1 ? 'traject begonnen' : 'trajecten begonnen'),
  noTrajectories: 'Niet bijgehouden: dit loket heeft geen betaalde trajecten.',
  meterIntro: (first: string) => `Wat er van de afspraak met de gemeente gebruikt is, sinds ${first}:`,
  meter: {
    trajectories: 'Trajecten',
    conversations: 'Gesprekken in trajecten',
    hours: 'Uren',
    euros: 'Budget',
  },
  meterSentence: (trajectories: string, euros: string) =>
    `Gebruikt van de afspraak met de gemeente: ${trajectories} trajecten en ${euros}.`,
  meterOf: (used: string, of: string) => `${used} van ${of}`,
  euros: (amount: string) => `€ ${amount}`,
  used: 'Gebruikt',
  available: 'Afgesproken',
  referredIn: 'Verwezen door (“via”)',
  referredInHint: 'Eén keer per stel of persoon. Nul is ook een antwoord.',
  referredOut: 'Verwezen naar',
  referredOutHint: 'Bij elk bezoek dat met een doorverwijzing eindigde.',
  noLocation: 'Niet bijgehouden: dit loket heeft één locatie.',
  notRegistered: [
    'Namen, adressen, geboortedata en telefoonnummers. Er is geen plek voor in Inloop.',
    'Of mensen bij elkaar bleven of uit elkaar gingen. Dit verslag kan dus niet zeggen hoeveel relaties zijn gered.',
    'Leeftijd, geslacht, herkomst, geloof en inkomen.',
    'Wat er gezegd is. Een notitie blijft bij de hulpverlener en wordt gewist.',
    'Wie de kinderen zijn. Hun aantal is een schatting van de bezoeker.',
    'Wie welke vragenlijst invulde.',
  ],
  summary: 'In het kort',
  page: 'Bladzijde',

  // The anonymised report.
  anonymisedIntro: (k: number, needed: number) =>
    `Deze aantallen zijn vastgelegd volgens vaste regels. Per week: spreekuren en bezoeken. Per blok van minstens ${needed} eerste bezoeken: de rest. Een groep kleiner dan ${k} staat er nooit apart in.`,
  weeksTitle: 'Spreekuren en bezoeken',
  weeksText: (weeks: number) =>
    `Uit ${n(weeks, 'week', 'weken')} met een spreekuur. Een week hoort bij de maand van zijn donderdag.`,
  noWeeks: 'Over deze periode is nog geen week vastgelegd.',
  blockTitle: (number: number) => `Blok ${number}`,
  blockSpan: (from: string | null, until: string) =>
    from === null
      ? `Eerste bezoeken tot en met ${until}.`
      : from === until
        ? `Eerste bezoeken uit ${until}.`
        : `Eerste bezoeken van ${from} tot en met ${until}.`,
  closingsTitle: (number: number) => `Afrondingen, blok ${number}`,
  closingsText: (records: number, month: string) =>
    `${n(records, 'afronding', 'afrondingen')} tot en met ${month}. Een afronding telt één keer per stel of persoon, als het bij het loket klaar is. Het zijn niet dezelfde mensen als in de blokken van eerste bezoeken.`,
  poolsTitle: 'Binnen de groepen',
  poolsText: (month: string) => `Uitsplitsing tot en met ${month} van groepen die in een blok al apart te zien waren.`,
  noBlocks:
    'Over deze periode is nog geen blok vastgelegd. Bezoekers, kinderen en antwoorden staan daarom niet in dit verslag.',
  togetherTitle: 'Alle blokken samen',
  togetherText: 'Wat in een blok is samengevoegd, kent niemand precies. Wel tussen welke aantallen het ligt.',
  between: (group: string, least: number, most: number, all: number) =>
    least === most ? `${group}: ${least} van de ${all}` : `${group}: tussen ${least} en ${most} van de ${all}`,
  mergedGroups: (groups: readonly string[]) =>
    groups.length === 1 ? (groups[0] ?? '') : `${groups.join(' en ')}, samen`,
  coverage: 'Wat er nog niet in staat',
  visitsWait: (count: number) =>
    count === 0
      ? 'Er wacht nu geen eerste bezoek op een vol blok.'
      : `${n(count, 'eerste bezoek wacht', 'eerste bezoeken wachten')} nog op een vol blok. De antwoorden daarvan staan niet in dit verslag.`,
  weekWaits: 'De week die nu loopt, staat er nog niet in.',
  blocksElsewhere:
    'Een blok staat in het verslag van de periode waarin zijn laatste maand valt. Het wordt nooit verdeeld.',
  otherTablets: 'Andere tablets van dit loket staan er niet in: die leggen hun eigen aantallen vast.',
  leftOut: 'Wat hier met opzet niet in staat',
  leftOutText:
    'Precieze aantallen per maand, trajecten en budget, waarheen precies is doorverwezen, de vragenlijst, uren, locaties en bijeenkomsten. Naast geanonimiseerde aantallen zouden die verraden wat de regels verbergen.',
}
