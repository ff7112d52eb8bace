// Releases per second: the service as it runs, with a client of its own, against the same transactions without HTTP and
// without a signature to check. Every process is a fresh one, every store a fresh file; the first third of the releases is not
// timed, as a service runs for months and is not compiled anew for every share.
import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Release, releaseId } from '../../src/domain/disclosure/release.ts'
import { encodeRelease } from '../../src/protocol/encode-release.ts'
import { formatEnrolmentCode } from '../../src/protocol/enrolment-code.ts'
import { sha256, systemRandom } from '../../src/server/secrets.ts'
import type { Submission } from '../../src/server/store/contract.ts'
import { openSqliteStore } from '../../src/server/store/sqlite.ts'
import { type Device, makeDevice } from '../support/device.ts'
import { blockOf, hia, weekOf } from '../support/releases.ts'
import { type Bench, inTurn, median, ratios } from './figure.ts'
import { must } from './must.ts'
import { printedBy } from './printed-by.ts'

const TABLETS = 20
const RELEASES = 12_000
const WARM_UP = 4_000
const ROUNDS = 7
const place = { loket: hia.id, municipality: hia.municipality }

/** Four headlines to every block, as a busy loket sends them. */
function releaseOf(tablet: string, number: number): Release {
  const year = 2010 + (Math.floor(number / 52) % 16)
  if (number % 5 === 4)
    return blockOf(
      tablet,
      number,
      `${year}-06`,
      Array.from({ length: 24 }, (_, pick) => pick * 11 + number),
    )
  return weekOf(tablet, `${year}-W${String((number % 52) + 1).padStart(2, '0')}`)
}

async function makeSubmissions(devices: readonly Device[]): Promise<readonly Submission[]> {
  return Promise.all(
    Array.from({ length: RELEASES }, async (_, index): Promise<Submission> => {
      const device = devices[index % devices.length]
      if (!device) throw new Error('no device')
      const release = releaseOf(device.tablet, Math.floor(index / devices.length))
      return { id: releaseId(release), body: await device.sign(encodeRelease(release)), release }
    }),
  )
}

/** A data folder in which the tablets are enrolled. */
async function freshData(devices: readonly Device[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-bench-'))
  const store = await openSqliteStore(join(folder, 'inloop.sqlite'))
  for (const device of devices) {
    const code = formatEnrolmentCode(systemRandom(16))
    const now = Date.now()
    await store.addEnrolmentCode({ hash: sha256(code), ...place, expiresAt: now + 60_000 }, now)
    const { code: _, ...enrolment } = device.enrolment(code, place)
    must(await store.enrol({ ...enrolment, codeHash: sha256(code) }, now))
  }
  await store.close()
  return folder
}

/** The port that the service names in its log, once it says that it is ready. */
function portIn(log: string): Promise<string> {
  return new Promise((resolve) => {
    const look = () => {
      const port = /:(\d+)\/\n.*Ready/s.exec(readFileSync(log, 'utf8'))?.[1]
      if (!port) return
      watcher.close()
      resolve(port)
    }
    const watcher = watch(log, look)
    look()
  })
}

async function overHttp(devices: readonly Device[], submissions: string): Promise<number> {
  const folder = await freshData(devices)
  const log = join(folder, 'log')
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder }
  const service = spawn(process.execPath, ['src/server/main.ts'], {
    env,
    stdio: ['ignore', openSync(log, 'w'), 'inherit'],
  })
  const ended = new Promise((resolve) => service.once('exit', resolve))
  try {
    const port = await portIn(log)
    return Number(await printedBy('share-client.ts', port, submissions, String(WARM_UP)))
  } finally {
    service.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true })
  }
}

async function inProcess(devices: readonly Device[], submissions: string): Promise<number> {
  const folder = await freshData(devices)
  const printed = await printedBy('share-in-process.ts', join(folder, 'inloop.sqlite'), submissions, String(WARM_UP))
  rmSync(folder, { recursive: true })
  return Number(printed)
}

export const shares: Bench = {
  name: 'shares',
  async run() {
    const devices = await Promise.all(Array.from({ length: TABLETS }, () => makeDevice()))
    const folder = mkdtempSync(join(tmpdir(), 'inloop-bench-'))
    const submissions = join(folder, 'submissions.json')
    writeFileSync(submissions, JSON.stringify(await makeSubmissions(devices)))
    const things = [() => overHttp(devices, submissions), () => inProcess(devices, submissions)]
    const medians = await inTurn(things, { rounds: ROUNDS, samples: 1 })
    rmSync(folder, { recursive: true })
    const perSecond = (thing: number) => {
      const milliseconds = median(medians.map((round) => round[thing] ?? Number.NaN))
      return `${Math.round(((RELEASES - WARM_UP) / milliseconds) * 1000).toLocaleString('en')}/s`
    }
    return [
      {
        name: 'shares per second over HTTP, 64 connections, signature checked ÷ the transactions alone, in-process',
        // Times, so the other way round.
        rounds: ratios(medians, 1, 0),
        unit: 'ratio',
        goal: { atLeast: 1 },
        note: `${perSecond(0)}, ${perSecond(1)}`,
      },
    ]
  },
}
