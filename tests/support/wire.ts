// The wire between browser and service: records every byte that leaves the tablet, and can be cut.
import { connect, createServer, type Socket } from 'node:net'

export interface Wire {
  readonly port: number
  /** All that was sent towards the service so far, one connection after the other. */
  readonly sent: () => Buffer
  /** Method and path of each request in it. */
  readonly requests: () => readonly string[]
  /** Breaks open connections and refuses new ones, as long as it is cut. */
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** Listens on a free loopback port and passes on to `target` on the same machine. */
export async function startWire(target: number): Promise<Wire> {
  const connections: Buffer[][] = []
  const sent = () => connections.map((chunks) => Buffer.concat(chunks))
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) {
      near.destroy()
      return
    }
    const far = connect(target, '127.0.0.1')
    const chunks: Buffer[] = []
    connections.push(chunks)
    for (const [socket, other] of [[near, far] as const, [far, near] as const]) {
      open.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
    near.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      far.write(chunk)
    })
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    sent: () => Buffer.concat(sent()),
    requests: () => sent().flatMap(requestsIn),
    cut() {
      whole = false
      for (const socket of open) socket.destroy()
    },
    mend() {
      whole = true
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** On a connection that is kept, a request begins right behind the body of the one before it: a body is passed by its length. */
function requestsIn(connection: Buffer): readonly string[] {
  const requests: string[] = []
  for (let from = 0; ; ) {
    const end = connection.indexOf('\r\n\r\n', from)
    if (end < 0) return requests
    const head = connection.toString('latin1', from, end)
    const [, request] = /^([A-Z]+ \S+) HTTP\/1\.1\r\n/.exec(head) ?? []
    if (!request || /^transfer-encoding:/im.test(head)) throw new Error(`not a request that can be read: ${head}`)
    requests.push(request)
    from = end + 4 + Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0)
  }
}

/** The payloads of all signed messages in recorded bytes, in the order of sending. */
export function payloadsIn(bytes: Buffer): readonly string[] {
  const messages = bytes.toString('latin1').matchAll(/eyJ[\w-]+\.([\w-]+)\.[\w-]{86}/g)
  return [...messages].map(([, payload = '']) => Buffer.from(payload, 'base64url').toString('utf8'))
}
