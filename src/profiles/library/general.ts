// A loket without known particulars: the questions and cards that most lokets have. Each profile begins with it and
// says where its loket differs.
import type { Field, Profile, Schedule } from '../../domain/profile.ts'
import { generalSocialWork, gpYouth, relationshipTherapy, veiligThuis } from './cards.ts'
import { arrival, estimatedChildren, minutes, next, party, referral, returning } from './visit.ts'
import { fullHelpQuestion, lifeEvent, referralSource, stage } from './visitor.ts'
import { named, taking, words } from './words.ts'

/** Stands where the day and time of a loket are not published. */
const EXAMPLE: Schedule = { everyWeeks: 1, first: '2025-01-08', from: '19:00', until: '20:30' }

/** The questions of the general loket, by their ids and in their order. */
const questions = {
  party,
  returning,
  helpQuestion: fullHelpQuestion as Field,
  stage,
  estimatedChildren,
  referralSource: taking(
    referralSource,
    ...([
      'self',
      'family',
      'church',
      'paper',
      'gp',
      'wijkteam',
      'school',
      'otherProfessional',
      'other',
      'unknown',
    ] as const),
  ),
  next: taking(next, 'ready', 'again', 'referral'),
  referral: taking(referral, 'relationshipTherapy', 'generalSocialWork', 'gpYouth', 'other'),
  minutes: minutes as Field,
  lifeEvent,
  arrival: taking(arrival, 'walkIn', 'appointment'),
}

/** The questions of the general loket with others in the place of some of them. */
export const questionsWith = (own: Partial<typeof questions> = {}): readonly Field[] =>
  Object.values({ ...questions, ...own })

export const general = {
  version: 1,
  timeZone: 'Europe/Amsterdam',
  schedule: EXAMPLE,
  fields: questionsWith(),
  contacts: [named('phone', 'Telefoon', 'Phone'), named('information', 'Alleen informatie', 'Information only')],
  noteDays: 90,
  epsilon: 2,
  askedAndFound: { asked: 'helpQuestion', found: 'stage' },
  cards: [veiligThuis, relationshipTherapy, generalSocialWork, gpYouth],
} as const satisfies Omit<Profile, 'id' | 'name' | 'municipality'>

/** The sentence with which an incomplete profile ends: the coordinator puts the loket's own hours in their place. */
export const withExampleHours = (nl: string, en: string) =>
  words(
    `${nl} Dag en tijd van het spreekuur zijn niet bekend: wat hier staat, is een voorbeeld.`,
    `${en} The day and time of the walk-in hour are not known: what stands here is an example.`,
  )
