// The contents of a backup, of the same records as on the disk. Strict: a field that is not named is not written, and
// one that does not fit is not read. Notes stand apart from their visits, so that a file without notes has no place for
// them. Names of people are not in it: after a restore the first person gets a new way in.
import * as v from 'valibot'
import { type PersonId, ROLES } from '../domain/person.ts'
import type { VisitId } from '../domain/visit.ts'
import { schemas } from '../records/schemas.ts'
import { keptSettings, publicKeySchema, signingKeySchema } from '../records/settings-schema.ts'
import { newest, tableNames, versionOf } from '../records/versions.ts'
import { date, id, instant, revision, whole } from '../schemas/primitives.ts'

export const FORMAT = 'inloop-backup'
/** Grows when an older program could not read the file. */
export const VERSION = 1

/** Each of a list stands in it once. */
const once = <Item>(key: (item: Item) => string | number) =>
  v.check<Item[], string>((items) => new Set(items.map(key)).size === items.length, 'the same thing twice')

/** The records of a table, each under a key of its own. */
const listOf = <Schema extends v.GenericSchema>(
  schema: Schema,
  key: (item: v.InferOutput<Schema>) => string | number,
) => v.pipe(v.array(schema), once(key))

const byId = ({ id }: { readonly id: string }) => id
/** From this day on the words are not read any more. */
const erasedOn = date

const contents = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** The versions of the records in it, by table. */
  records: v.record(v.picklist(tableNames), v.pipe(whole, v.minValue(1))),
  madeAt: instant,
  /** The person whose notes the file can hold; the person who restores it takes that place. */
  madeBy: id<PersonId>(),
  /** The roles of the person who restores the file: no more than the roles of its maker. */
  roles: v.pipe(
    v.array(v.picklist(ROLES)),
    v.minLength(1),
    once((role) => role),
  ),
  /** How many commits its tablet had made. */
  revision,
  settings: v.strictObject({
    ...keptSettings,
    // The signing key belongs to the tablet's id: the service knows the two together. Only a coordinator's file has it.
    deviceKey: v.exactOptional(v.strictObject({ public: publicKeySchema, private: signingKeySchema })),
  }),
  ledger: schemas.ledger.entries.ledger,
  months: listOf(schemas.months, ({ month }) => month),
  hours: listOf(schemas.hours, byId),
  visits: listOf(v.strictObject({ id: id<VisitId>(), ...schemas.visits.entries }), byId),
  releases: listOf(v.omit(schemas.releases, ['row']), byId),
  followUps: listOf(schemas.followUps, byId),
  appointments: listOf(schemas.appointments, byId),
  meetings: listOf(schemas.meetings, byId),
  /** None while the profile of the settings was never changed. */
  profiles: listOf(schemas.profiles, ({ version }) => version),
  takenIn: schemas.takenIn,
  /** The notes of the person who made the backup, when they asked for it. */
  notes: v.exactOptional(
    listOf(
      v.strictObject({ visit: id<VisitId>(), ...v.omit(schemas.notes, ['author']).entries, erasedOn }),
      ({ visit }) => visit,
    ),
  ),
  /** The words of visitors in questionnaires, which stand in a file only when notes do. */
  remarks: v.exactOptional(listOf(v.strictObject({ id: id(), ...schemas.remarks.entries, erasedOn }), byId)),
})

/** Read-only, so that records can stand in it as the store gives them. */
type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : 'kty' extends keyof T
    ? T
    : T extends readonly (infer Item)[]
      ? readonly DeepReadonly<Item>[]
      : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }

export type Backup = DeepReadonly<v.InferOutput<typeof contents>>

export const backupSchema = v.pipe(
  contents,
  v.check(isCurrentWhole, 'the current hour, or one of its visits, is not there'),
  v.check(
    ({ roles, settings: { deviceKey } }) => roles.includes('coordinator') === (deviceKey !== undefined),
    'the signing key goes with a coordinator',
  ),
)

/** Without its current hour and that hour's visits a restored tablet could not be unlocked. */
function isCurrentWhole({ ledger, hours, visits }: v.InferOutput<typeof contents>): boolean {
  if (ledger.current === null) return true
  const recorded = new Set(visits.filter(({ record }) => record !== null).map(({ id }) => id))
  const current = hours.find(({ id }) => id === ledger.current)
  return current?.entries.every(({ id, state }) => state === 'counted' || recorded.has(id)) ?? false
}

/** The versions of the records of a backup that is made now. */
export const recordVersions: Backup['records'] = Object.fromEntries(
  tableNames.map((table) => [table, versionOf(table)]),
) as Backup['records']

/** The same file with every record in its newest form; null where newer code wrote one of them. */
export function inNewestForm(
  data: object,
  versions: Readonly<Record<string, number>>,
): Readonly<Record<string, unknown>> | null {
  const tables = new Map(Object.entries(data))
  for (const table of tableNames) {
    const [version, records] = [versions[table] ?? 1, tables.get(table)]
    if (version > versionOf(table)) return null
    // The rows of settings and ledger stand in a file without the parts that belong to one tablet: only lists have steps.
    if (Array.isArray(records) && version < versionOf(table))
      tables.set(
        table,
        records.map((record) => newest(table, version, record)),
      )
  }
  return Object.fromEntries(tables)
}
