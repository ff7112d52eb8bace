// Every question of the profile as bars with their numbers.
import type { Profile } from '../../domain/profile.ts'
import type { Tally } from '../../domain/tally.ts'
import { useLanguage } from '../../i18n/language.ts'
import { BarTable } from '../../ui/bar-table.tsx'
import { rowsOf } from './rows.ts'

export function AnswerTables({ tally, profile }: { readonly tally: Tally; readonly profile: Profile }) {
  const { t, format, label } = useLanguage()

  function note(field: Profile['fields'][number]): string {
    const { per, askedWhen } = field
    const counted = per === 'firstVisit' ? t.totals.perFirstVisit(tally.firstVisits) : t.totals.perVisit(tally.visits)
    if (!askedWhen) return counted
    const parent = profile.fields.find(({ id }) => id === askedWhen.field)
    const option = parent?.options.find(({ id }) => id === askedWhen.is)
    return parent && option ? t.totals.askedWhen(label(parent.label), label(option.label)) : counted
  }

  return (
    <section aria-labelledby="answers">
      <h3 id="answers" className="section-title">
        {t.totals.answers}
      </h3>
      <div className="answers">
        {profile.fields.map((field) => (
          <BarTable
            key={field.id}
            caption={label(field.label)}
            note={note(field)}
            rowHeading={t.totals.answer}
            valueHeading={t.totals.number}
            rows={rowsOf(field, tally.answers[field.id] ?? {}, label, t.totals.notFilledIn)}
            format={format.number}
          />
        ))}
      </div>
    </section>
  )
}
