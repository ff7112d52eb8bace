// Serves the built app. Hashed files never change and stay with the browser; everything else is asked for again, by its tag.
import { readFile, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import type { Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { problemResponse } from './problem-details.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** @param dist absolute path of the built app */
export function mountStaticFiles(app: Hono, dist: string): void {
  app.use('*', compress())
  app.get('*', async (context) => {
    const path = decodedPath(context)
    const file = path && (await fileAt(dist, path === '/' ? '/index.html' : path))
    if (file) return serve(context, file)
    const page = path && isNavigation(context, path) && (await fileAt(dist, '/index.html'))
    return page ? serve(context, page) : problemResponse({ code: 'not-found' })
  })
}

interface File {
  readonly path: string
  readonly immutable: boolean
  readonly tag: string
}

/** Null when it can't be a path of ours: malformed, hidden, or with anything that a file system reads in its own way. */
function decodedPath(context: Context): string | null {
  try {
    const path = decodeURIComponent(new URL(context.req.url).pathname)
    return /[\\\0]|\/\./.test(path) ? null : path
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

async function fileAt(dist: string, path: string): Promise<File | null> {
  const file = resolve(dist, `.${path}`)
  if (!file.startsWith(dist + sep)) return null
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code)) return null
    throw error
  })
  if (!found?.isFile()) return null
  const tag = `W/"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`
  return { path: file, immutable: path.startsWith('/assets/'), tag }
}

async function serve(context: Context, { path, immutable, tag }: File): Promise<Response> {
  const headers = {
    ETag: tag,
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (context.req.header('If-None-Match') === tag) return new Response(null, { status: 304, headers })
  const bytes = await readFile(path)
  const type = mediaTypes[extname(path)] ?? 'application/octet-stream'
  return new Response(bytes, {
    headers: { ...headers, 'Content-Type': type, 'Content-Length': String(bytes.byteLength) },
  })
}

/** Someone opens a page of the app by its address: its router takes it from there. A missing file stays missing. */
function isNavigation(context: Context, path: string): boolean {
  const mode = context.req.header('Sec-Fetch-Mode')
  const wantsPage = mode ? mode === 'navigate' : (context.req.header('Accept') ?? '').includes('text/html')
  return wantsPage && extname(path) === ''
}
