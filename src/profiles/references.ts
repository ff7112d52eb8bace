// Names by which one part of a profile points at another: they must be there, and be asked.
import { dimensionsOf, isOffered, type Profile } from '../domain/profile.ts'
import { SHARED } from './question.ts'

interface Fault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

interface Asked {
  readonly id: string
  readonly retired?: true
  readonly options: readonly { readonly id: string; readonly retired?: true }[]
}

/** Whether the intake asks a field `name` that offers all these options. */
export const offers = (fields: readonly Asked[], name: string, options: readonly string[]): boolean =>
  fields.some(
    (field) =>
      field.id === name &&
      isOffered(field) &&
      options.every((option) => field.options.some((own) => own.id === option && isOffered(own))),
  )

/** Each name in a well-formed profile that leads nowhere, and each two questions that must not go together, at their place. */
export function faultsBetween(profile: Profile): readonly Fault[] {
  const { fields, askedAndFound, cards = [] } = profile
  const faults: Fault[] = []
  for (const side of ['asked', 'found'] as const)
    if (askedAndFound && !fields.some(({ id }) => id === askedAndFound[side]))
      faults.push({ path: ['askedAndFound', side], message: 'the id of a field of this profile' })
  if (askedAndFound && askedAndFound.asked === askedAndFound.found)
    faults.push({ path: ['askedAndFound', 'found'], message: 'another field than the one asked' })
  else faults.push(...bothShared(profile))
  for (const [index, { referral }] of cards.entries())
    if (referral !== undefined && !offers(fields, 'referral', [referral]))
      faults.push({ path: ['cards', index, 'referral'], message: 'an option that the field "referral" offers' })
  return faults
}

/** The usual ids of the two, also where a profile does not set them against each other. */
const USUAL = { asked: 'helpQuestion', found: 'stage' }

function bothShared(profile: Profile): readonly Fault[] {
  const { asked, found } = profile.askedAndFound ?? USUAL
  const shared = dimensionsOf(profile).map(({ id }) => id)
  if (!shared.includes(asked) || !shared.includes(found)) return []
  const index = profile.fields.findIndex(({ id }) => id === found)
  return [{ path: ['fields', index, 'shared'], message: SHARED.asked }]
}
