// [D6] Differences between two logs of messages that come from visitors' answers, in words: only numbers with noise may differ.
import { type Drawing, periodsOf } from './life.ts'

export function toldApart(one: readonly Drawing[], other: readonly Drawing[]): readonly string[] {
  const moments = (log: readonly Drawing[]) => log.map(({ at, id }) => `${new Date(at).toISOString()} ${id}`)
  const [a, b] = [moments(one), moments(other)]
  const first = a.findIndex((moment, index) => moment !== b[index])
  if (first >= 0 || a.length !== b.length) {
    const at = first >= 0 ? first : a.length
    return [`the answers decide which message comes when: ${a[at] ?? 'none'}, or ${b[at] ?? 'none'}`]
  }
  return one.flatMap(({ id, release }, index) => {
    const { release: another } = other[index] as Drawing
    if (JSON.stringify(release).length !== JSON.stringify(another).length)
      return [`the answers decide how long ${id} is`]
    return bare(release) === bare(another) ? [] : [`the answers decide what ${id} has numbers of`]
  })
}

/** A message without its numbers with noise, and without the padding that makes up for their length. */
const bare = ({ padding: _, ...release }: Drawing['release']): string =>
  JSON.stringify({ ...release, answers: release.answers }, (key, value) =>
    ['count', 'firstVisits', 'visitors', 'estimatedChildren'].includes(key) ? null : value,
  )

/**
 * [D5] Two different messages of one tablet for one quarter or half-year, in words. [D10] A restored tablet draws a period anew
 * that the service has not.
 */
export function drawnTwice(log: readonly Drawing[]): readonly string[] {
  return log.flatMap(({ release, life, there }, index) =>
    periodsOf(release).flatMap((period) => {
      const before = log.slice(0, index).filter((earlier) => periodsOf(earlier.release).includes(period))
      const others = before.filter((earlier) => JSON.stringify(earlier.release) !== JSON.stringify(release))
      const isAnew = others.every((earlier) => earlier.life < life) && !there.includes(period)
      return others.length === 0 || isAnew ? [] : [`${period} is in two different messages`]
    }),
  )
}
