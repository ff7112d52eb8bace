// Assen: a relationship and separation desk that has begun. Nothing particular is known of it.
import type { Profile } from '../../domain/profile.ts'
import { general, withExampleHours } from '../library/general.ts'
import { words } from '../library/words.ts'

export const assen: Profile = {
  ...general,
  id: 'assen',
  name: words('Relatie- en scheidingsloket Assen', 'Relationship and separation desk Assen'),
  municipality: 'GM0106',
  incomplete: withExampleHours(
    'Algemeen profiel. Assen is een relatie- en scheidingsloket gestart. Wie er werkt, hoe, wat het vraagt en naar wie het verwijst, is niet bekend.',
    'General profile. Assen has started a relationship and separation desk. Who works there, how, what it asks and whom it refers to is not known.',
  ),
}
