// Draws the icons of the app from its one drawing, public/icons/icon.svg. Run it after changing that: `node scripts/icons.ts`.
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const folder = new URL('../public/icons/', import.meta.url)
const drawing = await readFile(new URL('icon.svg', folder), 'utf8')
/** Platforms that cut their own shape get the ground up to the edges, and the drawing inside the safe circle of 80 %. */
const square = drawing.replace(/rx="112"/, '')
const ground = '#175e58'

const icons = [
  { name: 'icon-192.png', size: 192, svg: drawing, share: 1 },
  { name: 'icon-512.png', size: 512, svg: drawing, share: 1 },
  { name: 'icon-maskable-512.png', size: 512, svg: square, share: 0.8 },
  { name: 'apple-touch-icon.png', size: 180, svg: square, share: 0.92 },
  { name: 'favicon-48.png', size: 48, svg: drawing, share: 1 },
]

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
for (const { name, size, svg, share } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const background = share < 1 ? ground : 'transparent'
  await page.setContent(
    `<style>*{margin:0}body{display:grid;place-items:center;height:100vh;background:${background}}svg{width:${share * 100}vw;height:${share * 100}vw}</style>${svg}`,
  )
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
