// One question of the intake: its words, whether it needs an answer, and its answers.
import { type Field, isShared, type Option, offered, REVEALED } from '../../domain/profile.ts'
import { changeField, heldBy, MOST, newOption, retired, usualGroup } from '../../domain/profile-edit.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useHoldWords } from './hold-words.ts'
import { LabelFields } from './label-fields.tsx'
import { NamedList } from './named-list.tsx'
import { PartFrame } from './part-frame.tsx'
import { bothLanguages, useProfileTexts } from './profile-texts.ts'
import { useDoubts } from './use-doubts.ts'
import type { Editing } from './use-profile-edit.ts'

interface QuestionProps extends Editing {
  readonly field: Field
  readonly onBack: () => void
}

export function Question({ field, profile, saved, change, onBack }: QuestionProps) {
  const { p, label } = useProfileTexts()
  const held = useHoldWords()
  const { id, options, groups, missing } = field
  const before = saved.fields.find((each) => each.id === id)
  const doubts = useDoubts(profile)(field)
  const hold = heldBy(profile, field, null)
  const edit = (typing: string | null, step: (field: Field) => Field) =>
    change(typing && `${id}-${typing}`, (each) => changeField(each, id, step))

  return (
    <PartFrame title={label(field.label)} onBack={onBack}>
      {doubts.map((doubt) => (
        <Notice key={doubt.text} tone="warning" {...doubt} />
      ))}
      <LabelFields label={field.label} onChange={(words) => edit('label', (each) => ({ ...each, label: words }))} />
      {before && <p className="field__hint">{p.renameHint}</p>}
      {!before && (
        <Choices
          legend={p.per}
          choices={[
            { value: 'firstVisit', label: p.perFirstVisit },
            { value: 'visit', label: p.perVisit },
          ]}
          value={field.per}
          onChoose={(per) => edit(null, (each) => ({ ...each, per }))}
        />
      )}
      <Check
        label={p.required}
        checked={missing !== undefined}
        onChange={(checked) => edit(null, ({ missing: _, ...each }) => (checked ? required(each) : each))}
      />
      {missing && (
        <LabelFields
          legend={p.missingWords}
          label={missing}
          onChange={(words) => edit('missing', (each) => ({ ...each, missing: words }))}
        />
      )}
      {groups && (
        <Check
          label={p.shares}
          hint={p.sharesHint}
          checked={isShared(field)}
          onChange={(checked) => edit(null, ({ shared: _, ...each }) => (checked ? { ...each, shared: true } : each))}
        />
      )}
      <h3>{p.options}</h3>
      <NamedList<Option>
        name={`option-${id}`}
        items={options}
        saved={before?.options ?? []}
        onChange={(typing, next) => edit(typing, (each) => ({ ...each, options: next }))}
        most={MOST.options}
        add={{
          label: p.newOption,
          ...(groups && { place: { legend: p.group, among: groups, usual: usualGroup(field) } }),
          make: (words, group) => newOption(field, words, group),
        }}
        detailsOf={({ group }) => groups?.filter((each) => each.id === group).map((each) => label(each.label))[0]}
        tagsOf={({ reveals }) => (reveals ? [p.revealed[reveals]] : [])}
        extra={(option, set) => (
          <>
            {groups && (
              <Choices
                legend={p.group}
                choices={groups.map((group) => ({ value: group.id, label: label(group.label) }))}
                value={option.group}
                onChoose={(group) => set({ ...option, group })}
              />
            )}
            <Reveals option={option} set={set} />
          </>
        )}
        holdOf={(option) => held.drop(heldBy(profile, field, option.id))}
        onDrop={(option) => change(null, (each) => retired(each, id, option, saved))}
      />
      {offered(options).length < 2 && <p className="field__error">{p.faults.few}</p>}
      {hold ? (
        <p className="muted">{held.drop(hold)}</p>
      ) : (
        <div className="stack">
          {before && <p className="muted">{p.dropText}</p>}
          <Button
            kind="danger"
            onPress={() => {
              change(null, (each) => retired(each, id, null, saved))
              onBack()
            }}
          >
            {p.dropQuestion}
          </Button>
        </div>
      )}
    </PartFrame>
  )

  function required(each: Omit<Field, 'missing'>): Field {
    const { missingDefault } = bothLanguages
    return { ...each, missing: { nl: missingDefault.nl(each.label.nl), en: missingDefault.en(each.label.en) } }
  }
}

/** Whether an answer lets one infer special data: it changes no count, and tells what the DPIA has to say. */
function Reveals({ option, set }: { readonly option: Option; readonly set: (option: Option) => void }) {
  const { p } = useProfileTexts()
  const { reveals, ...plain } = option
  return (
    <Choices
      legend={p.reveals}
      hint={p.revealsHint}
      clearable
      choices={REVEALED.map((value) => ({ value, label: p.revealed[value] }))}
      value={reveals}
      onChoose={(value) => {
        const chosen = REVEALED.find((each) => each === value)
        set(chosen && chosen !== reveals ? { ...plain, reveals: chosen } : plain)
      }}
    />
  )
}
