// The questions at the opening and closing of an hour, beside its visits: where it is, the time it took, how anonymous
// it was.
import { counting } from '../counting.ts'

const n = counting('nl')

/** 140 as 2 uur 20 min. */
const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [`${hours} uur`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(' ')
}

const shareOf = (yes: number, of: number): string => `${yes} van ${of}`

export const wrapUp = {
  locationQuestion: 'Waar is het spreekuur?',
  locationMissing: 'Kies waar het spreekuur is.',
  location: 'Locatie',
  next: 'Verder',
  back: 'Terug',
  skip: 'Sla over',
  timeTitle: 'Hoeveel tijd kostte dit spreekuur?',
  timeHint: 'De tijd van één hulpverlener. Dit blijft op de tablet.',
  usual: (parts: string) => `Zoals gewoonlijk: ${parts}`,
  usualParts: {
    preparation: (minutes: number) => `${minutes} min voorbereiding`,
    hour: (minutes: number) => `${minutes} min spreekuur`,
    travel: (minutes: number) => `${minutes} min reizen`,
  },
  adjust: 'Pas aan',
  parts: { preparation: 'Voorbereiding', hour: 'Spreekuur', travel: 'Reizen' },
  minutes: (minutes: number) => `${minutes} min`,
  less: (part: string) => `${part}: minder tijd`,
  more: (part: string) => `${part}: meer tijd`,
  counsellors: 'Hoeveel hulpverleners?',
  together: (minutes: number) => `Samen ${duration(minutes)}.`,
  anonymityTitle: 'Hoe anoniem was deze plek?',
  anonymityHint: 'Weet je iets niet? Laat het dan leeg. Dit blijft op de tablet.',
  questions: {
    corridor: 'Zitten er andere diensten in dezelfde gang?',
    seen: 'Zien mensen in een wachtkamer wie er komt?',
    entrance: 'Is er een eigen ingang?',
    sound: 'Hoor je elkaar door de muur?',
    sign: 'Staat er op een bord waar dit voor is?',
    mentioned: 'Begon een bezoeker er zelf over?',
  },
  answers: { yes: 'Ja', no: 'Nee' },
  timeFact: 'Tijd',
  timeValue: (minutes: number, counsellors: number) =>
    `${duration(minutes)}, ${n(counsellors, 'hulpverlener', 'hulpverleners')}`,
  skipped: 'overgeslagen',
  anonymityFact: 'Anonimiteit',
  anonymityValue: (answered: number, of: number) => `${answered} van ${of} vragen beantwoord`,
  professionals: 'Professionals',
  professionalsHint: 'Vragen namens een ander. Ze tellen niet als bezoek.',
  totals: {
    beside: 'Naast de bezoeken',
    locationUnits: {
      hours: 'Spreekuren',
      hoursWithoutVisit: 'Zonder bezoek',
      visits: 'Bezoeken',
      visitors: 'Bezoekers',
    },
    anonymity: 'Anonimiteit per maand',
    anonymityText: 'In hoeveel van de spreekuren waarvoor iemand antwoord gaf, was dat antwoord ja?',
    anonymityNote: (yes: number, of: number) => `Samen: ja in ${shareOf(yes, of)}.`,
    month: 'Maand',
    share: 'Ja in',
    shareOf,
  },
}
