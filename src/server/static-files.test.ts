import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compressFolder } from '../../scripts/precompress.ts'
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
    compressFolder(join(folder, 'dist'))
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

  it('answers 304 to a browser that has it, whichever way it was sent', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'Accept-Encoding': encoding }
      const tag = (await app.request('/assets/big-1.js', { headers })).headers.get('ETag') ?? ''
      const answer = await app.request('/assets/big-1.js', { headers: { ...headers, 'If-None-Match': tag } })
      expect([answer.status, await answer.text()]).toEqual([304, ''])
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    }
  })

  it('gives another tag once the file changes', async () => {
    const tag = (await app.request('/sw.js')).headers.get('ETag') ?? ''
    await writeFile(join(folder, 'dist/sw.js'), 'contents OF sw.js')
    const answer = await app.request('/sw.js', { headers: { 'If-None-Match': tag } })
    expect([answer.status, await answer.text()]).toEqual([200, 'contents OF sw.js'])
  })

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['identity', null, (bytes: Buffer) => bytes],
  ] as const)('sends a large text to who takes %s as %s', async (accepted, encoding, decompress) => {
    const answer = await app.request('/assets/big-1.js', { headers: { 'Accept-Encoding': accepted } })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('Content-Encoding')).toBe(encoding)
    expect(answer.headers.get('Content-Length')).toBe(String(bytes.length))
    expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
    expect(decompress(bytes).toString()).toBe('/**/'.repeat(1000))
  })

  it('leaves alone what gains nothing', async () => {
    const headers = { 'Accept-Encoding': 'gzip, br' }
    for (const path of ['/assets/f-1.woff2', '/assets/a-1.js'])
      expect((await app.request(path, { headers })).headers.get('Content-Encoding')).toBeNull()
  })
})
