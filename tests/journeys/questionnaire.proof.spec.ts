// The faults that the checks of the questionnaire would find.
import { atWork, NOTE } from '../support/at-work.ts'
import { expect, test } from '../support/journey.ts'
import { readAloud } from '../support/perceived.ts'
import { handOver, watch } from '../support/questionnaire.ts'

test('the checks find a cage that only hides what is behind it', async ({ tablet }) => {
  const { page, marks } = await atWork(tablet)
  // The planted fault: the counsellor's screen stays in the page, and can't be seen.
  await page.evaluate(() => {
    const behind = document.querySelector('.frame')?.cloneNode(true) as HTMLElement
    behind.style.opacity = '0'
    behind.style.position = 'absolute'
    new MutationObserver(() => {
      if (document.querySelector('.survey') && !behind.isConnected) document.body.append(behind)
    }).observe(document.body, { subtree: true, childList: true })
  })
  await handOver(page)
  const found = await watch(page, marks)
  // The marks that Spreekuur shows: no note, and not the name of the tablet.
  const visible = marks.filter((mark) => mark !== NOTE && mark !== 'Balie 1')
  await expect.poll(() => [...found].toSorted()).toEqual(visible.toSorted())
  expect([...(await readAloud(page, marks))].toSorted()).toEqual(visible.toSorted())
})
