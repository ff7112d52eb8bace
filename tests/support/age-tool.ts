// The standard `age` tool as a person uses it: at a terminal, as it takes a passphrase from nowhere else.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const onPath = (name: string): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null

/** The program that gives another one a terminal: util-linux's, as others take other parameters. */
const findTerminal = (): string | null => (process.platform === 'linux' ? onPath('script') : null)

/** Its path; null on a machine without it, or without a terminal for it. */
export const findAge = (): string | null => findTerminal() && onPath('age')

/**
 * Runs age in a terminal of its own and types `passphrase` as often as it asks.
 * @returns its exit code, and all that stood on the terminal
 */
export function runAge(
  parameters: readonly string[],
  passphrase: string,
): Promise<{ readonly code: number | null; readonly terminal: string }> {
  const [age, terminalOf] = [findAge(), findTerminal()]
  if (!age || !terminalOf) throw new Error('no age on this machine')
  const quoted = [age, ...parameters].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
  const child = spawn(terminalOf, ['-qec', quoted, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] })
  let terminal = ''
  let answered = 0
  child.stdout.on('data', (data: Buffer) => {
    terminal += data.toString()
    const asked = terminal.match(/(?:Enter|Confirm) passphrase/g)?.length ?? 0
    for (; answered < asked; answered++) child.stdin.write(`${passphrase}\n`)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, terminal }))
  })
}
