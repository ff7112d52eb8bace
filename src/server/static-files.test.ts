import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mountStaticFiles } from './static-files.ts'

const files = [
  'index.html',
  'sw.js',
  'manifest.webmanifest',
  'assets/a-1.js',
  'assets/f-1.woff2',
  'assets/k-1.wasm',
  '.hidden',
]

describe('static files', () => {
  let folder: string
  let app: Hono
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inloop-dist-'))
    await mkdir(join(folder, 'dist/assets'), { recursive: true })
    for (const file of files) await writeFile(join(folder, 'dist', file), `contents of ${file}`)
    await writeFile(join(folder, 'dist/assets/big-1.js'), '/**/'.repeat(1000))
    await writeFile(join(folder, 'secret.txt'), 'secret')
    app = new Hono()
    mountStaticFiles(app, join(folder, 'dist'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
    ['/assets/a-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/f-1.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/assets/k-1.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ])('serves %s as %s, %s', async (path, type, cache) => {
    const answer = await app.request(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe(type)
    expect(answer.headers.get('Cache-Control')).toBe(cache)
    expect(await answer.text()).toBe(`contents of ${path === '/' ? 'index.html' : path.slice(1)}`)
  })

  it('gives the app to a navigation without extension, and 404 to everything else that is not there', async () => {
    const status = async (path: string, headers: Record<string, string>) =>
      (await app.request(path, { headers })).status
    expect(await status('/totalen/2024', { Accept: 'text/html,*/*' })).toBe(200)
    expect(await status('/totalen', { 'Sec-Fetch-Mode': 'navigate' })).toBe(200)
    expect(await status('/totalen', { 'Sec-Fetch-Mode': 'cors', Accept: 'text/html' })).toBe(404)
    expect(await status('/totalen', { Accept: '*/*' })).toBe(404)
    expect(await status('/assets/gone.js', { Accept: 'text/html' })).toBe(404)
    expect(await status('/assets', { Accept: '*/*' })).toBe(404)
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/.hidden',
    '/%00',
    '/%ff',
  ])('never leaves its folder: %s', async (path) => {
    expect((await app.request(path)).status).toBe(404)
  })

  it('answers 304 to a browser that has it', async () => {
    const tag = (await app.request('/')).headers.get('ETag') ?? ''
    const answer = await app.request('/', { headers: { 'If-None-Match': tag } })
    expect([answer.status, await answer.text()]).toEqual([304, ''])
  })

  it('compresses what gains by it', async () => {
    const headers = { 'Accept-Encoding': 'gzip' }
    const answer = await app.request('/assets/big-1.js', { headers })
    expect([answer.headers.get('Content-Encoding'), answer.headers.get('Vary')]).toEqual(['gzip', 'Accept-Encoding'])
    expect((await app.request('/assets/f-1.woff2', { headers })).headers.get('Content-Encoding')).toBeNull()
  })
})
