// Of which periods the pilot lead sees answers. Counsellors and coordinators know the visitors anyway; the pilot lead does not.
import type { Tally } from './tally.ts'

/** Answers of fewer first visits than this could be told of single visitors. */
export const FEWEST_FIRST_VISITS = 5

/** @param seesFew whether the right `see-small-numbers` is there */
export const areAnswersShown = ({ firstVisits }: Pick<Tally, 'firstVisits'>, seesFew: boolean): boolean =>
  seesFew || firstVisits >= FEWEST_FIRST_VISITS
