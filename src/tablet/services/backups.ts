// Backups for the screens: makes, looks into and takes in files, each under the right that it needs.
import type { Age } from '../../backup/age.ts'
import { DAY, type Instant, localDate } from '../../domain/calendar.ts'
import { silenceAsProblem } from '../../domain/in-time.ts'
import { isLongEnough } from '../../domain/passphrase.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Settings } from '../../records/stored.ts'
import type { Backups } from '../../services/backups.ts'
import { lastKept, type Store } from '../../storage/store.ts'
import type { TakenIn } from '../../storage/taken-in.ts'
import { action, type MixedGuardsOf, outside, value } from '../guarded.ts'
import { loaded } from '../live.ts'
import { rolesInBackup } from '../roles-in-backup.ts'
import type { TabletSession } from '../session/session.ts'
import type { Unlocked } from '../unlocked.ts'

export const backupsGuards = {
  state: value('back-up'),
  takenIn: value('see-totals'),
  make: action('back-up', 'backedUp'),
  // Also before there is a tablet; the file has a passphrase of its own.
  look: outside,
  takeIn: action('take-in-backups', 'tookIn'),
  takeOut: action('take-in-backups', 'tookOut'),
} as const satisfies MixedGuardsOf<Backups>

interface Reader {
  readonly age: Age
  readonly clock: () => Instant
}

interface Parts extends Reader {
  readonly takenIn: TakenIn
  readonly trySecret: TabletSession['trySecret']
}

/** Milliseconds after which a backup is due, when there is something new. */
const DUE = 7 * DAY

async function read({ age, clock }: Reader, file: Blob, passphrase: string) {
  const { readBackup } = await import('../read-backup.ts')
  return silenceAsProblem(readBackup(age, file, passphrase, clock()))
}

export const backupsOutside = (reader: Reader): Pick<Backups, 'look'> => ({
  async look(file, passphrase) {
    const backup = await read(reader, file, passphrase)
    if (!backup.ok) return backup
    const { contentsOf } = await import('../read-backup.ts')
    return ok(contentsOf(backup.value))
  },
})

export function backups(unlocked: Unlocked, { age, clock, takenIn, trySecret }: Parts): Omit<Backups, 'look'> {
  const { settings, book, store, vault } = unlocked
  const isUsed = () => {
    const { hour, months } = book.book.getState()
    return hour !== null || months.size > 0
  }
  return {
    state: loaded(
      [settings, book.book],
      async () => {
        const { lastBackup } = settings.getState()
        return ok({
          lastMadeAt: lastBackup?.at ?? null,
          due: isUsed() && isDue(lastBackup, store, clock()),
        })
      },
      () => undefined,
    ),

    takenIn: loaded(
      [takenIn.snapshots],
      () => takenIn.load(),
      (problem) => book.saving.setState(problem, true),
    ),

    async make(passphrase, { notes, own, coordinator }) {
      if (!isLongEnough(passphrase)) return fail({ code: 'passphrase-too-short' })
      const roles = await trySecret((tools) => rolesInBackup(tools, unlocked, own, coordinator))
      if (!roles.ok) return roles
      const [{ gather }, { sealBackup }] = await Promise.all([
        import('../../storage/backups.ts'),
        import('../../backup/file.ts'),
      ])
      const backup = await gather(store, { person: vault.person, now: clock(), notes, roles: roles.value })
      if (!backup.ok) return backup
      const file = await sealBackup(age, backup.value, passphrase)
      const { madeAt, revision } = backup.value
      // A file by which nobody could go on sharing is not the one that the reminder asks for.
      if (roles.value.includes('coordinator')) {
        const written = await book.changeSettings({ lastBackup: { at: madeAt, revision } })
        if (!written.ok) return written
      }
      const { id, timeZone } = book.profileNow()
      return ok({ fileName: `inloop-${id}-${localDate(madeAt, timeZone)}.inloop.age`, file })
    },

    async takeIn(file, passphrase) {
      const backup = await read({ age, clock }, file, passphrase)
      if (!backup.ok) return backup
      const { tabletId, profile } = settings.getState()
      const other = backup.value.settings
      if (other.profile.id !== profile.id) return fail({ code: 'backup-other-loket' })
      if (other.tabletId === tabletId) return fail({ code: 'backup-same-tablet' })
      // It would win over every later file of that tablet.
      if (backup.value.madeAt > clock() + DAY) return fail({ code: 'backup-ahead' })
      const { snapshotOf } = await import('../../storage/backups.ts')
      return takenIn.add([snapshotOf(backup.value)], tabletId)
    },

    takeOut: (tabletId) => takenIn.remove(tabletId),
  }
}

/** A week after the last one, unless nothing was written since that a backup holds. */
const isDue = (last: Settings['lastBackup'], store: Store, now: Instant): boolean =>
  // A file of a day that is still to come was made under a wrong date.
  last === null || (Math.abs(now - last.at) > DUE && lastKept(store) > last.revision)
