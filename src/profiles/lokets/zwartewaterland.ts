// Zwartewaterland (Genemuiden): a pilot of half a year. It stopped for the time of its only coach, and as the location was bad
// for the anonymity of visitors: so hours are logged, and the location is looked at.
import type { Profile } from '../../domain/profile.ts'
import { general, questionsWith } from '../library/general.ts'
import { briefHelpQuestion, referralSource } from '../library/visitor.ts'
import { taking, words } from '../library/words.ts'

export const zwartewaterland: Profile = {
  ...general,
  id: 'zwartewaterland',
  name: words('Relatieloket Zwartewaterland', 'Relationship desk Zwartewaterland'),
  municipality: 'GM1896',
  schedule: { everyWeeks: 2, first: '2023-01-11', from: '19:00', until: '20:30', ends: '2023-07-12' },
  fields: questionsWith({
    helpQuestion: briefHelpQuestion,
    referralSource: taking(
      referralSource,
      ...(['self', 'family', 'church', 'paper', 'gp', 'wijkteam', 'school', 'other', 'unknown'] as const),
    ),
  }),
  usualTime: { preparation: 0, travel: 0 },
  asksAnonymity: true,
}
