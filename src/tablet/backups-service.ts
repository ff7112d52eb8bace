// Backups for the screens: makes, looks into and takes in files, each under the right that it needs.
import type { Age } from '../backup/age.ts'
import { DAY, type Instant, localDate } from '../domain/calendar.ts'
import { isLongEnough } from '../domain/passphrase.ts'
import { fail, ok } from '../domain/result.ts'
import type { Settings } from '../records/stored.ts'
import type { Backups } from '../services/backups.ts'
import type { TakenIn } from '../storage/taken-in.ts'
import { loaded } from './live.ts'
import type { Rights } from './rights.ts'
import { rolesInBackup } from './roles-in-backup.ts'
import type { TabletSession } from './session/session.ts'

interface Parts {
  readonly age: Age
  readonly clock: () => Instant
  readonly takenIn: () => TakenIn
}

/** Milliseconds after which a backup is due, when there is something new. */
const DUE = 7 * DAY

export function backupsService(
  session: TabletSession,
  { allowed, seen }: Rights,
  { age, clock, takenIn }: Parts,
): Backups {
  const read = async (file: Blob, passphrase: string) => {
    const { readBackup } = await import('./read-backup.ts')
    return readBackup(age, file, passphrase, clock())
  }

  return {
    state: seen('back-up', ({ settings, book, store }) => {
      const isUsed = () => {
        const { hour, months } = book.book.getState()
        return hour !== null || months.size > 0
      }
      return loaded(
        [settings, book.book],
        async () => {
          const { lastBackup } = settings.getState()
          return ok({
            lastMadeAt: lastBackup?.at ?? null,
            due: isUsed() && isDue(lastBackup, store.revision(), clock()),
          })
        },
        () => undefined,
      )
    }),

    takenIn: seen('see-totals', ({ book }) =>
      loaded(
        [takenIn().snapshots],
        () => takenIn().load(),
        (problem) => book.saving.setState(problem, true),
      ),
    ),

    make: allowed('back-up', async (passphrase, { notes, own, coordinator }) => {
      if (!isLongEnough(passphrase)) return fail({ code: 'passphrase-too-short' })
      const unlocked = session.unlocked()
      const { store, book, vault } = unlocked
      const roles = await session.trySecret((tools) => rolesInBackup(tools, unlocked, own, coordinator))
      if (!roles.ok) return roles
      const [{ gather }, { sealBackup }] = await Promise.all([
        import('../storage/backups.ts'),
        import('../backup/file.ts'),
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
    }),

    async look(file, passphrase) {
      const backup = await read(file, passphrase)
      if (!backup.ok) return backup
      const { contentsOf } = await import('./read-backup.ts')
      return ok(contentsOf(backup.value))
    },

    takeIn: allowed('take-in-backups', async (file, passphrase) => {
      const backup = await read(file, passphrase)
      if (!backup.ok) return backup
      const { tabletId, profile } = session.unlocked().settings.getState()
      const other = backup.value.settings
      if (other.profile.id !== profile.id) return fail({ code: 'backup-other-loket' })
      if (other.tabletId === tabletId) return fail({ code: 'backup-same-tablet' })
      // It would win over every later file of that tablet.
      if (backup.value.madeAt > clock() + DAY) return fail({ code: 'backup-ahead' })
      const { snapshotOf } = await import('../storage/backups.ts')
      return takenIn().add([snapshotOf(backup.value)], tabletId)
    }),

    takeOut: allowed('take-in-backups', (tabletId) => takenIn().remove(tabletId)),
  }
}

/** A week after the last one, unless nothing was written since but that it was made. */
function isDue(last: Settings['lastBackup'], revision: number, now: Instant): boolean {
  return last === null || (now - last.at > DUE && revision > last.revision + 1)
}
