// The people of a tablet. Names are sealed like all other records; rights follow from roles.
import type { Brand } from './brand.ts'

export type PersonId = Brand<string, 'PersonId'>

/** Hulpverlener, coördinator, pilotleider. In a small loket one person is several of them. */
export const ROLES = ['counsellor', 'coordinator', 'pilotLead'] as const
export type Role = (typeof ROLES)[number]

export interface Person {
  readonly id: PersonId
  /** How colleagues call them; never leaves the tablet but inside a backup. */
  readonly name: string
  /** At least one. */
  readonly roles: readonly Role[]
}

/** The rights that a role can give. Reading a note is no right: only its writer's keys open it. */
export const RIGHTS = [
  'hold-hours',
  'write-notes',
  'confirm-date',
  'see-totals',
  'see-small-numbers',
  'see-sharing',
  'share',
  'back-up',
  'take-in-backups',
  'set-tablet',
  'manage-people',
] as const
export type Right = (typeof RIGHTS)[number]

const rolesWith: Readonly<Record<Right, readonly Role[]>> = {
  'hold-hours': ['counsellor'],
  'write-notes': ['counsellor'],
  'confirm-date': ['counsellor', 'coordinator'],
  'see-totals': ['counsellor', 'coordinator', 'pilotLead'],
  // A table of answers of fewer than five first visits: the people of the loket know those visitors already.
  'see-small-numbers': ['counsellor', 'coordinator'],
  'see-sharing': ['counsellor', 'coordinator', 'pilotLead'],
  share: ['coordinator'],
  'back-up': ['counsellor', 'coordinator'],
  'take-in-backups': ['coordinator'],
  'set-tablet': ['coordinator'],
  'manage-people': ['coordinator'],
}

export const may = ({ roles }: Pick<Person, 'roles'>, right: Right): boolean =>
  roles.some((role) => rolesWith[right].includes(role))
