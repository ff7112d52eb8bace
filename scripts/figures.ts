// The figures of the parts of the long run: read from the lines that they print, and written into docs/faults.md.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export interface Shown {
  /** Of the part, as `kills`. */
  readonly name: string
  readonly figures: string
  readonly good: boolean
}

const PAGE = 'docs/faults.md'
const [BEGIN, END] = ['<!-- figures -->', '<!-- /figures -->']

/** The one line in which a part prints its result. */
export const shownLine = ({ good, name, figures }: Shown): string =>
  `${good ? 'ok   ' : 'WRONG'} ${name.padEnd(13)} ${figures}`

export function readShownLine(line: string): Shown | null {
  const [, word, name = '', figures = ''] = /^(ok {3}|WRONG) (\S+)\s+(.*)$/.exec(line) ?? []
  return word === undefined ? null : { name, figures, good: word !== 'WRONG' }
}

/** Runs a program, passes on its output, and gives the lines with a result. */
export async function showing(
  command: string,
  parameters: readonly string[],
): Promise<{ readonly good: boolean; readonly parts: readonly Shown[] }> {
  const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const parts: Shown[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line)
    const part = readShownLine(line)
    if (part) parts.push(part)
  }
  return { good: (await ended) === 0, parts }
}

/** The page with these figures between its marks, of this date (`2026-11-30`) and commit. */
export function withFigures(page: string, parts: readonly Shown[], date: string, commit: string): string {
  const [before, rest = ''] = page.split(BEGIN)
  const after = rest.split(END)[1]
  if (after === undefined) throw new Error(`${PAGE} has no ${BEGIN} … ${END}`)
  const rows = parts.map(({ name, figures, good }) => `| \`${name}\` | ${good ? '' : '**WRONG** '}${figures} |`)
  const table = ['| part | what was seen |', '|---|---|', ...rows].join('\n')
  return `${before}${BEGIN}\n${date}, commit ${commit}, Node ${process.versions.node}.\n\n${table}\n${END}${after}`
}

export function recordFigures(parts: readonly Shown[]): void {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout?.trim() || 'unknown'
  const date = new Date().toISOString().slice(0, 10)
  writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), parts, date, commit))
}
