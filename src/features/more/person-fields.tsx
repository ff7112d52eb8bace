// The name and the roles of a person on this tablet.
import { LENGTHS } from '../../domain/bounds.ts'
import { ROLES, type Role } from '../../domain/person.ts'
import type { Problem, ProblemCode } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Checks } from '../../ui/checks.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface PersonFilled {
  readonly name: string
  readonly roles: readonly Role[]
}

/** The field at which a problem is shown. */
export const personFieldOf: Partial<Record<ProblemCode, string>> = {
  'person-name-missing': 'person-name',
  'role-missing': 'person-roles',
}

export function personFaults({ name, roles }: PersonFilled): readonly Problem[] {
  const faults: Problem[] = []
  if (name.trim() === '') faults.push({ code: 'person-name-missing' })
  if (roles.length === 0) faults.push({ code: 'role-missing' })
  return faults
}

interface PersonFieldsProps {
  readonly filled: PersonFilled
  readonly onChange: (filled: PersonFilled) => void
  readonly faults: readonly Problem[]
}

export function PersonFields({ filled, onChange, faults }: PersonFieldsProps) {
  const { t, say } = useLanguage()
  const errorOf = (code: ProblemCode) => {
    const fault = faults.find((problem) => problem.code === code)
    return fault && say(fault).text
  }
  return (
    <>
      <TextField
        id="person-name"
        label={t.people.name}
        hint={t.people.nameHint}
        value={filled.name}
        onChange={(name) => onChange({ ...filled, name })}
        error={errorOf('person-name-missing')}
        maxLength={LENGTHS.name}
        required
      />
      <Checks
        id="person-roles"
        legend={t.people.rolesLegend}
        choices={ROLES.map((value) => ({ value, label: t.people.roles[value], hint: t.people.roleHints[value] }))}
        chosen={filled.roles}
        onChange={(roles) => onChange({ ...filled, roles })}
        error={errorOf('role-missing')}
      />
    </>
  )
}
