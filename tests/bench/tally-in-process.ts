// Tallies so many visits and draws the messages of their quarters, as a tablet does over the years but without its disk; prints
// the milliseconds of the processor, the memory that is left in use, the most that the process ever had, and the number of messages.
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { addDays, instantOf } from '../../src/domain/calendar.ts'
import { duePeriods, noneDrawn, withDrawn } from '../../src/domain/disclosure/due.ts'
import { belowFrom } from '../../src/domain/disclosure/noise.ts'
import { shapeOf } from '../../src/domain/disclosure/questions.ts'
import { makeRelease } from '../../src/domain/disclosure/release.ts'
import type { PersonId } from '../../src/domain/person.ts'
import { dimensionsOf, type Profile } from '../../src/domain/profile.ts'
import { halfYearOf, type Quarter, quarterOf, quartersOf } from '../../src/domain/quarter.ts'
import { addTally, emptyTally, type Tally, tallyOfVisit } from '../../src/domain/tally.ts'
import { newDraft, recordDraft, type VisitId } from '../../src/domain/visit.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { someAnswers } from './fill.ts'
import { must } from './must.ts'

const [visits = 0, dimensions = 0] = process.argv.slice(2).map(Number)
/** So many in each week, for any total: messages are equally many. */
const A_WEEK = 1_000
const FIRST = '2023-10-11'

const [loket] = lokets
if (!loket) throw new Error('no loket')
/** The loket with as many shared questions as are wanted: its own ones over again. */
const profile: Profile = {
  ...loket,
  fields: [
    ...loket.fields,
    ...Array.from({ length: dimensions - dimensionsOf(loket).length }, (_, index) => {
      const own = dimensionsOf(loket)
      const field = own[index % own.length]
      if (!field) throw new Error('nothing is shared')
      return { ...field, id: `${field.id}-${index}` }
    }),
  ],
}
const came = Array.from({ length: A_WEEK }, (_, number) => ({ ...someAnswers(profile, number), returning: 'no' }))
const source = { tablet: 'bench', loket: profile.id, municipality: profile.municipality, profileVersion: 1 }

const versions = [{ savedAt: null, profile }]
const below = belowFrom((count) => crypto.getRandomValues(new Uint8Array(count)))

const begin = process.cpuUsage()
const quarters = new Map<Quarter, Tally>()
const tallyIn = (quarter: Quarter) => quarters.get(quarter) ?? emptyTally
let drawn = noneDrawn(FIRST)
let [messages, counted] = [0, 0]
for (let week = 0; counted < visits; week++) {
  const date = addDays(FIRST, 7 * week)
  const now = instantOf(date, '19:00', profile.timeZone)
  const due = duePeriods(drawn, date, undefined, null)
  for (const each of due) {
    const ofHalfYear = (each.halfYear ? quartersOf(each.halfYear) : []).map(tallyIn).reduce(addTally, emptyTally)
    const shape = shapeOf(versions, halfYearOf(each.quarter))
    makeRelease(source, each, { ofQuarter: tallyIn(each.quarter), ofHalfYear }, shape, below)
    messages++
  }
  drawn = withDrawn(drawn, due)
  let tally = { ...emptyTally, hours: 1 }
  for (const answers of came) {
    const draft = { ...newDraft(String(counted++) as VisitId, 'anke' as PersonId, now), answers }
    tally = addTally(tally, tallyOfVisit(must(recordDraft(draft, profile, now)), profile))
  }
  quarters.set(quarterOf(date), addTally(tallyIn(quarterOf(date)), tally))
}
const { user, system } = process.cpuUsage(begin)
const milliseconds = (user + system) / 1_000
setFlagsFromString('--expose-gc')
runInNewContext('gc')()
const left = process.memoryUsage().heapUsed / 2 ** 20
// The system's count for the process itself begins with its parent's.
const most = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
console.log(JSON.stringify({ milliseconds, left, most, messages }))
