// An answer that somebody can be certain of, told so that a council member can follow it.
import { type BlackBox, digitsOf, type Question, type Universe, visitsOf } from './black-box.ts'
import type { Certain } from './certainty.ts'

export function tell<State>(
  { events, options, questions = [options] }: BlackBox<State>,
  { visits, options: count, transcriptOf, transcripts }: Universe,
  { dataSet, visit, question, insiders, alike }: Certain,
): string {
  const answers = digitsOf(dataSet, count, visits)
  const answer = (which: number) => (questions[question] as Question)[answers[which] ?? 0]
  const transcript = transcripts[transcriptOf[dataSet] ?? 0] ?? []
  const lines = events.map(({ what }, index) => {
    const published = transcript.find(({ event }) => event === index)?.published ?? []
    return `  ${numbered(events, index)}${what}: ${published.length > 0 ? `published: ${published.join('; ')}` : 'nothing is published'}`
  })
  const told = insiders.map((each) => `visit ${each + 1} tells “${answer(each)}”`)
  return [
    ...lines,
    `  ${alike} of ${transcriptOf.length} possible data sets publish exactly this.`,
    ...(told.length > 0 ? [`  ${told.join(', ')}.`] : []),
    `  In all that are left, visit ${visit + 1} is “${answer(visit)}”: that is certain.`,
  ].join('\n')
}

/** `visits 4 to 6: `, so that a visit can be found back. */
function numbered(events: readonly { readonly visits: number }[], index: number): string {
  const before = visitsOf(events.slice(0, index))
  const count = events[index]?.visits ?? 0
  if (count === 0) return ''
  return count === 1 ? `visit ${before + 1}: ` : `visits ${before + 1} to ${before + count}: `
}
