// The published numbers come out: every walk-in hour of the Hendrik-Ido-Ambacht scenario, recorded through the screen on an
// offline tablet; after that its releases arrive at the service exactly as the preview showed them.
import * as v from 'valibot'
import { answersOf, firstHours, profileOf, readScenario } from '../../scripts/headless/scenario.ts'
import { DAY, instantOf } from '../../src/domain/calendar.ts'
import { readAnswers, sumOfAnswers, sumOfDoors } from '../../src/domain/disclosure/reading.ts'
import { meterOf } from '../../src/domain/funding.ts'
import { monthAfterQuarter, quarterOf } from '../../src/domain/quarter.ts'
import { emptyTally } from '../../src/domain/tally.ts'
import { releaseSchema } from '../../src/protocol/release.ts'
import { expect, test } from '../support/journey.ts'
import { findMarks, findMarksBelow } from '../support/leaks.ts'
import { lock, unlock } from '../support/lock.ts'
import { unlockAt } from '../support/quarters.ts'
import { AT_LENGTH } from '../support/runs.ts'
import {
  answerIntake,
  closeHour,
  connect,
  figures,
  funded,
  goTo,
  installed,
  openHour,
  previews,
  recordIntake,
  saved,
  startIntake,
  writeNote,
} from '../support/screens.ts'
import { payloadsIn } from '../support/wire.ts'

const whole = readScenario('tests/scenarios/hendrik-ido-ambacht-2023-2025.json')
/** All 79 hours in the long run, else a quarter of them. */
const scenario = AT_LENGTH ? whole : firstHours(whole, 20)
const profile = profileOf(scenario)

const over = `${monthAfterQuarter(quarterOf(scenario.hours.at(-1)?.date ?? ''))}-02`
test.use({ ownService: true, serviceTime: instantOf(over, '09:00', scenario.timeZone) })

test(`${scenario.hours.length} hours of Hendrik-Ido-Ambacht, through the screen, offline`, async ({
  service,
  tablet,
  origins,
}) => {
  const [first, last] = [scenario.hours[0], scenario.hours.at(-1)]
  if (!first || !last) throw new Error('an empty scenario')
  const at = (date: string, time: string) => new Date(instantOf(date, time, scenario.timeZone))

  const page = await tablet.setUp(profile, { time: at(first.date, '12:00') })
  await installed(page)
  await tablet.context().setOffline(true)
  await service.stop()

  const codes = new Map<string, string>()
  for (const hour of scenario.hours) {
    await page.clock.setSystemTime(at(hour.date, hour.start))
    // The tablet has lain idle for a week: it locks itself before it shows anything.
    await lock(page)
    await unlock(page)
    await openHour(page)
    for (const visit of hour.visits) {
      await startIntake(page)
      await answerIntake(page, profile, answersOf(visit, profile))
      await writeNote(page, visit.note)
      const code = visit.trajectory === null ? undefined : codes.get(visit.trajectory)
      if (code) await page.getByLabel('Code van de vorige keer').fill(code)
      const given = await recordIntake(page)
      if (given && visit.trajectory !== null) codes.set(visit.trajectory, given)
    }
    await closeHour(page)
  }

  await goTo(page, 'Totalen')
  await page.getByRole('tab', { name: 'Alles' }).click()
  await expect(page.getByText(`${scenario.hours.length} spreekuren`)).toBeVisible()
  expect(await figures(page)).toMatchObject({
    Spreekuren: scenario.derived['hours'],
    'Zonder bezoek': scenario.derived['hoursWithoutVisit'],
    Bezoeken: scenario.derived['visits'],
    Bezoekers: scenario.derived['visitors'],
    'Kinderen (schatting)': scenario.derived['estimatedChildren'],
    Trajectgesprekken: scenario.derived['trajectoryConversations'],
  })

  // The amounts that Hendrik-Ido-Ambacht funds, to the euro and the half hour.
  const dutch = new Intl.NumberFormat('nl-NL')
  const row = (name: string, { used, of }: { readonly used: number; readonly of: number }, unit = '') =>
    `${name} ${unit}${dutch.format(used)} van ${unit}${dutch.format(of)} ${unit}${dutch.format(of - used)}`
  const meter = meterOf(profile, { ...emptyTally, ...scenario.derived })
  if (!meter) throw new Error('nothing is funded')
  expect(await funded(page)).toEqual([
    row('Trajecten', meter.trajectories),
    row('Gesprekken', meter.conversations),
    row('Uren', meter.hours),
    row('Euro’s', meter.euros, '€ '),
  ])

  // Back at the office, after the quarter is over.
  await service.start()
  await tablet.context().setOffline(false)
  const back = instantOf(over, '09:00', scenario.timeZone)
  await unlockAt(page, back)
  await goTo(page, 'Spreekuur')
  if (back - at(last.date, last.start).getTime() > 31 * DAY)
    await page.getByRole('button', { name: 'Ja, de datum klopt' }).click()
  await connect(page, service.enrolmentCode(profile.id))
  await page.getByRole('button', { name: 'Deel nu' }).click()
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(0)

  const shown = await previews(page)
  expect(payloadsIn(service.wire.sent()).toSorted()).toEqual(shown.toSorted())
  const releases = shown.map((text) => v.parse(releaseSchema, JSON.parse(text)))
  const { hours, hoursWithoutVisit, visits } = sumOfDoors(releases)
  const door = { hours, hoursWithoutVisit, visits }
  expect(door).toEqual({
    hours: scenario.derived['hours'],
    hoursWithoutVisit: scenario.derived['hoursWithoutVisit'],
    visits: scenario.derived['visits'],
  })
  // Read from the messages alone, the service says the same as the tablet that shows them.
  const answers = releases.flatMap((release) => release.answers ?? [])
  const { firstVisits, visitors, estimatedChildren } = readAnswers(sumOfAnswers(answers), visits)
  expect(await service.totals('all')).toMatchObject({
    lokets: [
      {
        loket: profile.id,
        door: [{ period: 'all', ...door }],
        answers: [{ period: 'all', messages: answers.length, firstVisits, visitors, estimatedChildren }],
      },
    ],
  })
  await saved(page)

  // Not a byte of any note or code left the tablet, and none lies readable on its disk.
  const notes = scenario.hours.flatMap(({ visits }) =>
    visits.map(({ note }) => /merkteken-\d+/.exec(note)?.[0] ?? note),
  )
  expect(notes).toHaveLength(scenario.derived['visits'] ?? 0)
  expect(codes.size).toBe(scenario.derived['trajectories'])
  const marks = [...notes, ...[...codes.values()].flatMap((code) => [code, code.replaceAll(' ', '')])]
  expect(findMarks(service.wire.sent(), marks, 'the wire')).toEqual([])
  // Of all requests to the service, only an enrolment and releases carried data.
  const given = service.wire.requests().filter((request) => !/^(GET|HEAD) /.test(request))
  const kinds = new Set(given.map((request) => request.split('/').slice(0, 3).join('/')))
  expect([...kinds].toSorted()).toEqual(['POST /v1/enrolments', 'PUT /v1/releases'])
  expect([...origins]).toEqual([service.address])
  await tablet.kill()
  expect(findMarksBelow(tablet.profileDir, marks)).toEqual([])
})
