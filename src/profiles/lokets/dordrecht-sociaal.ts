// Dordrecht Sociaal: several front doors to one desk, which links people to an AMW'er.
import type { Field, Profile } from '../../domain/profile.ts'
import { dordrechtSocialWork, gpYouth, relationshipTherapy, sko, veiligThuis } from '../library/cards.ts'
import { general, questionsWith } from '../library/general.ts'
import { next, referral } from '../library/visit.ts'
import { fullHelpQuestion, referralSource } from '../library/visitor.ts'
import { answer, named, saying, taking, words } from '../library/words.ts'

/** [D8] The door by which a visitor came in is not asked again as the referrer. */
const frontDoor: Field = {
  ...named('frontDoor', 'Voordeur', 'Front door'),
  per: 'firstVisit',
  missing: words(
    'Kies bij welke voordeur iemand kwam, of Onbekend.',
    'Choose the front door that somebody came to, or Unknown.',
  ),
  shared: true,
  groups: [
    named('neighbourhood', 'Wijkteam, Buurtwerk of R-Newt', 'Sociaal Wijkteam, Buurtwerk or R-Newt'),
    named('advice', 'Adviespunt SKO', 'Advice point SKO'),
    named('unknown', 'Onbekend', 'Unknown'),
  ],
  options: [
    answer('wijkteam', 'Sociaal Wijkteam', 'Sociaal Wijkteam (local team)', 'neighbourhood'),
    answer('buurtwerk', 'Buurtwerk', 'Buurtwerk (community work)', 'neighbourhood'),
    answer('rNewt', 'R-Newt', 'R-Newt (youth work)', 'neighbourhood'),
    answer('sko', 'Adviespunt SKO', 'Advice point SKO', 'advice'),
    answer('unknown', 'Onbekend', 'Unknown', 'unknown'),
  ],
}

export const dordrechtSociaal: Profile = {
  ...general,
  id: 'dordrecht-sociaal',
  name: words('Dordrecht Sociaal', 'Dordrecht Sociaal'),
  municipality: 'GM0505',
  fields: [
    frontDoor,
    ...questionsWith({
      helpQuestion: {
        ...fullHelpQuestion,
        options: fullHelpQuestion.options.filter(({ id }) => id !== 'afterwards'),
      },
      referralSource: taking(
        referralSource,
        ...([
          'self',
          'family',
          'church',
          'paper',
          'school',
          'gpYouth',
          'gp',
          'otherProfessional',
          'other',
          'unknown',
        ] as const),
      ),
      next: saying(taking(next, 'ready', 'again', 'referral'), {
        referral: words('Koppeling of verwijzing', 'Link or referral'),
      }),
      referral: {
        ...saying(taking(referral, 'generalSocialWork', 'sko', 'relationshipTherapy', 'gpYouth', 'other'), {
          generalSocialWork: words('AMW’er', 'Social worker (AMW)'),
        }),
        label: words('Gekoppeld of verwezen naar', 'Linked or referred to'),
      },
    }),
  ],
  cards: [veiligThuis, dordrechtSocialWork, sko, relationshipTherapy, gpYouth],
}
