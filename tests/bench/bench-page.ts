// Builds the bench page with the app's own tools and serves it as the service would, headers and all; never into `dist`.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { securityHeaders } from '../../src/server/security-headers.ts'

const FOLDER = '.cache/bench'
/** Where the page stands at its own origin, or at the app's. */
export const BENCH_PATH = '/bench/'

export async function buildBenchPage(): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    base: BENCH_PATH,
    logLevel: 'warn',
    build: {
      target: 'es2024',
      outDir: FOLDER,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fileURLToPath(new URL('./page.ts', import.meta.url)),
        output: { entryFileNames: 'page.js' },
      },
    },
  })
}

export interface Answer {
  readonly body: string | Buffer
  readonly headers: Readonly<Record<string, string>>
}

const HTML = `<!doctype html><html lang="en"><title>Bench</title><script type="module" src="${BENCH_PATH}page.js"></script>`

/** The answer to a path below BENCH_PATH. */
export function benchPageAt(path: string): Answer {
  if (path === BENCH_PATH) return { body: HTML, headers: { ...securityHeaders, 'Content-Type': 'text/html' } }
  const body = readFileSync(`${FOLDER}/${path.slice(BENCH_PATH.length)}`)
  return { body, headers: { ...securityHeaders, 'Content-Type': 'text/javascript' } }
}

export interface Origin {
  readonly address: string
  readonly close: () => void
}

/** An origin of its own on a free loopback port: databases of different origins share nothing. */
export async function serve(answer: (path: string) => Answer): Promise<Origin> {
  const server = createServer((request, response) => {
    try {
      const { body, headers } = answer(request.url ?? '/')
      response.writeHead(200, headers).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    address: `http://localhost:${address.port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
