// Practice: reached from everywhere, unlike the tablet at a glance, and without a trace in real data or on the wire.
import type { Page } from '@playwright/test'
import { expectForEverybody } from '../support/for-everybody.ts'
import { expect, type Tablet, test } from '../support/journey.ts'
import { coverButton, covered, lock, locked, uncover, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { LANGUAGES } from '../support/runs.ts'
import {
  answerIntake,
  closeHour,
  figures,
  goTo,
  openHour,
  recordIntake,
  startIntake,
  writeNote,
} from '../support/screens.ts'

const profile = hia
const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', stage: 'deepened', estimatedChildren: 'n2' }
const MARK = 'merkteken-oefening-3391'

const band = (page: Page) => page.getByRole('complementary', { name: 'Oefenen: alles is verzonnen, niets telt mee' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** From the start of practice to the walk-in hour of a loket that is made up. */
async function begin(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Oefenen', exact: true })).toBeVisible()
  await button(page, 'Begin met oefenen').click()
  await expect(button(page, 'Open spreekuur')).toBeVisible()
  await expect(band(page)).toBeVisible()
}

async function end(page: Page): Promise<void> {
  await button(page, 'Stop met oefenen').click()
  await expect(band(page)).toHaveCount(0)
}

/** Every byte of a database and of the private files at the top, as text; and the names of all that the origin keeps. */
const kept = (page: Page, name: string) =>
  page.evaluate(async (name) => {
    const hex = (bytes: ArrayBufferLike) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16)).join(' ')
    const written = (_: string, value: unknown) =>
      ArrayBuffer.isView(value) ? hex(value.buffer) : value instanceof ArrayBuffer ? hex(value) : value
    const names = (await indexedDB.databases()).map((each) => each.name ?? '').toSorted()
    const rows: string[] = []
    if (names.includes(name)) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const table of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve, reject) => {
          const request = database.transaction(table).objectStore(table).getAll()
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
        rows.push(`${table} ${JSON.stringify(all, written)}`)
      }
      database.close()
    }
    const files: string[] = []
    const folder = await navigator.storage.getDirectory()
    for await (const [file, handle] of folder.entries())
      files.push(handle.kind === 'file' ? `${file} ${hex(await (await handle.getFile()).arrayBuffer())}` : `${file}/`)
    return { names, rows, files: files.toSorted() }
  }, name)

