// The wire between browser and service: records every byte that leaves the tablet, and can be cut.
import { connect, createServer, type Socket } from 'node:net'

export interface Wire {
  readonly port: number
  /** All that was sent towards the service so far. */
  readonly sent: () => Buffer
  /** Breaks what is open and refuses what comes, as long as it is cut. */
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** Listens on a free loopback port and passes on to `target` on the same machine. */
export async function startWire(target: number): Promise<Wire> {
  const chunks: Buffer[] = []
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) {
      near.destroy()
      return
    }
    const far = connect(target, '127.0.0.1')
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
    sent: () => Buffer.concat(chunks),
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

/** The payloads of all signed messages in recorded bytes, in the order of sending. */
export function payloadsIn(bytes: Buffer): readonly string[] {
  const messages = bytes.toString('latin1').matchAll(/eyJ[\w-]+\.([\w-]+)\.[\w-]{86}/g)
  return [...messages].map(([, payload = '']) => Buffer.from(payload, 'base64url').toString('utf8'))
}
