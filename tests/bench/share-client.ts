// Sends the releases of a file over 64 connections that stay open, each with one request under way; prints the milliseconds
// after the warm-up.
// Bare sockets: an HTTP client would take the processor from the service.
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { Submission } from '../../src/server/store/contract.ts'

const CONNECTIONS = 64

const [port, file = '', warmUp] = process.argv.slice(2)
const submissions: readonly Submission[] = JSON.parse(readFileSync(file, 'utf8'))
const requests = submissions.map(({ id, body }) =>
  Buffer.from(
    `PUT /v1/releases/${id} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/jose\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  ),
)
const next = requests.values()

const sockets = await Promise.all(
  Array.from({ length: CONNECTIONS }, async () => {
    const socket = connect(Number(port), '127.0.0.1').setNoDelay(true)
    await new Promise((resolve) => socket.once('connect', resolve))
    return socket
  }),
)

let answers = 0
let begin = performance.now()
await Promise.all(
  sockets.map(async (socket) => {
    let answer = ''
    let answered = () => {}
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      if (isWhole(answer)) answered()
    })
    for (const request of next) {
      const whole = new Promise<void>((resolve) => {
        answered = resolve
      })
      socket.write(request)
      await whole
      if (!answer.startsWith('HTTP/1.1 201 ')) throw new Error(answer)
      answer = ''
      answers++
      if (answers === Number(warmUp)) begin = performance.now()
    }
    socket.destroy()
  }),
)
console.log(performance.now() - begin)

function isWhole(answer: string): boolean {
  const head = answer.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(answer)?.[1]
  if (length) return answer.length - head - 4 >= Number(length)
  return answer.endsWith('0\r\n\r\n')
}
