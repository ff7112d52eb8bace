// `npm run -s replay -- FILE`: holds a scenario's walk-in hours through the domain, the vault and the storage, and prints the
// totals and every release as one JSON object.
import { holdScenario, readScenario } from './headless/scenario.ts'

const [file] = process.argv.slice(2)
if (!file) {
  console.error('Usage: npm run -s replay -- FILE, where FILE is a scenario (JSON).')
  process.exit(2)
}

const { tablet, totals } = await holdScenario(readScenario(file))
const { hours, hoursWithoutVisit, visits, visitors, couples, estimatedChildren, trajectoryConversations } = totals
const releases = (tablet.outbox.releases.getState() ?? []).map(({ release }) => release)
console.log(
  JSON.stringify({
    totals: { hours, hoursWithoutVisit, visits, visitors, couples, estimatedChildren, trajectoryConversations },
    releases,
  }),
)
process.exit(0)
