// Adviespunt SKO in Dordrecht: it advises professionals, too, and has no trajectories of its own.
import type { Field, Profile } from '../../domain/profile.ts'
import { dordrechtSocialWork, gpYouth, relationshipTherapy, veiligThuis, wijkteam } from '../library/cards.ts'
import { general, questionsWith } from '../library/general.ts'
import { referral } from '../library/visit.ts'
import { referralSource } from '../library/visitor.ts'
import { answer, named, revealing, saying, taking, words } from '../library/words.ts'

/** The first question that the desk always asks. */
const effort: Field = {
  ...named('effort', 'Wat heb je gedaan om de relatie te redden?', 'What have you done to save the relationship?'),
  per: 'firstVisit',
  missing: words('Kies wat er al gedaan is, of Onbekend.', 'Choose what has been done already, or Unknown.'),
  shared: true,
  groups: [
    named('own', 'Zelf of in eigen kring', 'By themselves or in their own circle'),
    named('help', 'Met hulp van anderen', 'With help of others'),
    named('nothingOrUnknown', 'Nog niets of onbekend', 'Nothing yet or unknown'),
  ],
  options: [
    answer('talked', 'Samen gepraat', 'Talked together', 'own'),
    answer('circle', 'Met familie of vrienden', 'With family or friends', 'own'),
    revealing('health', answer('therapy', 'Relatietherapie', 'Relationship therapy', 'help')),
    answer('otherHelp', 'Andere hulp', 'Other help', 'help'),
    answer('nothing', 'Nog niets', 'Nothing yet', 'nothingOrUnknown'),
    answer('unknown', 'Onbekend', 'Unknown', 'nothingOrUnknown'),
  ],
}

const fields = questionsWith({
  referralSource: saying(
    taking(
      referralSource,
      ...(['self', 'family', 'church', 'paper', 'school', 'wijkteam', 'gpYouth', 'gp', 'other', 'unknown'] as const),
    ),
    { wijkteam: words('Sociaal Wijkteam', 'Sociaal Wijkteam (local team)') },
  ),
  referral: saying(taking(referral, 'relationshipTherapy', 'generalSocialWork', 'wijkteam', 'gpYouth', 'other'), {
    generalSocialWork: words('AMW’er', 'Social worker (AMW)'),
  }),
})

export const dordrechtSko: Profile = {
  ...general,
  id: 'dordrecht-sko',
  name: words('Adviespunt SKO Dordrecht', 'Advice point SKO Dordrecht'),
  municipality: 'GM0505',
  fields: fields.flatMap((field) => (field.id === 'stage' ? [effort, field] : [field])),
  contacts: [
    ...general.contacts,
    { ...named('professional', 'Advies aan professional', 'Advice to a professional'), professional: true },
  ],
  cards: [veiligThuis, relationshipTherapy, dordrechtSocialWork, wijkteam, gpYouth],
}
