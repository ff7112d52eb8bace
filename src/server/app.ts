// The service without its port: tests call `app.request`. It keeps nothing in memory that another process would miss.
import { Hono } from 'hono'
import type { Instant } from '../domain/calendar.ts'
import { mount } from './endpoint.ts'
import { API_VERSION } from './openapi.ts'
import { problemResponse } from './problem-details.ts'
import { type Log, requestLog } from './request-log.ts'
import { mountDocument } from './routes/document.ts'
import { enrolments } from './routes/enrolments.ts'
import { mountHealth } from './routes/health.ts'
import { releases } from './routes/releases.ts'
import { standing } from './routes/standing.ts'
import { totals } from './routes/totals.ts'
import { withSecurityHeaders } from './security-headers.ts'
import { mountStaticFiles } from './static-files.ts'
import type { Store } from './store/contract.ts'

export interface AppDependencies {
  readonly store: Store
  readonly clock: () => Instant
  /** Takes one line per request, and the stack of every failure. */
  readonly log: Log
  /** Absolute path of the built tablet app; null serves the API alone. */
  readonly dist: string | null
}

export function createApp({ store, clock, log, dist }: AppDependencies): Hono {
  const app = new Hono()
  app.use(withSecurityHeaders)
  app.onError((error) => {
    log(error.stack ?? String(error))
    return problemResponse({ code: 'internal-error' })
  })
  app.notFound(() => problemResponse({ code: 'not-found' }))

  app.use('/healthz', requestLog(log))
  mountHealth(app, { store })

  app.use('/v1/*', requestLog(log), async (context, next) => {
    await next()
    context.res.headers.set('API-Version', API_VERSION)
    context.res.headers.set('Cache-Control', 'no-store')
  })
  const v1 = new Hono()
  mount(v1, enrolments({ store, clock }))
  mount(v1, releases({ store, clock }))
  mount(v1, standing({ store }))
  mount(v1, totals({ store }))
  mountDocument(v1)
  v1.all('*', () => problemResponse({ code: 'not-found' }))
  app.route('/v1', v1)

  if (dist) mountStaticFiles(app, dist)
  app.on(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], '*', () =>
    problemResponse({ code: 'method-not-allowed' }, { Allow: 'GET, HEAD' }),
  )
  return app
}
