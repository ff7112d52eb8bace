// Serves the built app. Hashed files never change and stay with the browser; everything else is asked for again, by its tag.
import { extname } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { problemResponse } from './problem-details.ts'

/** @param dist absolute path of the built app; `scripts/precompress.ts` lays the compressed files beside the others */
export function mountStaticFiles(app: Hono, dist: string): void {
  const file = serveStatic({ root: dist, precompressed: true })
  const page = serveStatic({ root: dist, path: 'index.html', precompressed: true })
  app.get('*', etag(), async (context) => {
    const found = isHidden(context)
      ? undefined
      : ((await file(context, nothing)) ?? (isNavigation(context) ? await page(context, nothing) : undefined))
    if (!found) return problemResponse({ code: 'not-found' })
    found.headers.set('Cache-Control', isHashed(context) ? 'public, max-age=31536000, immutable' : 'no-cache')
    // Also where the file itself was sent: a cache on the way must not give it to everybody.
    found.headers.set('Vary', 'Accept-Encoding')
    return found
  })
}

const nothing = async (): Promise<void> => {}

/** Files of the build itself, which no page asks for. */
const isHidden = ({ req }: Context): boolean => req.path.includes('/.')

const isHashed = ({ req }: Context): boolean => req.path.startsWith('/assets/')

/** A user opens a page of the app by its address: its router takes it from there. A missing file stays missing. */
function isNavigation({ req }: Context): boolean {
  const mode = req.header('Sec-Fetch-Mode')
  const wantsPage = mode ? mode === 'navigate' : (req.header('Accept') ?? '').includes('text/html')
  return wantsPage && extname(req.path) === ''
}
