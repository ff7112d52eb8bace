// The parts that the commands share: the configuration, the store, and the answer to a wrong argument (usage, exit code 2).
import { readConfig } from '../config.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store/contract.ts'

export class UsageError extends Error {}

/** @param run gives the text to print; it opens the store only when its arguments are right */
export async function runCommand(
  usage: string,
  run: (args: string[], open: () => Promise<Store>) => Promise<string>,
): Promise<void> {
  try {
    process.stdout.write(await run(process.argv.slice(2), openConfigured))
  } catch (error) {
    if (error instanceof SetupError) {
      process.stderr.write(`${error.message}\n`)
      process.exitCode = 1
      return
    }
    if (!isUsage(error)) throw error
    process.stderr.write(`${error.message}\n\n${usage}`)
    process.exitCode = 2
  }
}

/** The machine is not set up for the service: nothing that other arguments would mend. */
class SetupError extends Error {}

async function openConfigured(): Promise<Store> {
  const config = readConfig(process.env, process.cwd())
  if (!config.ok) throw new SetupError(config.error)
  const store = await openStore(config.value)
  if (!store.ok) throw new SetupError(store.error)
  return store.value
}

/** Our own error, and the one that `parseArgs` throws for an option that it does not know. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
