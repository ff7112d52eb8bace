// The English texts: the same keys as the Dutch ones, or it does not compile.
import type { Texts } from '../nl/texts.ts'
import { appointments } from './appointments.ts'
import { backup } from './backup.ts'
import { cards } from './cards.ts'
import { cover } from './cover.ts'
import { followUp } from './follow-up.ts'
import { frame } from './frame.ts'
import { intake } from './intake.ts'
import { meetings } from './meetings.ts'
import { more } from './more.ts'
import { newPassphrase } from './new-passphrase.ts'
import { notes } from './notes.ts'
import { people } from './people.ts'
import { practice } from './practice.ts'
import { problems } from './problems.ts'
import { recoveryCode } from './recovery-code.ts'
import { setUp } from './set-up.ts'
import { sharing } from './sharing.ts'
import { survey } from './survey.ts'
import { surveyDesk } from './survey-desk.ts'
import { totals } from './totals.ts'
import { unlock } from './unlock.ts'
import { walkInHour } from './walk-in-hour.ts'
import { wrapUp } from './wrap-up.ts'

export const en: Texts = {
  appointments,
  backup,
  cards,
  wrapUp,
  cover,
  followUp,
  frame,
  intake,
  meetings,
  more,
  newPassphrase,
  notes,
  people,
  practice,
  problems,
  recoveryCode,
  setUp,
  sharing,
  survey,
  surveyDesk,
  totals,
  unlock,
  walkInHour,
}
