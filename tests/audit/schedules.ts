// The schedules of the audit: few visits, as every data set of them is run, and each with another part of the rule in it.
import type { Dimensions, Happening, Schedule } from './loket.ts'

const two: Dimensions = { helpQuestion: { together: ['repair'], apart: ['separation'] } }
const three: Dimensions = { helpQuestion: { together: ['repair'], apart: ['separation'], unknown: ['unknown'] } }
const tree: Dimensions = { helpQuestion: { together: ['repair', 'strengthening'], apart: ['separation'] } }
const twoByTwo: Dimensions = { ...two, stage: { early: ['beginning'], late: ['separated'] } }

/** [D1] What the second stream asks. */
const tracks: Dimensions = { track: { once: ['single'], more: ['several', 'trajectory'] } }

/** `visits[i]` first visits in week i. */
const weekly = (...visits: readonly number[]): readonly Happening[] =>
  visits.map((count, week) => ({ do: 'hour', week, visits: count }))
const hours = (count: number, visits = 1): readonly Happening[] => weekly(...new Array<number>(count).fill(visits))

/** Few enough for every run of the tests. */
export const schedules: readonly Schedule[] = [
  { name: 'one block of 12', minimumFrequency: 3, dimensions: two, happenings: hours(12) },
  { name: 'one block of 16', minimumFrequency: 4, dimensions: two, happenings: hours(8, 2) },
  { name: 'three groups', minimumFrequency: 3, dimensions: three, happenings: hours(6, 2) },
  { name: 'options below the groups, in a pool', minimumFrequency: 3, dimensions: tree, happenings: hours(6, 2) },
  {
    name: 'closing records, and a pool of tracks',
    minimumFrequency: 3,
    dimensions: tracks,
    closings: true,
    happenings: hours(6, 2),
  },
  {
    name: 'closing records to an announced end',
    minimumFrequency: 3,
    dimensions: tracks,
    closings: true,
    ends: '2023-11-30',
    happenings: hours(4, 2),
  },
  {
    name: 'a month boundary with too few, a larger block and some that wait',
    minimumFrequency: 3,
    dimensions: two,
    happenings: weekly(3, 3, 3, 2, 2, 2, 1, 2),
  },
  { name: 'ten a month, so blocks of 18', minimumFrequency: 3, dimensions: two, happenings: weekly(4, 4, 4, 3, 3) },
  {
    name: 'visits that return',
    minimumFrequency: 3,
    dimensions: two,
    happenings: hours(6, 2).map((each, index) => ({ ...each, returning: index % 3 }) as Happening),
  },
  {
    name: 'corrections before the closing',
    minimumFrequency: 3,
    dimensions: two,
    happenings: [
      ...weekly(3, 3),
      { do: 'correct', week: 1, hour: 1 },
      ...weekly(0, 0, 3, 4).slice(2),
      { do: 'remove', week: 3, hour: 4 },
    ],
  },
  {
    name: 'corrections after the closing, and an hour that is entered late',
    minimumFrequency: 3,
    dimensions: two,
    happenings: [
      ...weekly(4, 4, 4),
      { do: 'correct', week: 4, hour: 2 },
      { do: 'hour', week: 2, visits: 2, entered: 5 },
      { do: 'remove', week: 6, hour: 0 },
    ],
  },
  {
    name: 'an announced end, with a last block of 6',
    minimumFrequency: 3,
    dimensions: three,
    ends: '2023-11-30',
    happenings: hours(6),
  },
  {
    name: 'an announced end, with a last block of 14',
    minimumFrequency: 5,
    dimensions: two,
    ends: '2023-11-30',
    happenings: hours(7, 2),
  },
  {
    name: 'an announced end with too few, and a new stream after it',
    minimumFrequency: 3,
    dimensions: two,
    ends: '2023-10-31',
    happenings: weekly(2, 2, 1, 3, 3, 3, 3),
  },
  {
    name: 'a block of 12, and a last one of 6',
    minimumFrequency: 3,
    dimensions: two,
    ends: '2023-12-31',
    happenings: weekly(4, 4, 0, 4, 0, 0, 0, 0, 3, 3),
  },
  {
    name: 'two tablets, to an announced end',
    minimumFrequency: 3,
    dimensions: two,
    tablets: 2,
    ends: '2023-11-30',
    happenings: hours(4, 3).map((each, index) => ({ ...each, tablet: index % 2 }) as Happening),
  },
  {
    name: 'a small tablet that passes on to the main one, where it comes in twice',
    minimumFrequency: 3,
    dimensions: two,
    tablets: 2,
    passOn: true,
    happenings: [
      { do: 'hour', week: 0, visits: 2, tablet: 1 },
      { do: 'hour', week: 1, visits: 3 },
      { do: 'takeIn', week: 4 },
      { do: 'hour', week: 4, visits: 2, tablet: 1 },
      { do: 'takeIn', week: 8 },
      { do: 'takeIn', week: 9 },
      { do: 'hour', week: 9, visits: 5 },
    ],
  },
  {
    name: 'two small tablets, one of which comes in after the block closed',
    minimumFrequency: 3,
    dimensions: two,
    tablets: 3,
    passOn: true,
    happenings: [
      { do: 'hour', week: 0, visits: 3, tablet: 1 },
      { do: 'hour', week: 1, visits: 2, tablet: 2 },
      { do: 'takeIn', week: 4 },
      { do: 'hour', week: 5, visits: 7 },
      { do: 'hour', week: 5, visits: 1, tablet: 2 },
      { do: 'takeIn', week: 9 },
      { do: 'hour', week: 9, visits: 1 },
    ],
  },
  {
    name: 'a lower k while visits wait, to an announced end',
    minimumFrequency: 5,
    dimensions: two,
    ends: '2023-11-30',
    happenings: [
      ...weekly(3, 3, 2),
      { do: 'setMinimum', week: 3, minimumFrequency: 3 },
      { do: 'hour', week: 4, visits: 3 },
    ],
  },
  {
    name: 'a higher k while visits wait',
    minimumFrequency: 4,
    dimensions: two,
    happenings: [
      { do: 'setMinimum', week: 0, minimumFrequency: 3 },
      ...weekly(3, 3, 3),
      { do: 'setMinimum', week: 3, minimumFrequency: 4 },
      { do: 'hour', week: 4, visits: 4 },
      { do: 'hour', week: 9, visits: 4 },
    ],
  },
  {
    name: 'a tablet that is restored before its block closed',
    minimumFrequency: 3,
    dimensions: two,
    happenings: [
      ...weekly(4, 4),
      { do: 'backUp', week: 1 },
      { do: 'hour', week: 4, visits: 5 },
      { do: 'restore', week: 8 },
      { do: 'hour', week: 8, visits: 3 },
    ],
  },
  {
    name: 'a tablet that is restored, its block not yet closed',
    minimumFrequency: 3,
    dimensions: two,
    happenings: [
      ...weekly(4, 4),
      { do: 'backUp', week: 1 },
      { do: 'restore', week: 2 },
      { do: 'hour', week: 2, visits: 5 },
    ],
  },
]

/** A million data sets each, or more. */
export const largeSchedules: readonly Schedule[] = [
  { name: 'one block of 20', minimumFrequency: 5, dimensions: two, happenings: hours(10, 2) },
  {
    name: 'two blocks of 12',
    minimumFrequency: 3,
    dimensions: two,
    happenings: weekly(4, 4, 0, 4, 0, 0, 0, 0, 4, 4, 4),
  },
  { name: 'two dimensions', minimumFrequency: 3, dimensions: twoByTwo, happenings: hours(6, 2) },
  {
    name: 'two tablets',
    minimumFrequency: 3,
    dimensions: two,
    tablets: 2,
    happenings: hours(6, 4).map((each, index) => ({ ...each, tablet: index % 2 }) as Happening),
  },
]
