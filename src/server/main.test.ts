// The service and its commands as processes, for the properties that no app in memory can show.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDevice } from '../../tests/support/device.ts'
import { hia, place, releaseOf } from '../../tests/support/releases.ts'
import { localDate } from '../domain/calendar.ts'
import { idOf } from '../domain/disclosure/release.ts'
import { quarterOf } from '../domain/quarter.ts'
import { encodeRelease } from '../protocol/encode-release.ts'
import { securityHeaders } from './security-headers.ts'
import { openSqliteStore } from './store/sqlite.ts'

const sourceOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const built = existsSync(sourceOf('../../dist/index.html'))

describe('the service as a process', () => {
  let folder: string
  let running: ChildProcess[]
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inloop-main-'))
    running = []
  })
  afterEach(async () => {
    for (const child of running) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    await rm(folder, { recursive: true })
  })
  const environment = (more: object = {}) => ({
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: 'data',
    ...more,
  })

  async function start() {
    const child = spawn(process.execPath, [sourceOf('main.ts')], { cwd: folder, env: environment() })
    running.push(child)
    let printed = ''
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        printed += chunk
        if (printed.includes('Ready.')) resolve()
      })
      child.once('exit', () => reject(new Error(`it ended: ${printed}`)))
    })
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? ''
    const stop = async () => {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      return (await exit)[0] as number
    }
    return { address, port: Number(new URL(address).port), printed: () => printed, stop }
  }
  const command = (file: string, ...args: string[]) =>
    spawnSync(process.execPath, [sourceOf(`commands/${file}`), ...args], {
      cwd: folder,
      env: environment(),
      encoding: 'utf8',
    })

  it('starts, says what to do next, shows the admin token once, and stops in good order', async () => {
    const first = await start()
    expect(first.printed()).toContain('npm run enrol -- --loket')
    expect(first.printed()).toContain(join(folder, 'data'))
    if (!built) expect(first.printed()).toContain('npm run build')
    const token = /admin token.*: ([\w-]{43})/.exec(first.printed())?.[1]
    const headers = { Authorization: `Bearer ${token}` }
    expect((await fetch(`${first.address}/v1/totals?per=all`, { headers })).status).toBe(200)
    expect(await first.stop()).toBe(0)
    expect(first.printed()).toMatch(/Stopped\.\n$/)
    expect(existsSync(join(folder, 'data/inloop.sqlite-wal'))).toBe(false)

    const second = await start()
    expect(second.printed()).not.toContain('admin token')
    expect((await fetch(`${second.address}/v1/totals?per=all`, { headers })).status).toBe(200)
    const renewed = /: ([\w-]{43})/.exec(command('admin-token.ts').stdout)?.[1]
    expect((await fetch(`${second.address}/v1/totals?per=all`, { headers })).status).toBe(401)
    const newHeaders = { Authorization: `Bearer ${renewed}` }
    expect((await fetch(`${second.address}/v1/totals?per=all`, { headers: newHeaders })).status).toBe(200)
    expect(await second.stop()).toBe(0)
  })

  it('keeps its data from other users of the machine', async () => {
    await start()
    const rights = async (path: string) => ((await stat(join(folder, path))).mode & 0o777).toString(8)
    expect(await rights('data')).toBe('700')
    for (const file of ['inloop.sqlite', 'inloop.sqlite-wal', 'inloop.sqlite-shm'])
      expect(await rights(`data/${file}`)).toBe('600')
  })

  it('sets the security headers on every answer, also on what Node answers by itself', async () => {
    const { address, port } = await start()
    for (const path of ['/', '/sw.js', '/nowhere.js', '/v1/openapi.json', '/v1/nowhere', '/healthz']) {
      const { headers } = await fetch(address + path)
      for (const [name, value] of Object.entries(securityHeaders))
        expect(headers.get(name), `${path} ${name}`).toBe(value)
      expect(headers.has('Date')).toBe(true)
      expect(headers.has('Server') || headers.has('X-Powered-By')).toBe(false)
    }
    for (const [request, status] of [
      ['nonsense\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
      ['GET /healthz HTTP/1.0\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n', built ? 200 : 404],
      ['FETCH / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
      ['GET / HTTP/9.9\r\nHost: x\r\n\r\n', 400],
      ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
      ['OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
      ['GET http://a:b/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: close, upgrade\r\n\r\n', built ? 200 : 404],
      ['PUT /v1/releases/x HTTP/1.1\r\nHost: x\r\nExpect: something\r\nContent-Length: 1\r\n\r\n', 417],
      ['PUT /v1/releases/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ] as const) {
      const socket = connect(port, '127.0.0.1')
      socket.write(request)
      const answer = (await text(socket)).toLowerCase()
      expect(answer, request).toContain(`http/1.1 ${status} `)
      for (const [name, value] of Object.entries(securityHeaders))
        expect(answer, request).toContain(`${name}: ${value}`.toLowerCase())
    }
  })

  it('[P2] cuts off a chunked body that is too large', async () => {
    const { address } = await start()
    const body = new Blob(['x'.repeat(200_000)]).stream()
    const answer = await fetch(`${address}/v1/releases/x`, { method: 'PUT', body, duplex: 'half' } as RequestInit)
    expect(answer.status).toBe(413)
  })

  it('[P7][P4][P5] enrols with a printed code, takes a release, and refuses after revoking', async () => {
    const { address } = await start()
    const printed = command('enrol.ts', '--loket', hia.id)
    const code = /^ {4}([\w-]{32})$/m.exec(printed.stdout)?.[1] ?? ''
    expect(printed.stdout).toMatch(/Valid until \d\d:\d\d/)
    const device = await makeDevice()
    const enrolled = await fetch(`${address}/v1/enrolments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(device.enrolment(code, place)),
    })
    expect(enrolled.status).toBe(201)

    const today = localDate(Date.now(), hia.timeZone)
    const put = async (release = releaseOf(device.tablet, quarterOf(today))) => {
      const headers = { 'Content-Type': 'application/jose' }
      const body = await device.sign(encodeRelease(release))
      return (await fetch(`${address}/v1/releases/${idOf(release)}`, { method: 'PUT', headers, body })).status
    }
    expect(await put()).toBe(201)
    expect(command('revoke.ts').stdout).toContain(device.tablet)
    expect(command('revoke.ts', '--tablet', 'tablet\u00a0of the TE\uff33T').stdout).toContain('out of use')
    expect(await put()).toBe(403)
    expect(command('totals.ts').stdout).toContain(
      `\n  ${today.slice(0, 4)}\n    Spreekuren: 1. Daarvan zonder bezoek: 0.\n    Bezoeken: 2.\n`,
    )
    expect(command('totals.ts', '--per', 'quarter', '--loket', hia.id).stdout).toContain('e kwartaal van')
    expect(command('totals.ts', '--per', 'day')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') })
    expect(command('revoke.ts', '--tablet', device.tablet).stdout).toContain('already')
  })

  it('[P5] takes the tablet that has an id out of use, whatever another one is called', async () => {
    const [lost, other] = [await makeDevice(), await makeDevice()]
    await mkdir(join(folder, 'data'))
    const store = await openSqliteStore(join(folder, 'data/inloop.sqlite'))
    for (const [device, name] of [
      [lost, 'Balie 1'],
      [other, lost.tablet],
    ] as const) {
      await store.addEnrolmentCode({ hash: name, ...place, expiresAt: 1 }, 0)
      const { code: _, ...request } = device.enrolment('', place)
      expect((await store.enrol({ ...request, name, codeHash: name }, 0)).ok).toBe(true)
    }
    expect(command('revoke.ts', '--tablet', lost.tablet).stdout).toContain(`Tablet "Balie 1" (${lost.tablet})`)
    const inUse = (await store.tablets()).filter(({ revokedAt }) => revokedAt === null)
    expect(inUse.map(({ id }) => id)).toEqual([other.tablet])
    await store.close()
  })

  it('says in words what is wrong, and how it is used', async () => {
    for (const args of [[], ['--loket', 'nergens'], ['--lokt', 'x']]) {
      const { status, stderr } = command('enrol.ts', ...args)
      expect([status, stderr]).toEqual([2, expect.stringMatching(/Usage: npm run enrol[\s\S]*hendrik-ido-ambacht/)])
    }
    expect(command('revoke.ts', '--tablet', 'nobody').status).toBe(2)
    const typed = command('revoke.ts', '--tablet', '\u001b[2J').stderr
    expect([typed.includes('\u001b'), typed.includes('"\\u{1b}[2J"')]).toEqual([false, true])

    const { port } = await start()
    const main = (more: object) =>
      spawnSync(process.execPath, [sourceOf('main.ts')], { cwd: folder, env: environment(more), encoding: 'utf8' })
    const taken = main({ PORT: String(port) })
    expect([taken.status, taken.stderr]).toEqual([1, expect.stringMatching(/^Port \d+ .* in use\. .*\n$/)])
    expect(main({ PORT: 'x' })).toMatchObject({ status: 1, stderr: expect.stringMatching(/^PORT must be/) })
    const file = main({ DATA_DIR: 'data/inloop.sqlite' })
    expect([file.status, file.stderr]).toEqual([1, expect.stringMatching(/^DATA_DIR .*\n$/)])
  })
})
