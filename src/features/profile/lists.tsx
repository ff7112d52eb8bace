// The parts of the profile that are lists: other counters, the questionnaire, themes, locations, cards.
import { type ContactKind, type Named, offered, type SurveyQuestion } from '../../domain/profile.ts'
import { changed, dropped, MOST, newNamed } from '../../domain/profile-edit.ts'
import { usualSurvey } from '../../profiles/library/survey.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Choices } from '../../ui/choices.tsx'
import { LabelFields } from './label-fields.tsx'
import { NamedList } from './named-list.tsx'
import type { Part } from './part.ts'
import { useProfileTexts } from './profile-texts.ts'
import type { Editing } from './use-profile-edit.ts'

export function Contacts({ profile, saved, change }: Editing) {
  const { p } = useProfileTexts()
  const { contacts } = profile
  const isFresh = (id: string) => !saved.contacts.some((contact) => contact.id === id)
  return (
    <NamedList<ContactKind>
      name="contact"
      items={contacts}
      saved={saved.contacts}
      onChange={(typing, next) => change(typing, (each) => ({ ...each, contacts: next }))}
      most={MOST.contacts}
      add={{ label: p.newContact, hint: p.contactHint, make: (words) => newNamed(contacts, words) }}
      tagsOf={({ professional }) => (professional ? [p.tags.professional] : [])}
      extra={(contact, set) =>
        // Whom it counts never changes once it has counted.
        isFresh(contact.id) && (
          <Check
            label={p.professional}
            checked={contact.professional === true}
            onChange={(checked) => {
              const { professional: _, ...rest } = contact
              set(checked ? { ...rest, professional: true } : rest)
            }}
          />
        )
      }
    />
  )
}

/** Themes and locations: nothing but words. */
export function Names({ of, profile, saved, change }: Editing & { readonly of: 'themes' | 'locations' }) {
  const { p } = useProfileTexts()
  const items = profile[of] ?? []
  const hint = of === 'locations' ? { hint: p.locationsHint } : {}
  return (
    <NamedList<Named>
      name={of}
      items={items}
      saved={saved[of] ?? []}
      onChange={(typing, next) => change(typing, (each) => ({ ...each, [of]: next }))}
      most={MOST[of]}
      add={{
        label: of === 'themes' ? p.newTheme : p.newLocation,
        ...hint,
        make: (words) => newNamed(items, words),
      }}
    />
  )
}

export function Survey({ profile, saved, change, onOpen }: Editing & { readonly onOpen: (part: Part) => void }) {
  const { p, label } = useProfileTexts()
  const survey = profile.survey ?? []
  return (
    <>
      {survey.length === 0 && (
        <>
          <p>{p.surveyNone}</p>
          <p>
            <Button onPress={() => change(null, (each) => ({ ...each, survey: usualSurvey }))}>{p.surveyUsual}</Button>
          </p>
        </>
      )}
      <NamedList<SurveyQuestion>
        name="survey-question"
        items={survey}
        saved={saved.survey ?? []}
        onChange={(typing, next) => change(typing, (each) => ({ ...each, survey: next }))}
        most={MOST.survey}
        add={{ label: p.newSurveyQuestion, make: (words) => ({ ...newNamed(survey, words), options: [] }) }}
        onOpen={(id) => onOpen({ what: 'survey-question', id })}
        tagsOf={({ options }) => (options ? [] : [p.tags.open])}
        detailsOf={({ options = [] }) => options.map((option) => label(option.label)).join(' · ')}
      />
    </>
  )
}

interface SurveyAnswersProps extends Editing {
  readonly question: SurveyQuestion
  readonly onBack: () => void
}

export function SurveyAnswers({ question, saved, change, onBack }: SurveyAnswersProps) {
  const { p } = useProfileTexts()
  const { id, options } = question
  const before = saved.survey?.find((each) => each.id === id)
  const edit = (typing: string | null, step: (question: SurveyQuestion) => SurveyQuestion) =>
    change(typing && `survey-${id}-${typing}`, (each) => ({
      ...each,
      survey: changed(each.survey ?? [], id, step),
    }))
  return (
    <>
      <LabelFields label={question.label} onChange={(words) => edit('label', (each) => ({ ...each, label: words }))} />
      {!before && (
        <Choices
          legend={p.surveyKind}
          choices={[
            { value: 'choice', label: p.surveyChoice },
            { value: 'open', label: p.surveyOpen },
          ]}
          value={options ? 'choice' : 'open'}
          onChoose={(kind) =>
            edit(null, ({ options: old = [], ...each }) => (kind === 'choice' ? { ...each, options: old } : each))
          }
        />
      )}
      {options && (
        <>
          <h3>{p.options}</h3>
          <NamedList<Named>
            name={`survey-option-${id}`}
            items={options}
            saved={before?.options ?? []}
            onChange={(typing, next) => edit(typing, (each) => ({ ...each, options: next }))}
            most={MOST.surveyOptions}
            add={{ label: p.newOption, make: (words) => newNamed(options, words) }}
            holdOf={() => (offered(options).length > 2 ? null : p.surveyFew)}
          />
          {offered(options).length < 2 && <p className="field__error">{p.faults.few}</p>}
        </>
      )}
      <div className="stack">
        {before && <p className="muted">{p.dropText}</p>}
        <Button
          kind="danger"
          onPress={() => {
            change(null, (each) => ({ ...each, survey: dropped(each.survey ?? [], id, saved.survey) }))
            onBack()
          }}
        >
          {p.dropQuestion}
        </Button>
      </div>
    </>
  )
}
