// The contents of a table, in sentences.
import { askedAndFoundOf } from '../../domain/asked-and-found.ts'
import type { Words } from '../../i18n/report-texts.ts'
import type { View } from './view.ts'

/**
 * The visitors who wanted to stay together and came too late; empty where the loket does not compare question and
 * situation.
 */
export function askedAndFoundWords({ profile, tally, showsAnswers }: View, { report }: Words): readonly string[] {
  const cross = showsAnswers ? askedAndFoundOf(profile, tally) : null
  if (!cross) return []
  const missing = cross.missing > 0 ? [report.crossMissing(cross.missing)] : []
  if (!cross.tooLate) return missing
  const { asked, late, unknown } = cross.tooLate
  if (asked === 0) return [report.nothingAsked, ...missing]
  return [report.tooLate(late, asked), ...(unknown > 0 ? [report.tooLateUnknown(unknown)] : []), ...missing]
}

export function conversationWords({ tally }: View, { report }: Words): readonly string[] {
  const { visits, conversations, trajectories, trajectoryConversations } = tally
  const counted = visits - conversations
  return [
    report.conversationsSentence(conversations - trajectoryConversations, trajectories, trajectoryConversations),
    ...(counted > 0 ? [report.countedOnly(counted)] : []),
  ]
}
