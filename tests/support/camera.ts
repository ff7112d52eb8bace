// A browser whose camera sees pictures of a screen, one after the other, over and over.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'

/** Frames for which each picture stands; the camera of the browser shows thirty a second. */
const FRAMES = 15

export interface CameraBrowser {
  readonly browser: Browser
  /** The pictures that the camera sees from its next start on. */
  readonly show: (pictures: readonly Buffer[]) => void
  readonly dispose: () => Promise<void>
}

/** @param pictures JPEGs, all of one size */
export async function startCameraBrowser(pictures: readonly Buffer[] = []): Promise<CameraBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-camera-'))
  const film = join(folder, 'film.mjpeg')
  const show: CameraBrowser['show'] = (seen) =>
    writeFileSync(film, Buffer.concat(seen.flatMap((picture) => Array.from({ length: FRAMES }, () => picture))))
  show(pictures)
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...CHROMIUM_FLAGS,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  return {
    browser,
    show,
    async dispose() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