/** Bodies and methods of the pages' requests from now on. */
function listen(page: Page): readonly string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`)
  })
  return sent
}

async function realTablet(tablet: Tablet): Promise<Page> {
  const page = await tablet.setUp(profile)
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, answers)
  await recordIntake(page)
  await closeHour(page)
  return page
}

test('from the first run: a whole hour on what is made up, nothing shared, and nothing left', async ({
  service,
  tablet,
  origins,
}) => {
  const page = await tablet.asNew()
  const sent = listen(page)
  await page.goto(service.address)
  await button(page, 'Oefen eerst').click()
  await begin(page)
  await expect(page).toHaveTitle('Oefenen – Spreekuur – Inloop')
  expect((await kept(page, 'inloop')).files).toEqual(['practice/'])

  await goTo(page, 'Totalen')
  await page.getByRole('tab', { name: 'Alles' }).click()
  const before = await figures(page)
  expect(Object.values(before)).toContain(10)
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, answers)
  await writeNote(page, MARK)
  await recordIntake(page)
  await closeHour(page)
  await goTo(page, 'Totalen')
  await page.getByRole('tab', { name: 'Alles' }).click()
  const names = Object.keys(before)
  await expect.poll(async () => (await figures(page))[names[0] ?? '']).toBe((before[names[0] ?? ''] ?? 0) + 1)

  await goTo(page, 'Delen')
  await expect(page.getByText('Oefenen wordt nooit gedeeld.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Verbind|Deel nu)$/ })).toHaveCount(0)
  await goTo(page, 'Meer')
  await expect(page.getByText('Oefenen wordt nooit gedeeld.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /reservekopie/i })).toHaveCount(0)
  expect(JSON.stringify(await kept(page, 'inloop-practice'))).not.toContain(MARK)

  // The band stays, however far is scrolled.
  await page.mouse.wheel(0, 5_000)
  await expect(band(page)).toBeInViewport({ ratio: 1 })
  await end(page)
  await expect(page.getByRole('heading', { name: 'Tablet aanmelden' })).toBeVisible()
  const after = await kept(page, 'inloop')
  expect(after.names).toEqual(['inloop'])
  expect(after.files).toEqual([])
  expect(sent).toEqual([])
  expect(service.wire.requests().filter((request) => !/^(GET|HEAD) /.test(request))).toEqual([])
  expect([...origins]).toEqual([service.address])
})

test('from the lock: the tablet’s own rows and files stay the same to the byte, and practice those of the tablet', async ({
  tablet,
}) => {
  const page = await realTablet(tablet)
  await lock(page)
  const before = await kept(page, 'inloop')
  expect(before.rows.length).toBeGreaterThan(5)
  await button(page, 'Oefen eerst').click()
  await begin(page)
  await openHour(page)
  await button(page, '+ Bezoek 0').click()
  await expect(button(page, '+ Bezoek 1')).toBeVisible()
  const during = await kept(page, 'inloop')
  expect(during.rows).toEqual(before.rows)
  expect(during.names).toEqual(['inloop', 'inloop-practice'])
  expect(during.files).toEqual([...before.files, 'practice/'].toSorted())
  await end(page)
  await locked(page)
  expect(await kept(page, 'inloop')).toEqual(before)
  await unlock(page)
  await expect(button(page, 'Open spreekuur')).toBeVisible()
})

test('from Meer: it looks as the tablet was set to look, neither touches the other, and a closed practice is tidied away', async ({
  service,
  tablet,
}) => {
  const page = await realTablet(tablet)
  await goTo(page, 'Meer')
  await page.getByRole('radio', { name: 'Donker' }).click()
  const before = await kept(page, 'inloop')
  await button(page, 'Oefenen').click()
  // It looks as the tablet was set to look, and knows nothing else of it.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await begin(page)
  expect((await kept(page, 'inloop')).rows).toEqual(before.rows)
  // The way back leads past the start of practice to a locked tablet, not to the page that the browser kept.
  await page.evaluate(() => void setTimeout(() => history.go(2 - history.length)))
  await locked(page)
  await button(page, 'Oefen eerst').click()
  await begin(page)
  // Real work can go on beside it, in a tab of its own, and neither touches the other.
  const real = await tablet.context().newPage()
  // An hour is opened after everything that the opening of the tablet itself writes.
  await openHour(page)
  const practised = await kept(page, 'inloop-practice')
  await real.goto(service.address)
  await unlock(real)
  await openHour(real)
  expect((await kept(page, 'inloop-practice')).rows).toEqual(practised.rows)
  await page.close()
  // Not ended but closed: the tablet removes the remaining data.
  await expect.poll(async () => (await kept(real, 'inloop')).names).toEqual(['inloop'])
})

test('the cover is lifted by a tap, or by a PIN once there is one; a lock begins anew', async ({ service, tablet }) => {
  const page = await tablet.asNew()
  await page.goto(`${service.address}/oefenen`)
  await begin(page)
  await openHour(page)
  await coverButton(page).click()
  await covered(page)
  await expect(button(page, 'Sluit spreekuur')).toHaveCount(0)
  await button(page, 'Terug').click()
  await expect(button(page, 'Sluit spreekuur')).toBeVisible()
  await goTo(page, 'Meer')
  await page.getByLabel('Nieuwe pincode').fill('4711')
  await button(page, 'Kies pincode').click()
  await coverButton(page).click()
  await uncover(page, '4711')
  await expect(page.getByRole('heading', { name: 'Meer' })).toBeVisible()
  await coverButton(page).click()
  for (const wrong of ['0000', '1111', '2222']) await uncover(page, wrong)
  await begin(page)
  await expect(page.getByText('Sluit spreekuur')).toHaveCount(0)
})

test('for every eye and thumb: the start and a screen behind the band', async ({ service, tablet }) => {
  const page = await tablet.asNew()
  const check = async (name: string) => {
    await expectForEverybody(page, name)
    const out = page.locator('.practice-band .button')
    for (const size of [
      { width: 320, height: 640 },
      { width: 590, height: 410 },
    ]) {
      await page.setViewportSize(size)
      // The header stands below the band, not under it.
      await page.mouse.wheel(0, 3_000)
      await expect.soft(page.locator('.practice-band')).toBeInViewport({ ratio: 1 })
      await expect.soft(out).toBeInViewport({ ratio: 1 })
      const hidden = await page.evaluate(() => {
        const bottom = document.querySelector('.practice-band')?.getBoundingClientRect().bottom ?? 0
        const bar = document.querySelector('.frame__bar')?.getBoundingClientRect()
        return bar !== undefined && bar.bottom > 0 && bar.top < bottom - 1
      })
      expect.soft(hidden, `${name}: header at ${size.width}`).toBe(false)
    }
    await page.setViewportSize({ width: 1180, height: 820 })
  }
  for (const language of LANGUAGES) {
    await page.goto(`${service.address}/oefenen?language=${language}`)
    await check(`start, ${language}`)
    await page.getByRole('button', { name: /^(Begin met oefenen|Start practising)$/ }).click()
    await expect(page.getByRole('button', { name: /^(Open spreekuur|Open walk-in hour)$/ })).toBeVisible()
    await check(`walk-in hour, ${language}`)
    await page.getByRole('navigation').getByRole('link').last().click()
    await check(`more, ${language}`)
  }
})
