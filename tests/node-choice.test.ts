// Which Node runs a script: the machine's own when it is new enough, else the packaged one, else a sentence.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
let script = ''
let ownNode = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inloop-node-'))
  script = join(folder, 'script.ts')
  writeFileSync(script, 'const words: readonly string[] = process.argv.slice(2)\nconsole.log("packaged", ...words)\n')
  // Stands for a Node of the machine: reports that it was chosen, and for which script.
  ownNode = join(folder, 'node')
  writeFileSync(ownNode, '#!/bin/sh\necho own "$@"\n')
  chmodSync(ownNode, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the script as npm does. @param own version of the Node that runs npm @param packaged of the one that npm found */
function run(own: string, packaged = process.versions.node) {
  const claim = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${packaged}' } })`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(claim)}`, 'scripts/node.mjs', script, 'one', 'two'],
    {
      encoding: 'utf8',
      env: { ...process.env, npm_config_user_agent: `npm/11.0.0 node/v${own} linux x64`, npm_node_execpath: ownNode },
    },
  )
  return { status, said: stdout.trim() || stderr.trim() }
}

describe.skipIf(process.platform === 'win32')('a script of npm', () => {
  it('runs on the Node of the machine from 24 on', () => {
    expect(run('24.0.0')).toEqual({ status: 0, said: `own ${script} one two` })
    expect(run('101.3.0')).toEqual({ status: 0, said: `own ${script} one two` })
  })

  it('runs on the packaged Node where the machine has an older one', () => {
    expect(run('20.20.2')).toEqual({ status: 0, said: 'packaged one two' })
    expect(run('23.11.1')).toEqual({ status: 0, said: 'packaged one two' })
  })

  it('says in a sentence what is missing where neither serves', () => {
    const { status, said } = run('20.20.2', '20.20.2')
    expect(status).toBe(1)
    expect(said).toBe(
      'Inloop needs Node 24 or newer. This machine has 20.20.2, and the Node that comes with Inloop is not ' +
        `made for ${process.platform} on ${process.arch}. Install Node 24 or newer and try again.`,
    )
  })
})
