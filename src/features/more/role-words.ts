// The roles of a person in words, in the order in which they always stand.
import { ROLES, type Role } from '../../domain/person.ts'
import { useLanguage } from '../../i18n/language.ts'

export function useRoleWords(): (roles: readonly Role[]) => string {
  const { t } = useLanguage()
  return (roles) =>
    ROLES.filter((role) => roles.includes(role))
      .map((role) => t.people.roles[role])
      .join(', ')
}
