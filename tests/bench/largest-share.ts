// Hands in the largest message that the service takes, of many tablets; prints the milliseconds of the processor that one costs,
// from the request to the answer, after a warm-up.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Release } from '../../src/domain/disclosure/release.ts'
import { encodeRelease } from '../../src/protocol/encode-release.ts'
import { MAX_ANSWERS, MAX_BODY_BYTES } from '../../src/protocol/limits.ts'
import { openSqliteStore } from '../../src/server/store/sqlite.ts'
import type { Device } from '../support/device.ts'
import { releaseOf } from '../support/releases.ts'
import { makeService } from '../support/service.ts'

const WARM_UP = 10
const MESSAGES = 30

const folder = mkdtempSync(join(tmpdir(), 'inloop-bench-'))
const store = await openSqliteStore(join(folder, 'inloop.sqlite'))
const service = await makeService(() => store)
const messages: { device: Device; release: Release; body: string }[] = []
for (let count = 0; count < WARM_UP + MESSAGES; count++) {
  const device = await service.enrolled()
  const release = largest(device.tablet)
  messages.push({ device, release, body: await device.sign(encodeRelease(release)) })
}

let begin = process.cpuUsage()
for (const [index, { device, release, body }] of messages.entries()) {
  if (index === WARM_UP) begin = process.cpuUsage()
  const answer = await service.put(device, release, { body })
  if (answer.status !== 201) throw new Error(await answer.text())
}
const { user, system } = process.cpuUsage(begin)
console.log((user + system) / 1_000 / MESSAGES)
await store.close()
rmSync(folder, { recursive: true })

/** As many answers as a body has room for, with the shortest names. */
function largest(tablet: string): Release {
  const { answers, ...message } = releaseOf(tablet, '2022-Q4')
  const questions: { question: string; answers: { answer: string; group: string; count: number }[] }[] = []
  const whole = { ...message, padding: '', answers: { ...answers, questions } }
  // Base64url writes three bytes as four characters; header and signature take less than 300.
  let room = Math.floor(((MAX_BODY_BYTES - 300) * 3) / 4) - JSON.stringify(whole).length
  for (let number = 0; room > 0; number++) {
    if (number % MAX_ANSWERS === 0) {
      questions.push({ question: `q${questions.length}`, answers: [] })
      room -= '{"question":"q10","answers":[]},'.length
    }
    const answer = { answer: `a${(number % MAX_ANSWERS).toString(36)}`, group: 'g', count: 0 }
    room -= JSON.stringify(answer).length + 1
    if (room > 0) questions.at(-1)?.answers.push(answer)
  }
  return { ...message, padding: '', answers: whole.answers } as unknown as Release
}
