// One line per request of the API: enough to see that it works, and nothing that could name a person or open a door. So no
// bodies, tokens, codes or query strings, and the template of a path, never the path itself.
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

export type Log = (line: string) => void

export const requestLog =
  (log: Log): MiddlewareHandler =>
  async (context, next) => {
    const start = performance.now()
    await next()
    const milliseconds = (performance.now() - start).toFixed(1)
    log(`${context.req.method} ${routePath(context)} ${context.res.status} ${milliseconds} ms`)
  }
