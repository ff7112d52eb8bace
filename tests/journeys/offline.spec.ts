// Offline for real: no network, no service, a browser that is killed in the middle of an intake, and nothing lost or left behind.

import { expect, test } from '../support/journey.ts'
import { findMarks, findMarksBelow } from '../support/leaks.ts'
import { unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { AT_LENGTH } from '../support/runs.ts'
import {
  answerIntake,
  closeHour,
  figures,
  goTo,
  installed,
  openHour,
  recordIntake,
  saved,
  startIntake,
  writeNote,
} from '../support/screens.ts'

const profile = hia
const MARK = 'merkteken-kill-7391'
/** A usual intake: with Nieuwe intake and Opslaan ten taps. */
const first = {
  ...{ party: 'couple', returning: 'no', helpQuestion: 'repair', stage: 'deepened', estimatedChildren: 'n2' },
  ...{ referralSource: 'self', next: 'ready', minutes: 'm60' },
}

test('a killed tablet without network resumes its draft, and no mark leaves it or lies on its disk', async ({
  service,
  tablet,
  origins,
}) => {
  let page = await tablet.setUp(profile)
  await installed(page)

  // One visit of the site was enough: network away, service away, browser killed.
  await tablet.context().setOffline(true)
  await service.stop()
  await tablet.kill()
  page = await tablet.restart()
  await tablet.context().setOffline(true)
  for (const path of ['/', '/spreekuur', '/totalen', '/delen', '/meer', '/ontgrendelen']) {
    await page.goto(`${service.address}${path}`)
    await expect(page.getByRole('button', { name: 'Ontgrendel' })).toBeVisible()
  }
  await unlock(page)
  await page.goto(`${service.address}/spreekuur`)
  await unlock(page)
  await openHour(page)

  // Killed after every third tap of an intake, in the long run after every tap: the draft is there each time, unchanged.
  const killed = async (path: string) => {
    await tablet.kill()
    page = await tablet.restart()
    await tablet.context().setOffline(true)
    await page.goto(`${service.address}${path}`)
    await unlock(page)
  }
  await startIntake(page)
  const { pathname } = new URL(page.url())
  const given: Record<string, string> = {}
  const expectDraft = async () => {
    await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(Object.keys(given).length)
    for (const { id, label, options } of profile.fields) {
      const option = options.find((each) => each.id === given[id])
      if (!option) continue
      const group = page.getByRole('radiogroup', { name: label.nl, exact: true })
      await expect(group.getByRole('radio', { name: option.label.nl, exact: true })).toBeChecked()
    }
  }
  await killed(pathname)
  await expectDraft()
  for (const [index, [field, option]] of Object.entries(first).entries()) {
    await answerIntake(page, profile, { [field]: option })
    given[field] = option
    await saved(page)
    if (!AT_LENGTH && index % 3 > 0) continue
    await killed(pathname)
    await expectDraft()
  }
  await writeNote(page, `Zij willen verder praten. ${MARK}`)
  await saved(page)
  await killed(pathname)
  await expectDraft()
  await expect(page.getByLabel('Notitie')).toHaveValue(`Zij willen verder praten. ${MARK}`)

  await recordIntake(page)
  await killed('/spreekuur')
  await expect(page.getByText('Bezoek 1,')).toBeVisible()
  await closeHour(page)
  await goTo(page, 'Totalen')
  await expect
    .poll(() => figures(page))
    .toMatchObject({ Spreekuren: 1, Bezoeken: 1, Bezoekers: 2, 'Kinderen (schatting)': 2 })

  expect([...origins]).toEqual([service.address])
  expect(findMarks(service.wire.sent(), [MARK], 'the wire')).toEqual([])
  await tablet.kill()
  expect(findMarksBelow(tablet.profileDir, [MARK, 'lamp fiets wolk brug'])).toEqual([])
})
