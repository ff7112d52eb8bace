// One evening of each loket, as its profile makes it: two visits, and the lines that only this loket's report has.
import type { Profile } from '../../src/domain/profile.ts'
import type { Answers } from '../../src/domain/visit.ts'

export interface Evening {
  readonly language: 'nl' | 'en'
  readonly date: string
  /** The second couple's answers, where they differ from a usual visit's. */
  readonly second: Answers
  /** The lines that only this loket's report has. */
  readonly reports: readonly string[]
}

/** By the id of the loket. */
const evenings: Readonly<Record<string, Evening>> = {
  'hendrik-ido-ambacht': {
    language: 'nl',
    date: '2023-10-11',
    second: { helpQuestion: 'repair', stage: 'pastRepair', next: 'trajectory' },
    reports: [
      'Bij 1 van hen kon dat niet meer.',
      'Gebruikt van de afspraak met de gemeente: 1 van 10 trajecten en € 200 van € 10.000.',
    ],
  },
  zwartewaterland: {
    language: 'en',
    date: '2023-01-25',
    second: { helpQuestion: 'separation', next: 'referral', referral: 'relationshipTherapy' },
    reports: [
      '1.5 hours in all, 1.5 hours per walk-in hour on average.',
      'Are there other services in the same corridor?',
    ],
  },
  'dordrecht-sko': {
    language: 'nl',
    date: '2025-03-05',
    second: { effort: 'nothing', next: 'again' },
    reports: ['1 keer vroeg een professional advies. Dit zijn geen bezoeken.'],
  },
  'dordrecht-sociaal': {
    language: 'nl',
    date: '2025-03-05',
    second: { frontDoor: 'buurtwerk', next: 'referral', referral: 'generalSocialWork' },
    reports: ['AMW’er'],
  },
  'zwolle-team': {
    language: 'nl',
    date: '2025-03-05',
    second: {
      helpQuestion: 'none',
      parenting: 'yes',
      childAndParents: 'one',
      parentalStress: 'yes',
      discipline: 'legal',
    },
    reports: ['Niet bijgehouden: dit loket heeft geen betaalde trajecten.'],
  },
  arnhem: { language: 'nl', date: '2025-03-05', second: { arrival: 'digital' }, reports: [] },
  assen: { language: 'en', date: '2025-03-05', second: { arrival: 'appointment', lifeEvent: 'birth' }, reports: [] },
  utrecht: {
    language: 'nl',
    date: '2025-03-05',
    second: { helpQuestion: 'arranging', stage: 'separating' },
    reports: [],
  },
}

/** The questions that a usual visit answers beside the required ones. */
const usual = ['stage', 'referralSource', 'next', 'minutes']

/** One tap per question of a usual visit: its first option, at any loket. */
export const usualAnswers = ({ fields }: Profile): Answers =>
  Object.fromEntries(
    fields
      .filter(({ id, missing, askedWhen }) => !askedWhen && (missing || usual.includes(id)))
      .map(({ id, options }) => [id, options[0]?.id ?? '']),
  )

/** The answers of the second visit: a couple, with two children. */
export const secondAnswers = (profile: Profile, { second }: Evening): Answers => ({
  ...usualAnswers(profile),
  party: 'couple',
  estimatedChildren: 'n2',
  ...second,
})

/** The most taps of a usual intake: one per question, and the taps that begin and save it. */
export const MOST_TAPS = 12

export function eveningOf(profile: Profile): Evening {
  const evening = evenings[profile.id]
  if (!evening) throw new Error(`no evening for ${profile.id}`)
  return evening
}
