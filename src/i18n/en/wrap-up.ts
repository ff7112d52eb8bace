// See the Dutch texts of the same name.
import { counting } from '../counting.ts'
import type { Texts } from '../nl/texts.ts'

const n = counting('en')

const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(' ')
}

const shareOf = (yes: number, of: number): string => `${yes} of ${of}`

export const wrapUp: Texts['wrapUp'] = {
  locationQuestion: 'Where is the walk-in hour?',
  locationMissing: 'Choose where the walk-in hour is.',
  location: 'Location',
  next: 'Go on',
  back: 'Back',
  skip: 'Skip',
  timeTitle: 'How much time did this walk-in hour take?',
  timeHint: 'The time of one counsellor. This stays on the tablet.',
  usual: (parts) => `As usual: ${parts}`,
  usualParts: {
    preparation: (minutes) => `${minutes} min preparation`,
    hour: (minutes) => `${minutes} min walk-in hour`,
    travel: (minutes) => `${minutes} min travel`,
  },
  adjust: 'Adjust',
  parts: { preparation: 'Preparation', hour: 'Walk-in hour', travel: 'Travel' },
  minutes: (minutes) => `${minutes} min`,
  less: (part) => `${part}: less time`,
  more: (part) => `${part}: more time`,
  counsellors: 'How many counsellors?',
  together: (minutes) => `${duration(minutes)} in all.`,
  anonymityTitle: 'How anonymous was this place?',
  anonymityHint: 'Not sure? Then leave it empty. This stays on the tablet.',
  questions: {
    corridor: 'Are there other services in the same corridor?',
    seen: 'Do people in a waiting room see who comes?',
    entrance: 'Is there an entrance of its own?',
    sound: 'Can you hear each other through the wall?',
    sign: 'Does a sign say what this is for?',
    mentioned: 'Did a visitor bring it up?',
  },
  answers: { yes: 'Yes', no: 'No' },
  timeFact: 'Time',
  timeValue: (minutes, counsellors) => `${duration(minutes)}, ${n(counsellors, 'counsellor', 'counsellors')}`,
  skipped: 'skipped',
  anonymityFact: 'Anonymity',
  anonymityValue: (answered, of) => `${answered} of ${of} questions answered`,
  professionals: 'Professionals',
  professionalsHint: 'They ask on behalf of others, and don’t count as visits.',
  totals: {
    beside: 'Beside the visits',
    locationUnits: {
      hours: 'Walk-in hours',
      hoursWithoutVisit: 'Without visit',
      visits: 'Visits',
      visitors: 'Visitors',
    },
    anonymity: 'Anonymity by month',
    anonymityText: 'Of the walk-in hours for which somebody answered, in how many was the answer yes?',
    anonymityNote: (yes, of) => `In all: yes in ${shareOf(yes, of)}.`,
    month: 'Month',
    share: 'Yes in',
    shareOf,
  },
}
