// The faults that the tour of every screen would find.
import { barriersOn, talkativeFields } from '../support/for-everybody.ts'
import { expect, test } from '../support/journey.ts'

test('the tour finds what is planted: a pale word, a picture without words, a small button, a wide block, a field', async ({
  service,
  tablet,
}) => {
  const page = await tablet.asNew()
  await page.goto(service.address)
  await expect(page.getByRole('button', { name: 'Verder', exact: true })).toBeVisible()
  await page.evaluate(() => {
    const plant = (tag: string, words: string, style: Partial<CSSStyleDeclaration>) => {
      const element = document.createElement(tag)
      element.textContent = words
      Object.assign(element.style, style)
      document.querySelector('main')?.append(element)
    }
    plant('p', 'bleek', { color: 'light-dark(#ccc, #fff)', background: 'light-dark(#fff, #000)' })
    plant('img', '', {})
    plant('button', 'klein', { height: '20px', width: '60px' })
    plant('p', 'breed', { width: '400px' })
  })
  expect(await barriersOn(page)).toEqual([
    expect.stringMatching(/^dark: image-alt/),
    expect.stringMatching(/^light: color-contrast: .*bleek/),
    expect.stringMatching(/^under 44 px: .*klein.* 60×20$/),
    'sideways scrolling at 320 px',
  ])
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('textarea')))
  expect(await talkativeFields(page)).toEqual(['<textarea></textarea>'])
})
