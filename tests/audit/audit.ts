// The audit: the rule at each level, from outside. What is found is told in words.
import { type BlackBox, everyDataSet } from './black-box.ts'
import { type Certainties, certainties } from './certainty.ts'
import { auditTables, sizes, type TableRule } from './table.ts'
import { tell } from './words.ts'

export interface Audited extends Certainties {
  readonly name: string
  readonly minimumFrequency: number
  readonly dataSets: number
  /** Different transcripts among them. */
  readonly transcripts: number
  /** An answer that is certain, in words; null when there is none. */
  readonly told: string | null
}

/** L1: every data set of a schedule, and what is certain to somebody who knows up to k − 2 of its visits. */
export function auditBlackBox<State>(box: BlackBox<State>): Audited {
  const universe = everyDataSet(box)
  const found = certainties(universe, box.questions ?? [box.options], box.minimumFrequency - 2)
  return {
    ...found,
    name: box.name,
    minimumFrequency: box.minimumFrequency,
    dataSets: universe.transcriptOf.length,
    transcripts: new Set(universe.transcriptOf).size,
    told: found.example && tell(box, universe, found.example),
  }
}

/** L2: the tables of all sizes together. */
export function auditAllTables(rule: TableRule) {
  const audits = sizes.map(([k, n, groups]) => auditTables(rule, k, n, groups))
  return {
    vectors: audits.reduce((sum, { vectors }) => sum + vectors, 0),
    different: audits.flatMap(({ different }) => different),
    certain: audits.flatMap(({ certain }) => certain),
  }
}
