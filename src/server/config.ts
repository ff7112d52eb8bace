// The settings from outside, read once at the start and refused in words.
import { resolve } from 'node:path'
import { fail, ok, type Result } from '../domain/result.ts'

export interface Config {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Absolute. */
  readonly dataDir: string
  /** Absolute: the SQLite file. */
  readonly database: string
}

/** Reads HOST, PORT and DATA_DIR; an empty value is as good as none. The error is a sentence for the administrator. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Result<Config, string> {
  const host = environment['HOST'] || '127.0.0.1'
  const port = environment['PORT'] || '8787'
  const dataDir = resolve(cwd, environment['DATA_DIR'] || './data')
  if (/[\s/]/.test(host)) return fail(`HOST must be a host name or an IP address, such as 127.0.0.1; it is "${host}".`)
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    return fail(`PORT must be a whole number from 0 to 65535, such as 8787; it is "${port}".`)
  return ok({ host, port: Number(port), dataDir, database: resolve(dataDir, 'inloop.sqlite') })
}
