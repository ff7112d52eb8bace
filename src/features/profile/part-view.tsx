// The part of the profile that is open.
import type { ReactNode } from 'react'
import type { Profile } from '../../domain/profile.ts'
import { Hours, Keeping, Loket, Time, Trajectory } from './basics.tsx'
import { CardPart, Cards } from './cards.tsx'
import { Contacts, Names, Survey, SurveyAnswers } from './lists.tsx'
import { NewQuestion } from './new-question.tsx'
import { Overview } from './overview.tsx'
import { nameOf, type Part } from './part.ts'
import { PartFrame } from './part-frame.tsx'
import { useProfileTexts } from './profile-texts.ts'
import { Question } from './question.tsx'
import type { Editing } from './use-profile-edit.ts'
import { Versions } from './versions.tsx'

interface PartViewProps extends Editing {
  readonly part: Part
  readonly from: string | null
  readonly onOpen: (part: Part) => void
  readonly onReady: (profile: Profile, said: string) => void
}

export function PartView({ part, from, onOpen, onReady, ...editing }: PartViewProps) {
  const { p, label } = useProfileTexts()
  const { profile } = editing
  const back = () => onOpen({ what: 'overview' })
  const framed = (title: string, onBack: () => void, content: ReactNode) => (
    <PartFrame key={nameOf(part)} title={title} onBack={onBack}>
      {content}
    </PartFrame>
  )
  const overview = <Overview {...editing} onOpen={onOpen} from={from} />

  switch (part.what) {
    case 'overview':
      return overview
    case 'new-question':
      return <NewQuestion {...editing} onMade={(id) => onOpen({ what: 'question', id })} onBack={back} />
    case 'question': {
      const field = profile.fields.find(({ id }) => id === part.id)
      // Undo has taken it away again.
      return field ? <Question key={field.id} {...editing} field={field} onBack={back} /> : overview
    }
    case 'survey-question': {
      const question = profile.survey?.find(({ id }) => id === part.id)
      const toSurvey = () => onOpen({ what: 'survey' })
      return question
        ? framed(label(question.label), toSurvey, <SurveyAnswers {...editing} question={question} onBack={toSurvey} />)
        : overview
    }
    case 'card': {
      const card = profile.cards?.find(({ id }) => id === part.id)
      const toCards = () => onOpen({ what: 'cards' })
      return card
        ? framed(label(card.title), toCards, <CardPart {...editing} card={card} onBack={toCards} />)
        : overview
    }
    default:
      return framed(p.parts[part.what], back, plain(part.what))
  }

  function plain(what: keyof typeof p.parts): ReactNode {
    switch (what) {
      case 'loket':
        return <Loket {...editing} />
      case 'schedule':
        return <Hours {...editing} />
      case 'contacts':
        return <Contacts {...editing} />
      case 'trajectory':
        return <Trajectory {...editing} />
      case 'keeping':
        return <Keeping {...editing} />
      case 'survey':
        return <Survey {...editing} onOpen={onOpen} />
      case 'cards':
        return <Cards {...editing} onOpen={onOpen} />
      case 'themes':
      case 'locations':
        return <Names {...editing} of={what} />
      case 'time':
        return <Time {...editing} />
      case 'versions':
        return <Versions {...editing} onReady={onReady} />
    }
  }
}
