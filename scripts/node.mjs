// The way into every script: picks the Node that runs it. A machine's own Node is taken when it is new enough, the packaged one
// is for the others, and where neither serves a sentence says so. Plain JavaScript, because an old Node must be able to read it.
import { spawn } from 'node:child_process'
import { delimiter, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The first Node that runs TypeScript and has SQLite. */
const LEAST = 24

const [script, ...parameters] = process.argv.slice(2)
const node = chooseNode(process)
if (node === null) {
  console.error(
    `Inloop needs Node ${LEAST} or newer. This machine has ${process.versions.node}, and the Node that comes with Inloop is not ` +
      `made for ${process.platform} on ${process.arch}. Install Node ${LEAST} or newer and try again.`,
  )
  process.exit(1)
}
// Programs that a script starts find the same Node.
process.env.PATH = [dirname(node), process.env.PATH].join(delimiter)
if (node === process.execPath && script.endsWith('.ts')) {
  process.argv.splice(1, 2, resolve(script))
  await import(pathToFileURL(resolve(script)).href)
} else {
  const command = script.endsWith('.ts') ? [node, script] : [script]
  const child = spawn(command[0], [...command.slice(1), ...parameters], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}

/** npm says which Node runs it; within a script of npm, `node` is the packaged one where there is one. */
function chooseNode({ env, execPath, versions }) {
  const [, npmsOwn = '0'] = /\bnode\/v(\d+)/.exec(env.npm_config_user_agent ?? '') ?? []
  if (Number(npmsOwn) >= LEAST && env.npm_node_execpath) return env.npm_node_execpath
  return Number.parseInt(versions.node, 10) >= LEAST ? execPath : null
}
