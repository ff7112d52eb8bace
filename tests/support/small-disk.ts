// A disk that is really full: a small file system of its own, in memory, over the folder of a browser's profile.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface SmallDisk {
  /** Takes every byte that is left. */
  readonly fill: () => void
  readonly makeRoom: () => void
  /** Takes the disk away, with all that is on it. */
  readonly remove: () => void
}

/** Why there can be no small disk on this machine, in words that name the remedy; null where there can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return 'a full disk is made with tmpfs: this kind can only be run on Linux'
  const folder = mkdtempSync(join(tmpdir(), 'inloop-mount-'))
  try {
    putSmallDisk(folder, 1).remove()
    return null
  } catch (error) {
    return `a full disk is made with tmpfs, and mounting is not permitted: run this as root (${error})`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Lies over `folder`, whose own contents are hidden until it is removed. */
export function putSmallDisk(folder: string, megabytes: number): SmallDisk {
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'inloop-full-disk', folder)
  const ballast = join(folder, 'ballast')
  return {
    fill() {
      const file = openSync(ballast, 'a')
      for (const size of [1 << 20, 4096, 1]) while (write(file, size));
      closeSync(file)
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    // A killed browser's last process may still be going: the disk then disappears with it.
    remove: () => run('umount', '--lazy', folder),
  }
}

function write(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}

function run(command: string, ...parameters: string[]): void {
  const { status, stderr, error } = spawnSync(command, parameters, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr?.trim() || String(error))
}
