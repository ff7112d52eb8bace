// Hendrik-Ido-Ambacht: weekly since October 2023. It registers little, and the municipality pays about ten trajectories.
import type { InformationCard, Profile } from '../../domain/profile.ts'
import { generalSocialWork, gpYouth, relationshipTherapy, sko, veiligThuis } from '../library/cards.ts'
import { general, questionsWith } from '../library/general.ts'
import { usualSurvey } from '../library/survey.ts'
import { next, referral } from '../library/visit.ts'
import { briefHelpQuestion, referralSource } from '../library/visitor.ts'
import { named, taking, words } from '../library/words.ts'

const trajectory: InformationCard = {
  id: 'trajectory',
  title: words('Traject bij het relatieloket', 'Trajectory at the relationship desk'),
  what: words(
    'Hoogstens 5 gesprekken van 1,5 uur met jullie samen, over communicatie en waar het vastloopt. Vrijblijvend.',
    'At most 5 conversations of 1.5 hours with both of you, about communication and where you get stuck. Without obligation.',
  ),
  forWhom: words(
    'Voor partners die hun relatie willen versterken of herstellen.',
    'For partners who want to strengthen or repair their relationship.',
  ),
  costs: words('Gratis voor jullie.', 'Free for you.'),
  paidBy: words(
    'De gemeente: ongeveer 10 trajecten, samen ongeveer € 10.000.',
    'The municipality: about 10 trajectories, about €10,000 in all.',
  ),
  reach: {},
}

export const hendrikIdoAmbacht: Profile = {
  ...general,
  id: 'hendrik-ido-ambacht',
  name: words('Relatieloket Hendrik-Ido-Ambacht', 'Relationship desk Hendrik-Ido-Ambacht'),
  municipality: 'GM0531',
  schedule: { everyWeeks: 1, first: '2023-10-11', from: '19:00', until: '20:30' },
  fields: questionsWith({
    helpQuestion: briefHelpQuestion,
    referralSource: taking(
      referralSource,
      ...(['self', 'wijkteam', 'school', 'gp', 'church', 'sko', 'other', 'unknown'] as const),
    ),
    next: taking(next, 'ready', 'trajectory', 'referral'),
    referral: taking(referral, 'sko', 'relationshipTherapy', 'generalSocialWork', 'gpYouth', 'other'),
  }),
  trajectory: { places: 10, conversations: 5, hours: 1.5, euros: 10_000 },
  survey: usualSurvey,
  cards: [veiligThuis, trajectory, relationshipTherapy, sko, generalSocialWork, gpYouth],
  themes: [
    named('churches', 'Met kerken', 'With churches'),
    named('neutral', 'Neutraal', 'Neutral'),
    named('localTeam', 'Met het lokale team', 'With the local team'),
  ],
}
