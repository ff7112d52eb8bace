import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs a script of this folder to its end, in a fresh process; its output is its answer. */
export function printedBy(script: string, ...parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const file = fileURLToPath(new URL(script, import.meta.url))
    const child = spawn(process.execPath, [file, ...parameters], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
    child.on('exit', (code) => (code === 0 ? resolve(printed) : reject(new Error(`${script} ended with ${code}`))))
  })
}
