// Releases per second: the service as it runs, with a client of its own, against the same transactions without HTTP and
// without a signature to check. Every process is a fresh one, every store a fresh file; the first quarter of the releases is not
// timed, as a service runs for months and is not compiled anew for every share.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localDate } from '../../src/domain/calendar.ts'
import { idOf } from '../../src/domain/disclosure/release.ts'
import { type Quarter, quarterOf } from '../../src/domain/quarter.ts'
import { encodeRelease } from '../../src/protocol/encode-release.ts'
import { YEARS_BEFORE_ENROLMENT } from '../../src/protocol/limits.ts'
import type { Submission } from '../../src/server/store/contract.ts'
import { openSqliteStore } from '../../src/server/store/sqlite.ts'
import { type Device, makeDevice } from '../support/device.ts'
import { hia, place, releaseOf } from '../support/releases.ts'
import { type Bench, inTurn, median, ratios } from './figure.ts'
import { must } from './must.ts'
import { printedBy } from './printed-by.ts'

/** A tablet has no more quarters than this that the service takes on the day of its enrolment. */
const QUARTERS = 4 * YEARS_BEFORE_ENROLMENT
const TABLETS = 500
const RELEASES = TABLETS * QUARTERS
const WARM_UP = RELEASES / 4
const ROUNDS = 7

/** The quarters that are over, from the oldest on. */
function lastQuarters(): readonly Quarter[] {
  const [year = 0, month = 0] = localDate(Date.now(), hia.timeZone).split('-').map(Number)
  return Array.from({ length: QUARTERS }, (_, index) => {
    const first = new Date(Date.UTC(year, month - 1 - 3 * (QUARTERS - index), 1))
    return quarterOf(first.toISOString().slice(0, 10))
  })
}

/** Every tablet hands in its oldest quarter, then every tablet its next one: each second one brings answers. */
async function makeSubmissions(devices: readonly Device[]): Promise<readonly Submission[]> {
  const made = lastQuarters().flatMap((quarter, round) =>
    devices.map(async (device, index): Promise<Submission> => {
      const picks = Array.from({ length: 24 }, (_, pick) => pick * 11 + index)
      const release = releaseOf(device.tablet, quarter, { picks, seed: round * TABLETS + index })
      return { id: idOf(release), body: await device.sign(encodeRelease(release)), release }
    }),
  )
  return Promise.all(made)
}

/** A database in which the tablets are enrolled. */
async function enrolAll(devices: readonly Device[], file: string): Promise<void> {
  const store = await openSqliteStore(file)
  const now = Date.now()
  for (const device of devices) {
    await store.addEnrolmentCode({ hash: device.tablet, ...place, expiresAt: now + 60_000 }, now)
    const { code: _, ...enrolment } = device.enrolment('', place)
    must(await store.enrol({ ...enrolment, codeHash: device.tablet }, now))
  }
  await store.close()
}

/** A data folder of its own with a copy of that database. */
function freshData(enrolled: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-bench-'))
  copyFileSync(enrolled, join(folder, 'inloop.sqlite'))
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

async function overHttp(enrolled: string, submissions: string): Promise<number> {
  const folder = freshData(enrolled)
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

async function inProcess(enrolled: string, submissions: string): Promise<number> {
  const folder = freshData(enrolled)
  const printed = await printedBy('share-in-process.ts', join(folder, 'inloop.sqlite'), submissions, String(WARM_UP))
  rmSync(folder, { recursive: true })
  return Number(printed)
}

export const shares: Bench = {
  name: 'shares',
  async run() {
    const devices = await Promise.all(Array.from({ length: TABLETS }, () => makeDevice()))
    const folder = mkdtempSync(join(tmpdir(), 'inloop-bench-'))
    const [submissions, enrolled] = [join(folder, 'submissions.json'), join(folder, 'enrolled.sqlite')]
    writeFileSync(submissions, JSON.stringify(await makeSubmissions(devices)))
    await enrolAll(devices, enrolled)
    const things = [() => overHttp(enrolled, submissions), () => inProcess(enrolled, submissions)]
    const medians = await inTurn(things, { rounds: ROUNDS, samples: 1 })
    rmSync(folder, { recursive: true })
    const largest: number[] = []
    for (let round = 0; round < ROUNDS; round++) largest.push(Number(await printedBy('largest-share.ts')))
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
      {
        name: 'the largest message that the service takes, 64 KiB: time of the processor until it is stored and counted',
        rounds: largest,
        unit: 'ms',
        goal: { atMost: 20 },
        note: `${median(largest).toFixed(1)} ms`,
      },
    ]
  },
}
