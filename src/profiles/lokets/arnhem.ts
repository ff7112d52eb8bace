// Arnhem: a digital divorce desk, and a relationship team in preparation.
import type { Profile } from '../../domain/profile.ts'
import { general, questionsWith, withExampleHours } from '../library/general.ts'
import { arrival } from '../library/visit.ts'
import { words } from '../library/words.ts'

export const arnhem: Profile = {
  ...general,
  id: 'arnhem',
  name: words('Relatie- en scheidingsloket Arnhem', 'Relationship and separation desk Arnhem'),
  municipality: 'GM0202',
  fields: questionsWith({ arrival: { ...arrival, label: words('Kanaal', 'Channel') } }),
  incomplete: withExampleHours(
    'Voorlopig profiel. Arnhem heeft een digitaal echtscheidingsloket; het relatieteam is in voorbereiding. Wie er werkt, hoe, wat het vraagt en naar wie het verwijst, is niet bekend.',
    'Draft profile. Arnhem has a digital divorce desk; its relationship team is in preparation. Who works there, how, what it asks and whom it refers to is not known.',
  ),
}
