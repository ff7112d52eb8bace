// Tallies so many visits and closes them in blocks, as a tablet does over the years but without its disk; prints the
// milliseconds of the processor, what is left in memory, the most that the process ever had, and how many blocks there were.
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { addDays, instantOf } from '../../src/domain/calendar.ts'
import { accept, advance, newStream } from '../../src/domain/disclosure/stream.ts'
import type { PersonId } from '../../src/domain/person.ts'
import { dimensionsOf, type Profile } from '../../src/domain/profile.ts'
import { addTally, emptyTally, tallyOfVisit } from '../../src/domain/tally.ts'
import { newDraft, recordDraft, type VisitId } from '../../src/domain/visit.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { someAnswers } from './fill.ts'
import { must } from './must.ts'

const [visits = 0, dimensions = 0] = process.argv.slice(2).map(Number)
/** So many in each week, whatever the total: blocks are equally large. */
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

const begin = process.cpuUsage()
let stream = newStream(profile, instantOf(FIRST, '18:00', profile.timeZone))
let [blocks, counted] = [0, 0]
for (let week = 0; counted < visits; week++) {
  const date = addDays(FIRST, 7 * week)
  const now = instantOf(date, '19:00', profile.timeZone)
  const followed = advance(stream, profile, source, now, null)
  blocks += followed.releases.filter(({ kind }) => kind === 'block').length
  let tally = { ...emptyTally, hours: 1 }
  for (const answers of came) {
    const draft = { ...newDraft(String(counted++) as VisitId, 'anke' as PersonId, now), answers }
    tally = addTally(tally, tallyOfVisit(must(recordDraft(draft, profile, now)), profile))
  }
  stream = accept(followed.stream, { date, tally }).stream
}
const { user, system } = process.cpuUsage(begin)
const milliseconds = (user + system) / 1_000
setFlagsFromString('--expose-gc')
runInNewContext('gc')()
const left = process.memoryUsage().heapUsed / 2 ** 20
// What the system counts for the process itself begins with what its parent had.
const most = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
console.log(JSON.stringify({ milliseconds, left, most, blocks }))
