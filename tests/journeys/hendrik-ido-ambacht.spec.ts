// The published numbers come out: every walk-in hour of the Hendrik-Ido-Ambacht scenario, recorded through the screen on an
// offline tablet; after that its releases arrive at the service exactly as the preview showed them.
import * as v from 'valibot'
import { addMonths, instantOf, monthOf } from '../../src/domain/calendar.ts'
import { releaseSchema } from '../../src/protocol/release.ts'
import { expect, test } from '../support/journey.ts'
import { findMarks, findMarksBelow } from '../support/leaks.ts'
import { lock, unlock } from '../support/lock.ts'
import { answersOf, profileOf, readScenario } from '../support/scenario.ts'
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

const scenario = readScenario('tests/scenarios/hendrik-ido-ambacht-2023-2025.json')
const profile = profileOf(scenario)

test.use({ ownService: true })

test('79 hours of Hendrik-Ido-Ambacht, through the screen, offline', async ({ service, tablet, origins }) => {
  test.setTimeout(900_000)
  const [first] = scenario.hours
  if (!first) throw new Error('an empty scenario')
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
  await expect(page.getByText('79 spreekuren')).toBeVisible()
  expect(await figures(page)).toMatchObject({
    Spreekuren: scenario.derived['hours'],
    'Zonder bezoek': scenario.derived['hoursWithoutVisit'],
    Bezoeken: scenario.derived['visits'],
    Bezoekers: scenario.derived['visitors'],
    'Kinderen (schatting)': scenario.derived['estimatedChildren'],
    Trajectgesprekken: scenario.derived['trajectoryConversations'],
  })

  // What Hendrik-Ido-Ambacht funds, to the euro and the half hour.
  expect(await funded(page)).toEqual([
    'Trajecten 6 van 10 4',
    'Gesprekken 27 van 50 23',
    'Uren 40,5 van 75 34,5',
    'Euro’s € 5.400 van € 10.000 € 4.600',
  ])

  // Back at the office, after the month is over.
  const last = scenario.hours.at(-1)?.date ?? first.date
  await service.start()
  await tablet.context().setOffline(false)
  await page.clock.setSystemTime(at(`${addMonths(monthOf(last), 1)}-02`, '09:00'))
  await lock(page)
  await unlock(page)
  await connect(page, service.enrolmentCode(profile.id))
  await page.getByRole('button', { name: 'Deel nu' }).click()
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(0)

  const shown = await previews(page)
  expect(payloadsIn(service.wire.sent()).toSorted()).toEqual(shown.toSorted())
  const releases = shown.map((text) => v.parse(releaseSchema, JSON.parse(text)))
  const weeks = releases.filter((release) => release.kind === 'week')
  const blocks = releases.filter((release) => release.kind === 'block')
  const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0)
  const headline = {
    hours: sum(weeks, ({ hours }) => hours),
    hoursWithoutVisit: sum(weeks, ({ hoursWithoutVisit }) => hoursWithoutVisit),
    visits: sum(weeks, ({ visits }) => visits),
  }
  expect(headline).toEqual({
    hours: scenario.derived['hours'],
    hoursWithoutVisit: scenario.derived['hoursWithoutVisit'],
    visits: scenario.derived['visits'],
  })
  expect(await service.totals()).toMatchObject({
    lokets: [
      {
        loket: profile.id,
        headlines: [{ period: 'all', ...headline }],
        blocks: [
          {
            blocks: blocks.length,
            firstVisits: sum(blocks, ({ firstVisits }) => firstVisits),
            visitors: sum(blocks, ({ visitors }) => visitors),
            estimatedChildren: sum(blocks, ({ estimatedChildren }) => estimatedChildren),
          },
        ],
      },
    ],
  })
  await saved(page)

  // Not a byte of any note or code left the tablet, and none lies readable on its disk.
  const notes = scenario.hours.flatMap(({ visits }) =>
    visits.map(({ note }) => /merkteken-\d+/.exec(note)?.[0] ?? note),
  )
  expect(notes).toHaveLength(55)
  expect(codes.size).toBe(6)
  const marks = [...notes, ...[...codes.values()].flatMap((code) => [code, code.replaceAll(' ', '')])]
  expect(findMarks(service.wire.sent(), marks, 'the wire')).toEqual([])
  // Whatever else was asked of the service, only an enrolment and releases were given to it.
  const given = service.wire.requests().filter((request) => !/^(GET|HEAD) /.test(request))
  const kinds = new Set(given.map((request) => request.split('/').slice(0, 3).join('/')))
  expect([...kinds].toSorted()).toEqual(['POST /v1/enrolments', 'PUT /v1/releases'])
  expect([...origins]).toEqual([service.address])
  await tablet.kill()
  expect(findMarksBelow(tablet.profileDir, marks)).toEqual([])
})
