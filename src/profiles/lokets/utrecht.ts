// Utrecht: still looking into whether there will be a desk. The profile is to plan with.
import type { Profile } from '../../domain/profile.ts'
import { general, withExampleHours } from '../library/general.ts'
import { words } from '../library/words.ts'

export const utrecht: Profile = {
  ...general,
  id: 'utrecht',
  name: words('Relatie- en scheidingsloket Utrecht', 'Relationship and separation desk Utrecht'),
  municipality: 'GM0344',
  incomplete: withExampleHours(
    'Profiel om mee te plannen. Utrecht onderzoekt nog of er een loket komt. Hoe het heet, wie er werkt en wat het vraagt, is niet bekend.',
    'Profile to plan with. Utrecht is still looking into whether there will be a desk. What it is called, who works there and what it asks is not known.',
  ),
}
