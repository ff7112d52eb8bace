// GET /healthz: for the people and programs that watch the service. A database that does not answer makes it a 500, like any other failure.
import type { Hono } from 'hono'
import { problemResponse } from '../problem-details.ts'
import type { Store } from '../store/contract.ts'

export function mountHealth(app: Hono, { store }: { store: Store }): void {
  app.get('/healthz', async (context) => {
    await store.check()
    return context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' })
  })
  app.all('/healthz', () => problemResponse({ code: 'method-not-allowed' }, { Allow: 'GET, HEAD' }))
}
