// The real service as a child process, on a port of its own, that a journey can stop and start again; a wire leads to it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../src/domain/calendar.ts'
import { startWire, type Wire } from './wire.ts'

export interface Service extends ServiceProcess {
  /** The address that a browser of this machine opens: it goes over `wire`. */
  readonly address: string
  readonly wire: Wire
}

export interface ServiceProcess {
  readonly port: number
  readonly dataDir: string
  /** Printed at the first start, and never again. */
  readonly adminToken: string
  /** Starts it again, unless it runs. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** A fresh enrolment code, as the command prints it. */
  readonly enrolmentCode: (loket: string) => string
  readonly totals: (per?: string) => Promise<unknown>
  /** Stops the service and removes its data. */
  readonly dispose: () => Promise<void>
}

export async function startService(): Promise<Service> {
  const service = await startServiceProcess()
  const wire = await startWire(service.port)
  return {
    ...service,
    address: `http://localhost:${wire.port}`,
    wire,
    async dispose() {
      await wire.close()
      await service.dispose()
    },
  }
}

/** @param time when the service's clock says that it is, at each start; the machine's own clock without it */
export async function startServiceProcess(time?: Instant): Promise<ServiceProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'inloop-service-'))
  // Any free port at first; started again, the one that it had.
  let port = 0
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    ...(time !== undefined && {
      SERVICE_TIME: String(time),
      NODE_OPTIONS: `--import=${new URL('./service-clock.ts', import.meta.url)}`,
    }),
  }
  let child: ChildProcess | null = null
  let printed = ''

  const start = async () => {
    if (child) return
    const started = spawn(process.execPath, ['src/server/main.ts'], {
      env: { ...env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child = started
    const before = printed.length
    await new Promise<void>((resolve, reject) => {
      started.once('exit', (code) => reject(new Error(`the service ended (${code})\n${printed}`)))
      started.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        // The last that it says: it listens, and has printed the admin token.
        if (printed.includes('Ready.', before)) resolve()
      })
    })
  }

  const stop = async () => {
    const running = child
    child = null
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGTERM')
    await ended
  }

  await start()
  port = Number(/^Inloop is at http:\/\/127\.0\.0\.1:(\d+)\/$/m.exec(printed)?.[1])
  const [, adminToken = ''] = /totals: ([\w-]{43})\s/.exec(printed) ?? []
  return {
    port,
    dataDir,
    adminToken,
    start,
    stop,
    enrolmentCode(loket) {
      const { stdout, stderr } = spawnSync(process.execPath, ['src/server/commands/enrol.ts', '--loket', loket], {
        env,
      })
      const code = /\b[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{2,4}){6}\b/.exec(stdout.toString())?.[0]
      if (!code) throw new Error(`no enrolment code: ${stdout} ${stderr}`)
      return code
    },
    async totals(per = 'all') {
      const response = await fetch(`http://127.0.0.1:${port}/v1/totals?per=${per}`, {
        headers: { Authorization: `Bearer ${adminToken}` },
      })
      if (!response.ok) throw new Error(`totals: ${response.status} ${await response.text()}`)
      return response.json()
    },
    async dispose() {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
