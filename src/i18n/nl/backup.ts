// Making a reservekopie, putting one back, and counting another tablet along.
import { counting } from '../counting.ts'

const n = counting('nl')

export const backup = {
  title: 'Reservekopie',
  why: 'Gaat deze tablet kapot of kwijt, dan zet je met een reservekopie alles terug.',
  last: (moment: string) => `Laatste reservekopie: ${moment} uur.`,
  never: 'Er is nog geen reservekopie van deze tablet.',
  due: 'Het is tijd voor een nieuwe reservekopie.',
  old: 'De laatste reservekopie is meer dan twee weken oud.',
  toBackup: 'Naar Reservekopie',

  make: 'Maak een reservekopie',
  passphraseWhy: 'Het bestand krijgt een eigen wachtzin. Zonder die wachtzin kan niemand het openen, jij ook niet.',
  offer: 'Deze vier woorden zijn samen een sterke wachtzin voor het bestand.',
  offerHint: 'Schrijf ze op. Bewaar het papier niet bij het bestand.',
  withNotes: 'Neem mijn notities mee',
  withNotesHint:
    'In een bestand wist een notitie zichzelf niet. Wie het bestand en de wachtzin heeft, kan hem ook na de bewaartermijn lezen. Inloop zelf zet alleen notities terug waarvan de termijn nog loopt. Wat bezoekers in vragenlijsten schreven, gaat ook mee. Zonder dit vinkje gaat niets daarvan mee, en is het weg als de tablet weg is.',
  coordinator: 'Wachtzin van een coördinator',
  coordinatorHint:
    'Dit hoeft niet. Zonder deze wachtzin kan niemand met dit bestand verder delen of mensen toevoegen. Inloop blijft dan om een volledige reservekopie vragen.',
  submit: 'Maak het bestand',
  making: 'Het bestand wordt versleuteld. Dit duurt een paar tellen.',
  ready: 'De reservekopie is klaar.',
  readyText:
    'Bewaar het bestand buiten deze tablet, op een plek van je organisatie. Bewaar de wachtzin ergens anders. Gooi oude kopieën weg.',
  save: 'Bewaar het bestand',
  saved: (name: string) => `Het bestand heet ${name}. Kijk of het er staat.`,
  notSaved: 'Het bestand is nog niet bewaard.',
  close: 'Klaar',

  chooseFile: 'Kies een reservekopie',
  noFile: 'Nog geen bestand gekozen.',
  fileMissing: 'Kies eerst het bestand van de reservekopie.',
  filePassphrase: 'Wachtzin van het bestand',
  look: 'Bekijk wat erin staat',
  looking: 'Het bestand wordt geopend. Dit duurt een paar tellen.',
  contents: 'In deze reservekopie',
  tablet: 'Tablet',
  loket: 'Loket',
  madeAt: 'Gemaakt op',
  hours: 'Spreekuren',
  visits: 'Bezoeken',
  notes: 'Notities',
  otherFile: 'Kies een ander bestand',

  takeInTitle: 'Tel een andere tablet mee',
  takeInText:
    'Heeft je loket nog een tablet? Met een reservekopie van die tablet tellen zijn gesloten spreekuren hier mee onder Totalen. Antwoorden en notities komen niet mee. Delen blijft elke tablet zelf doen.',
  takeIn: 'Tel deze tablet mee',
  takenIn: (tablet: string) => `${tablet} telt nu mee onder Totalen.`,
  takenInTitle: 'Tellen mee onder Totalen',
  takeOut: 'Tel niet meer mee',
  copyOf: (tablet: string, date: string) => `${tablet} (kopie van ${date})`,
  alsoCounts: (tablets: string) => `Deze tablet, precieze aantallen. Telt ook: ${tablets}`,

  restoreTitle: 'Heb je een reservekopie?',
  restoreOffer: 'Zet een reservekopie terug',
  restoreText:
    'Alles staat dan weer op deze tablet zoals toen de kopie werd gemaakt. Wat daarna kwam, staat er niet in.',
  fileTitle: 'Het bestand',
  personTitle: 'Wie ben jij?',
  ownPassphraseTitle: 'Je eigen wachtzin voor deze tablet',
  restoreWarning: 'Gebruik de oude tablet daarna niet meer: voor Inloop zijn het dezelfde tablet.',
  restorePause: 'Delen staat daarna op pauze, tot Inloop heeft nagevraagd wat al gedeeld is.',
  restoreTwice:
    'Was op de oude tablet al een bericht gemaakt dat nog niet is ontvangen? Dan maakt deze tablet het opnieuw. Lever het oude niet meer in: twee keer hetzelfde bericht verraadt iets meer.',
  restoreNotes: (count: number) => `${n(count, 'notitie komt', 'notities komen')} onder jouw eigen sleutel.`,
  partTitle: 'Deze reservekopie is zonder coördinator gemaakt.',
  partText:
    'Je kunt er spreekuren mee houden en de totalen zien. Delen, mensen toevoegen en instellen kan hier dan niet. Daarvoor is een reservekopie van een coördinator nodig.',
  restore: 'Zet dit terug',
  restoring: 'Alles wordt teruggezet. Dit duurt een paar tellen.',
  restoreBack: 'Toch een nieuwe tablet',
}
