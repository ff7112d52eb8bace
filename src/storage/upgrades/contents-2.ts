// From contents of version 1 (one passphrase, one key) to version 2: people, notes under their writer's key, answers under the
// key of their week, and heads. All of it in one transaction; until that stands the old passphrase opens the old rows.

import type { HeldHour, Ledger, MonthTotals } from '../../domain/ledger.ts'
import type { Person, PersonId } from '../../domain/person.ts'
import type { Problem } from '../../domain/problem.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { emptyTally, type Tally } from '../../domain/tally.ts'
import type { VisitId } from '../../domain/visit.ts'
import { isRecorded, type VisitRecord, type WalkInHour, type WalkInHourId } from '../../domain/walk-in-hour.ts'
import type { FirstSlot, UnlockedVault, Vault } from '../../vault/vault.ts'
import { type KeyFiles, openWeekKeys } from '../../vault/week-keys.ts'
import type { Database, TableName } from '../database.ts'
import { personChange, withWays } from '../people.ts'
import { hourChange, visitChanges } from '../rows.ts'
import { type Settings, settingsChange } from '../settings.ts'
import { type Change, guarded, newStore } from '../store.ts'

/** What version 1 called the only person that it knew. */
const NAME = 'Eerste persoon'

export async function upgradeFirst(
  database: Database,
  vault: Vault,
  files: KeyFiles,
  slot: FirstSlot,
  passphrase: string,
): Promise<Result<UnlockedVault, Problem>> {
  const id = crypto.randomUUID() as string as PersonId
  const adopted = await vault.adopt(slot, passphrase, id)
  if (!adopted.ok) return fail({ code: adopted.error === 'too-cheap' ? 'storage-damaged' : 'wrong-passphrase' })
  const { unlocked, ...ways } = adopted.value
  const person: Person = { id, name: NAME, roles: ['counsellor', 'coordinator', 'pilotLead'] }
  const rows = await guarded(database, async () => {
    const changes = await contents(database, unlocked, id)
    return changes ? ok(changes) : fail('storage-damaged')
  })
  if (!rows.ok) return fail({ code: rows.error })
  const { keys } = await openWeekKeys(unlocked, files, [null, null], 0)
  const changes = [...rows.value, personChange(withWays(person, ways))]
  const written = await newStore(database, unlocked, keys).commit(changes, { put: ways.slots, remove: [slot.id] })
  return written.ok ? ok(unlocked) : fail({ code: written.error })
}

/** Every row of version 1 in the form of version 2; null when one of them does not open. */
async function contents(database: Database, vault: UnlockedVault, author: PersonId): Promise<readonly Change[] | null> {
  const readAll = async (table: TableName): Promise<ReadonlyMap<string, unknown> | null> => {
    const found = new Map<string, unknown>()
    for (const { id, version, sealed } of await database.rows(table).toArray()) {
      const opened = await vault.open({ table, id, version }, sealed)
      if (!opened.ok) return null
      found.set(id, opened.value)
    }
    return found
  }
  const [settings, ledger, months, hours, visits, releases] = await Promise.all(
    (['settings', 'ledger', 'months', 'hours', 'visits', 'releases'] as const).map(readAll),
  )
  if (!settings || !ledger || !months || !hours || !visits || !releases) return null
  const tablet = settings.get('tablet') as Omit<Settings, 'restoredAt' | 'lastBackup'> | undefined
  if (!tablet || !ledger.has('ledger')) return null

  const changes: Change[] = [
    settingsChange({ ...tablet, restoredAt: null, lastBackup: null }),
    { table: 'ledger', id: 'ledger', value: ledgerOf(ledger.get('ledger')) },
    ...[...releases].map(([id, value]) => ({ table: 'releases', id, value }) as const),
    ...[...months].map(([id, value]) => ({ table: 'months', id, value: monthOf(value, hours) }) as const),
  ]
  for (const value of hours.values()) {
    const hour = hourOf(value as WalkInHour, author)
    const own = hour.entries.flatMap(({ id }) => {
      const visit = visits.get(id) as VisitRecord | undefined
      return visit ? [[id, visitOf(visit, author)] as const] : []
    })
    const state = { hour, visits: new Map<VisitId, VisitRecord>(own) }
    changes.push(hourChange(hour), ...visitChanges({ hour: null, visits: new Map() }, state, hour))
  }
  // A visit that no hour names any more is nobody's: it is left behind.
  const kept = new Set(changes.filter(({ table }) => table === 'visits').map(({ id }) => id))
  const left = [...visits.keys()].filter((id) => !kept.has(id))
  return [...changes, ...left.map((id) => ({ table: 'visits', id, value: undefined }) as const)]
}

/** Version 1 named only the ids of a month's hours. */
function monthOf(value: unknown, hours: ReadonlyMap<string, unknown>): MonthTotals {
  const month = value as Omit<MonthTotals, 'hours'> & { readonly hours: readonly WalkInHourId[] }
  const held = month.hours.flatMap((id): readonly HeldHour[] => {
    const hour = hours.get(id) as WalkInHour | undefined
    return hour ? [{ id, date: hour.date, from: hour.from, until: hour.until, visits: hour.tally.visits }] : []
  })
  return { ...month, hours: held, tally: tallyOf(month.tally) }
}

/** Version 1 counted no trajectories that begin, and nothing beside visits. */
const tallyOf = (tally: Tally): Tally => ({ ...emptyTally, ...tally })

function ledgerOf(value: unknown): unknown {
  const { ledger, ...rest } = value as { readonly ledger: Ledger }
  const { stream } = ledger
  return { ...rest, ledger: { ...ledger, stream: { ...stream, pending: tallyOf(stream.pending) } } }
}

/** Version 1 had one person, no codes, and of a trajectory's conversations did not say which was the first. */
function visitOf(visit: VisitRecord, author: PersonId): VisitRecord {
  const { inTrajectory: _, ...rest } = visit as VisitRecord & { readonly inTrajectory?: boolean }
  return isRecorded(rest) ? { ...rest, author, trajectory: rest.trajectory ? 'continues' : false } : { ...rest, author }
}

function hourOf(stored: WalkInHour, author: PersonId): WalkInHour {
  const { last } = stored
  const hour = { ...stored, tally: tallyOf(stored.tally) }
  if (!last) return hour
  const before = last.before && { ...last.before, tally: tallyOf(last.before.tally) }
  const replaced = last.visit?.before
  const visit = last.visit && { ...last.visit, before: replaced ? visitOf(replaced, author) : null }
  return { ...hour, last: { ...last, before, ...(visit && { visit }) } }
}
