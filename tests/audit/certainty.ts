// The attacker: knows the rule, the schedule and everything that is published, and some of the visits besides. An answer is
// certain when every data set that publishes the same, and agrees on what the attacker knows, has that answer.
import type { Question, Universe } from './black-box.ts'

/** An answer that somebody can be certain of. */
export interface Certain {
  readonly dataSet: number
  readonly visit: number
  /** The position of the question that it answers. */
  readonly question: number
  /** The visits that told the attacker theirs. */
  readonly insiders: readonly number[]
  /** How many data sets publish the same. */
  readonly alike: number
}

export interface Certainties {
  /** Answers that there were to find: data sets × visits × questions. */
  readonly answers: number
  /** Of those, certain without knowing any visit, and with `insiders` others that tell theirs. */
  readonly certain: number
  readonly withInsiders: number
  /** One of them, with as few insiders as any. */
  readonly example: Certain | null
}

/** @param insiders how many other visits may tell theirs; always the ones that tell most */
export function certainties(universe: Universe, questions: readonly Question[], insiders: number): Certainties {
  const { visits, options, transcriptOf } = universe
  const places = Int32Array.from({ length: visits }, (_, visit) => options ** (visits - 1 - visit))
  const digit = (dataSet: number, visit: number) => Math.floor(dataSet / (places[visit] ?? 1)) % options
  const changes = questions.map((question) => question.map((_, own) => otherAnswers(question, own)))
  const members = membersOf(universe)
  let [certain, withInsiders] = [0, 0]
  let example: Certain | null = null

  const own = new Uint8Array(visits)
  for (let dataSet = 0; dataSet < transcriptOf.length; dataSet++) {
    for (let visit = 0; visit < visits; visit++) own[visit] = digit(dataSet, visit)
    for (let visit = 0; visit < visits; visit++)
      for (const [number, change] of changes.entries()) {
        if (isDoubted(dataSet, visit, change[own[visit] ?? 0] ?? [])) continue
        const telling = whoMustTell(dataSet, visit, questions[number] ?? [])
        if (telling === null) continue
        withInsiders++
        if (telling.length === 0) certain++
        if (!example || telling.length < example.insiders.length)
          example = { dataSet, visit, question: number, insiders: telling, alike: members(dataSet).length }
      }
  }
  return { answers: transcriptOf.length * visits * questions.length, certain, withInsiders, example }

  /**
   * The quick way to doubt: a data set that differs in this visit alone; or, for each of more than `insiders` other visits,
   * one that differs in the two, so that somebody outside is always left.
   */
  function isDoubted(dataSet: number, visit: number, other: readonly number[]): boolean {
    const transcript = transcriptOf[dataSet]
    const unit = places[visit] ?? 1
    for (const change of other) if (transcriptOf[dataSet + change * unit] === transcript) return true
    let left = 0
    for (let second = 0; second < visits; second++)
      if (second !== visit && swaps(dataSet, unit, second, other) && ++left > insiders) return true
    return false
  }

  function swaps(dataSet: number, unit: number, second: number, other: readonly number[]): boolean {
    const transcript = transcriptOf[dataSet]
    const from = own[second] ?? 0
    const secondUnit = places[second] ?? 1
    const lowest = dataSet - from * secondUnit
    for (const change of other)
      for (let option = 0; option < options; option++)
        if (option !== from && transcriptOf[lowest + option * secondUnit + change * unit] === transcript) return true
    return false
  }

  /** The fewest visits, at most `insiders`, that leave one answer; null when no so few do. Looks at every data set alike. */
  function whoMustTell(dataSet: number, visit: number, question: Question): readonly number[] | null {
    const answer = question[digit(dataSet, visit)]
    const differences = new Set<number>()
    for (const other of members(dataSet)) {
      if (question[digit(other, visit)] === answer) continue
      let mask = 0
      for (let each = 0; each < visits; each++)
        if (each !== visit && digit(other, each) !== digit(dataSet, each)) mask |= 1 << each
      if (mask === 0) return null
      differences.add(mask)
    }
    for (let most = 0; most <= insiders; most++) {
      const hit = hittingSet([...differences], most)
      if (hit !== null) return Array.from({ length: visits }, (_, each) => each).filter((each) => hit & (1 << each))
    }
    return null
  }
}

/** How far from option `own` the options lie that answer the question otherwise. */
const otherAnswers = (question: Question, own: number): readonly number[] =>
  [...question.keys()].filter((option) => question[option] !== question[own]).map((option) => option - own)

/** A set of at most `most` bits with one in common with each of `masks`; null when there is none. */
function hittingSet(masks: readonly number[], most: number): number | null {
  const [first] = masks
  if (first === undefined) return 0
  if (most === 0) return null
  for (let bit = 0; bit < 31; bit++) {
    const own = 1 << bit
    if (!(first & own)) continue
    const rest = hittingSet(
      masks.filter((mask) => !(mask & own)),
      most - 1,
    )
    if (rest !== null) return rest | own
  }
  return null
}

/** The data sets that publish the same as a given one; put in order only when somebody asks. */
function membersOf({ transcriptOf }: Universe): (dataSet: number) => readonly number[] {
  let byTranscript: Map<number, number[]> | null = null
  return (dataSet) => {
    if (!byTranscript) {
      byTranscript = new Map()
      for (const [each, transcript] of transcriptOf.entries()) {
        const list = byTranscript.get(transcript)
        if (list) list.push(each)
        else byTranscript.set(transcript, [each])
      }
    }
    return byTranscript.get(transcriptOf[dataSet] ?? 0) ?? []
  }
}
