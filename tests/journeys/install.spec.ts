// Installable, and whole after one visit: the manifest is complete and everything that was built lies on the tablet.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setUpTablet } from '../support/first-run.ts'
import { expect, test } from '../support/journey.ts'
import { hia } from '../support/releases.ts'
import { installed } from '../support/screens.ts'

const profile = hia

/** The size that stands in a PNG's header. */
const sizeOf = (file: string) => {
  const bytes = readFileSync(file)
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

test('the manifest has an id, icons, screenshots and shortcuts, and every file that it names', () => {
  const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8'))
  expect(manifest).toMatchObject({ id: '/', display: 'standalone', start_url: '/spreekuur', lang: 'nl' })
  expect(manifest.shortcuts.length).toBeGreaterThan(0)
  expect(manifest.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable')).toBe(true)
  expect(manifest.screenshots).toHaveLength(2)
  for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots])
    if (type === 'image/png') expect(sizeOf(join('dist', src)), src).toBe(sizes)
})

test('every page, script, style and font is on the tablet after one visit, and nothing came from elsewhere', async ({
  service,
  tablet,
  origins,
}) => {
  const page = await tablet.asNew()
  await setUpTablet(page, service.address, profile)
  await installed(page)
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  const built = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(html|js|css|woff2|webmanifest)$/.test(entry.name) && entry.name !== 'sw.js',
    )
    .map((entry) => `/${relative('dist', join(entry.parentPath, entry.name))}`)
  expect(built.filter((path) => !kept.includes(path))).toEqual([])
  expect([...origins]).toEqual([service.address])
})
