// The faults that the checks of the cover would find.
import { HEADER_BUTTON, intakeUnderWay } from '../support/intake-under-way.ts'
import { expect, test } from '../support/journey.ts'
import { readAloud, seenAround } from '../support/perceived.ts'

test('the checks find content that is only made invisible', async ({ tablet }) => {
  const { page, marks } = await intakeUnderWay(tablet)
  // As an earlier cover did: the content stays in its place, and can't be seen.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('html[data-covered] .content { display: block !important; opacity: 0 }')
    document.adoptedStyleSheets.push(sheet)
  })
  expect(await seenAround(page, marks, { click: HEADER_BUTTON })).toMatchObject({ atOnce: marks, nextFrame: marks })
  await page.evaluate(() => document.querySelector('.content')?.removeAttribute('inert'))
  expect(await readAloud(page, marks)).toEqual(marks)
})
