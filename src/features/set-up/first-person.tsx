// The first person: a coordinator in any case, who can let the others in.
import { LENGTHS } from '../../domain/bounds.ts'
import { ROLES, type Role } from '../../domain/person.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Checks } from '../../ui/checks.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface FirstPersonProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly error: string | undefined
  readonly roles: readonly Role[]
  readonly onRoles: (roles: readonly Role[]) => void
  /** Of a backup that no coordinator made: fewer. */
  readonly allowed?: readonly Role[]
}

export function FirstPerson({ name, onName, error, roles, onRoles, allowed = ROLES }: FirstPersonProps) {
  const { t } = useLanguage()
  return (
    <>
      <TextField
        id="person-name"
        label={t.setUp.personName}
        hint={t.people.nameHint}
        value={name}
        onChange={onName}
        error={error}
        maxLength={LENGTHS.name}
        required
      />
      <Checks
        legend={t.setUp.rolesLegend}
        choices={ROLES.filter((role) => allowed.includes(role)).map((value) => ({
          value,
          label: t.setUp.roles[value],
          fixed: value === 'coordinator',
        }))}
        chosen={roles}
        onChange={onRoles}
      />
    </>
  )
}
