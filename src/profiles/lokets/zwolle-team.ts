// The team of Zwolle: several disciplines. The family is the unit, and has several questions.
import type { Field, Profile } from '../../domain/profile.ts'
import { general, questionsWith } from '../library/general.ts'
import { estimatedChildren, party, returning } from '../library/visit.ts'
import { answer, named, revealing, saying, words } from '../library/words.ts'

const helpQuestion: Field = {
  ...named('helpQuestion', 'Vraag over de relatie', 'Question about the relationship'),
  per: 'firstVisit',
  missing: words(
    'Kies de vraag over de relatie, Geen of Onbekend.',
    'Choose the question about the relationship, None or Unknown.',
  ),
  shared: true,
  groups: [
    named('together', 'Samen of overweegt te scheiden', 'Together or considering divorce'),
    named('apart', 'Scheidt of is gescheiden', 'Divorcing or divorced'),
    named('noneOrUnknown', 'Geen of onbekend', 'None or unknown'),
  ],
  options: [
    answer('strengthening', 'Versterken', 'Strengthening', 'together'),
    answer('repair', 'Herstel', 'Repair', 'together'),
    answer('considering', 'Overweegt te scheiden', 'Considers divorce', 'together'),
    answer('arranging', 'Gaat scheiden', 'Divorcing', 'apart'),
    answer('afterwards', 'Na de scheiding', 'After the divorce', 'apart'),
    answer('none', 'Geen', 'None', 'noneOrUnknown'),
    answer('unknown', 'Onbekend', 'Unknown', 'noneOrUnknown'),
  ],
}

const noOrUnknown = [answer('no', 'Nee', 'No', 'noOrUnknown'), answer('unknown', 'Onbekend', 'Unknown', 'noOrUnknown')]
const yes = named('yes', 'Ja', 'Yes')

/** A question that a visitor has or has not, in one way or more. */
const asked = (question: Pick<Field, 'id' | 'label' | 'missing'>, asks: Field['options'], group = yes): Field => ({
  ...question,
  per: 'firstVisit',
  shared: true,
  groups: [group, named('noOrUnknown', 'Nee of onbekend', 'No or unknown')],
  options: [...asks, ...noOrUnknown],
})

const ofTheFamily: readonly Field[] = [
  asked(
    {
      ...named('parenting', 'Vraag over opvoeding', 'Question about parenting'),
      missing: words('Kies of er een vraag is over opvoeding.', 'Choose whether there is a question about parenting.'),
    },
    [answer('yes', 'Ja', 'Yes', 'yes')],
  ),
  asked(
    {
      ...named(
        'childAndParents',
        'Vraag over de band van kind en ouder',
        'Question about the bond of child and parent',
      ),
      missing: words(
        'Kies of er een vraag is over de band met een ouder.',
        'Choose whether there is a question about the bond with a parent.',
      ),
    },
    [
      answer('one', 'Met één ouder', 'With one parent', 'yes'),
      answer('both', 'Met beide ouders', 'With both parents', 'yes'),
    ],
    named('yes', 'Met één of beide ouders', 'With one or both parents'),
  ),
  asked(
    {
      ...named(
        'parentalStress',
        'Vraag over stress of conflict van ouders',
        'Question about parents’ stress or conflict',
      ),
      missing: words(
        'Kies of er een vraag is over stress of conflict.',
        'Choose whether there is a question about stress or conflict.',
      ),
    },
    [answer('yes', 'Ja', 'Yes', 'yes')],
  ),
]

/** Of the team, several at once. */
const discipline: Field = {
  ...named('discipline', 'Deskundigheid', 'Discipline'),
  per: 'visit',
  options: [
    revealing('health', answer('psychological', 'Psychologisch', 'Psychological')),
    answer('legal', 'Juridisch', 'Legal'),
    answer('financial', 'Financieel', 'Financial'),
    answer('several', 'Meer dan één', 'More than one'),
    answer('unknown', 'Onbekend', 'Unknown'),
  ],
}

const { askedAndFound: _, ...withoutStage } = general

export const zwolleTeam: Profile = {
  ...withoutStage,
  id: 'zwolle-team',
  name: words('Relatie- en Scheidingsteam Zwolle', 'Relationship and separation team Zwolle'),
  municipality: 'GM0193',
  fields: questionsWith({
    party: {
      ...saying(party, { alone: words('Eén van beiden', 'One of the two'), couple: words('Beiden', 'Both') }),
      missing: words('Kies wie er komt, of Onbekend.', 'Choose who comes, or Unknown.'),
    },
    returning: {
      ...returning,
      label: words('Gezin eerder geweest', 'Family been before'),
      missing: words('Kies of het gezin eerder is geweest.', 'Choose whether the family has been before.'),
    },
    helpQuestion,
    estimatedChildren: { ...estimatedChildren, label: words('Kinderen in het gezin', 'Children in the family') },
  }).flatMap((field) => {
    if (field.id === 'stage') return ofTheFamily
    return field.id === 'lifeEvent' ? [discipline] : [field]
  }),
}
