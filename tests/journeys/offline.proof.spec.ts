// The leaks that the search of the wire and the disk for marks would find.
import { expect, test } from '../support/journey.ts'
import { findMarks, findMarksBelow } from '../support/leaks.ts'
import { hia } from '../support/releases.ts'

test('the search finds leaks of every kind when they are planted', async ({ service, tablet, origins }) => {
  const page = await tablet.setUp(hia)

  // Over the wire: in an address, in a body, encoded.
  const marks = ['merkteken-url', 'merkteken-body', 'merkteken-base64', 'merkteken-utf16']
  await page.evaluate(async () => {
    const utf16 = new Uint8Array([...'x merkteken-utf16'].flatMap((each) => [each.charCodeAt(0), 0]))
    await fetch('/healthz?note=merkteken-url')
    for (const body of ['{"note":"merkteken-body"}', btoa('ab merkteken-base64'), utf16])
      await fetch('/v1/enrolments', { method: 'POST', body })
  })
  // The tablet's own page may not even try another address; a page without its policy may, and is seen.
  const elsewhere = await tablet.context().newPage()
  await elsewhere.evaluate(() => fetch('http://127.0.0.2:9/elsewhere').catch(() => undefined))
  await elsewhere.close()
  expect([...origins]).toContain('http://127.0.0.2:9')
  const hits = findMarks(service.wire.sent(), marks, 'the wire')
  expect(new Set(hits.map(({ mark }) => mark))).toEqual(new Set(marks))

  // On the disk: an unsealed row, web storage, a cache, and a plain field that the browser keeps for its own session.
  const onDisk = ['merkteken-row', 'merkteken-local', 'merkteken-cache', 'merkteken-field']
  await page.evaluate(async () => {
    localStorage.setItem('note', 'merkteken-local')
    const cache = await caches.open('notes')
    await cache.put('/note', new Response('merkteken-cache'))
    const request = indexedDB.open('notes', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('notes')
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    const transaction = request.result.transaction('notes', 'readwrite', { durability: 'strict' })
    transaction.objectStore('notes').put({ note: 'merkteken-row' }, 1)
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    document.body.append(document.createElement('textarea'))
  })
  await page.locator('body > textarea').fill('merkteken-field')
  // The browser writes its own files when it likes; the search is repeated until it has.
  await expect
    .poll(() => new Set(findMarksBelow(tablet.profileDir, onDisk).map(({ mark }) => mark)), { timeout: 180_000 })
    .toEqual(new Set(onDisk))
})
