// Watches, by strace, the writes of a running browser and when they become durable.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TabletBrowser } from './browser.ts'
import { processesOf } from './processes.ts'

export interface Call {
  readonly name: 'write' | 'sync'
  readonly path: string
  /** Milliseconds on the machine's own clock, with a fraction. */
  readonly begin: number
  readonly end: number
}

export interface Trace {
  /** Lets go of the browser, and gives every write and every sync of a file since the beginning, in order of beginning. */
  readonly stop: () => Promise<readonly Call[]>
}

const STRACE = 'strace'

export const findStrace = (): boolean => spawnSync(STRACE, ['--version']).status === 0

/** Why no trace can be made on this machine, in words that name the remedy; null where one can. */
export async function whyNoTrace(): Promise<string | null> {
  if (process.platform !== 'linux') return 'strace is of Linux: this can only be looked at there'
  if (!findStrace()) return 'strace is not there: install it (Debian: apt-get install strace)'
  // A sibling, as the browser will be one.
  const sibling = spawn('sleep', ['600'], { stdio: 'ignore' })
  const processes = [sibling.pid ?? 0]
  const child = spawn(STRACE, ['-o', '/dev/null', '-p', String(sibling.pid)], { stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    await attached(child, processes)
    return null
  } catch (error) {
    return `strace may not look at other processes here (run this as root): ${error}`
  } finally {
    child.kill('SIGINT')
    sibling.kill()
  }
}

/** Begins to trace every process of the browser; resolves when all of them are traced. */
export async function traceDisk(browser: TabletBrowser): Promise<Trace> {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-strace-'))
  const file = join(folder, 'calls')
  const processes = processesOf(browser)
  const child = spawn(
    STRACE,
    ['-f', '-y', '-ttt', '-T', '-s', '0', '-o', file, '-e', 'trace=fsync,fdatasync,write,pwrite64,pwritev'].concat(
      processes.flatMap((each) => ['-p', String(each)]),
    ),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await attached(child, processes)
  return {
    async stop() {
      child.kill('SIGINT')
      await ended
      const calls = parseTrace(readFileSync(file, 'utf8'))
      rmSync(folder, { recursive: true })
      return calls
    },
  }
}

/** strace says of every process that it is attached, or why not. */
function attached({ stderr }: ChildProcess, processes: readonly number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const done = processes.every((each) =>
        new RegExp(`(Process ${each} attached|PTRACE_SEIZE, ${each}\\))`).test(said),
      )
      if (/Operation not permitted/.test(said)) reject(new Error(said.trim()))
      else if (done) resolve()
    })
    stderr?.on('close', () => reject(new Error(`it ended: ${said.trim()}`)))
  })
}

const LINE = /^(?<thread>\d+) +(?<begin>\d+\.\d+) (?<rest>.*)$/
const WHOLE = /^(?<name>\w+)\(\d+<(?<path>[^>]*)>.*<(?<took>\d+\.\d+)>$/
const BEGUN = /^(?<name>\w+)\(\d+<(?<path>[^>]*)>.*<unfinished \.\.\.>$/
const RESUMED = /^<\.\.\. \w+ resumed>.*<(?<took>\d+\.\d+)>$/

/** A call that another thread interrupted stands in two lines; the second has the whole duration. */
export function parseTrace(text: string): readonly Call[] {
  const calls: Call[] = []
  const begun = new Map<string, Omit<Call, 'end'>>()
  for (const line of text.split('\n')) {
    const { thread = '', begin: at = '', rest = '' } = LINE.exec(line)?.groups ?? {}
    const { name, path = '', took } = (WHOLE.exec(rest) ?? BEGUN.exec(rest) ?? RESUMED.exec(rest))?.groups ?? {}
    const begin = Number(at) * 1000
    const call = name === undefined ? begun.get(thread) : { name: kindOf(name), path, begin }
    if (call && took === undefined) begun.set(thread, call)
    else if (call) {
      calls.push({ ...call, end: call.begin + Number(took) * 1000 })
      begun.delete(thread)
    }
  }
  return calls.toSorted((one, other) => one.begin - other.begin)
}

const kindOf = (name: string): Call['name'] => (name.startsWith('f') ? 'sync' : 'write')
