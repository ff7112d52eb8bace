// Every method of every service, asked by a person of each role, by a visitor, and on a locked tablet; and each cell of the table of
// rights in docs/privacy.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import { must, nobodyThere, PASSPHRASE, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { quickAge } from '../../tests/support/backup.ts'
import { tools } from '../../tests/support/colleague.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { may, RIGHTS, type Right, ROLES, type Role } from '../domain/person.ts'
import { fail, ok } from '../domain/result.ts'
import type { Live } from '../services/live.ts'
import type { Meetings } from '../services/meetings.ts'
import type { Services } from '../services/services.tsx'
import type { SessionStatus } from '../services/session.ts'
import { buildServices } from './build-services.ts'
import { action, type Guard, type GuardsOf, value } from './guarded.ts'
import { addPerson } from './people.ts'
import { guards } from './services/guards.ts'
import type { SessionMethods, TabletSession } from './session/session.ts'
import { allowedIn, guarded as guardedByState } from './session/status.ts'

/** The table of the document: for each right, in the order of `ROLES`, whether a role has it. */
const documented = readFileSync(join(import.meta.dirname, '../../docs/privacy.md'), 'utf8')
  .split('\n')
  .flatMap((line): readonly (readonly [string, readonly boolean[]])[] => {
    const [, right, , ...cells] = line.split('|').map((cell) => cell.trim())
    const id = right?.match(/^`([a-z-]+)`$/)?.[1]
    return id && (RIGHTS as readonly string[]).includes(id)
      ? [[id, cells.slice(0, 3).map((cell) => cell === 'yes')]]
      : []
  })

/** An unlocked tablet without the browser's locks around it: a method of its session that a test does not need does nothing. */
function sessionOf(tablet: Running, status: StoreApi<SessionStatus>): TabletSession {
  const names = Object.keys(allowedIn) as (keyof typeof allowedIn)[]
  const idle = Object.fromEntries(names.map((name) => [name, () => ok(undefined)]))
  const methods = {
    ...(idle as unknown as SessionMethods),
    unlocked: () => tablet,
    handedOver: () => tablet,
    trySecret: (work: (given: never) => unknown) => work(tools(tablet) as never),
  } as SessionMethods
  return {
    ...guardedByState<SessionMethods>(status, methods),
    status,
    preferences: createState(() => ({ language: 'nl', theme: 'auto' }) as const),
    hasPin: createState(() => false),
    entry: createState(() => null),
  }
}

function servicesOf(tablet: Running, status: StoreApi<SessionStatus>): Services {
  const updates = { available: createState(() => false), install: () => {} }
  const practice = { on: false, root: '/', enter() {}, begin: async () => ok(undefined), end() {} }
  const parts = { client: nobodyThere, updates, age: quickAge, clock, newId: () => crypto.randomUUID(), practice }
  return buildServices(sessionOf(tablet, status), parts)
}
const clock = () => at(0, '19:30')

interface Member {
  readonly name: string
  readonly guard: Guard
  readonly of: (services: Services) => unknown
}

/** Every row of every table. */
const members: readonly Member[] = Object.entries(guards).flatMap(([service, table]) =>
  Object.entries(table).map(([method, guard]) => ({
    name: `${service}.${method}`,
    guard,
    of: (services) => memberOf(memberOf(services, service), method),
  })),
)
const memberOf = (object: unknown, name: string): unknown => new Map(Object.entries(Object(object))).get(name)

/** A member that a screen reaches by each right; the screens ask for small numbers themselves. */
const doors: Readonly<Record<Exclude<Right, 'see-small-numbers'>, string>> = {
  'hold-hours': 'walkInHours.countVisit',
  'write-notes': 'notes.own',
  'confirm-date': 'notes.confirmDate',
  'see-totals': 'totals.span',
  'see-sharing': 'sharing.next',
  share: 'sharing.enrol',
  'back-up': 'backups.make',
  'take-in-backups': 'backups.takeIn',
  'set-tablet': 'tablet.setTabletName',
  'manage-people': 'people.remove',
}

const isLive = (member: unknown): member is Live<unknown> =>
  typeof member === 'object' && member !== null && 'subscribe' in member

/** Whether a member answers; one that throws for want of parameters was reached, one that names the state was not. */
async function isReached(member: unknown, tablet: Running): Promise<boolean> {
  if (isLive(member)) return isFilled(member, tablet)
  if (typeof member !== 'function') return true
  try {
    const answer: unknown = await member()
    if (isLive(answer)) return await isFilled(answer, tablet)
    return memberOf(memberOf(answer, 'error'), 'code') !== 'not-allowed'
  } catch (error) {
    return !/while the tablet is/.test(String(error))
  }
}

/** More than any value reads, one after the other. */
const READS = 10

/** Also for values read from the disk: every read waits for the reads before it. */
async function isFilled(live: Live<unknown>, { store }: Running): Promise<boolean> {
  const end = live.subscribe(() => {})
  for (let read = 0; read < READS && live.get() === undefined; read++) must(await store.readAll('settings'))
  const filled = live.get() !== undefined
  end()
  return filled
}

type Asker = Role | 'visitor' | 'nobody'
const ASKERS: readonly Asker[] = [...ROLES, 'visitor', 'nobody']
const statusOf = (asker: Asker): SessionStatus =>
  asker === 'visitor' ? 'handedOver' : asker === 'nobody' ? 'locked' : 'unlocked'

const isCallable = (
  row: { readonly in: readonly SessionStatus[]; readonly otherwise: string },
  status: SessionStatus,
) => row.in.includes(status) || row.otherwise === 'ignored'

/** The word of the domain on whether this member answers. */
function isAllowed({ guard }: Member, asker: Asker): boolean {
  if (guard.kind === 'outside') return guard.row === null || isCallable(allowedIn[guard.row], statusOf(asker))
  if (asker === 'visitor' || asker === 'nobody') return false
  return guard.kind === 'question' || guard.needs === 'anyone' || may({ roles: [asker] }, guard.needs)
}

const services = new Map<Role, Services>()
/** The members that answered each of the askers, as a tablet is open for one person at a time. */
const reached = new Map<Asker, readonly string[]>()

beforeAll(async () => {
  const device = await setUp(hia, at(0, '19:00'))
  let tablet = await device.start()
  must(await tablet.hours.open(false))
  for (const [index, role] of ROLES.entries())
    must(await addPerson(tools(tablet), tablet, { name: role, roles: [role] }, `eigen woorden ${index}`, PASSPHRASE))
  for (const asker of ASKERS) {
    // Visitor and nobody stand before a tablet that a counsellor unlocked.
    const person = ROLES.find((role) => role === asker) ?? 'counsellor'
    tablet = await device.unlock(`eigen woorden ${ROLES.indexOf(person)}`)
    const theirs = servicesOf(
      tablet,
      createState(() => statusOf(asker)),
    )
    if (asker === person) services.set(person, theirs)
    const answered: string[] = []
    for (const member of members) if (await isReached(member.of(theirs), tablet)) answered.push(member.name)
    reached.set(asker, answered)
  }
})

describe('the guards', () => {
  it('name every method of every service, and no other', () => {
    const [any] = services.values()
    const built = Object.entries(any ?? {}).flatMap(([service, methods]) =>
      typeof methods === 'object' ? Object.keys(methods).map((method) => `${service}.${method}`) : [],
    )
    expect(members.map(({ name }) => name).toSorted()).toEqual(built.toSorted())
  })

  it.each(ASKERS)('let a %s reach what the domain allows, and nothing else', (asker) => {
    const allowed = members.filter((member) => isAllowed(member, asker)).map(({ name }) => name)
    expect(reached.get(asker)).toEqual(allowed)
  })

  it('do not compile without a row for each method', () => {
    // @ts-expect-error `remove` has no row
    const missing: GuardsOf<Meetings> = { held: value('hold-hours'), save: action('hold-hours') }
    // @ts-expect-error an action is no value
    const wrong: GuardsOf<Meetings> = { ...guards.meetings, remove: value('hold-hours') }
    expect([missing, wrong]).toHaveLength(2)
  })

  it('would be found to let a person through', async () => {
    const [open] = members.filter(({ name }) => name === 'people.remove')
    const planted = { remove: async () => fail({ code: 'wrong-passphrase' }) }
    expect(open && isAllowed(open, 'counsellor')).toBe(false)
    expect(await isReached(planted.remove, {} as Running)).toBe(true)
  })
})

describe('the table of rights', () => {
  it('names every right once', () => {
    expect(documented.map(([right]) => right)).toEqual([...RIGHTS])
  })

  describe.each(RIGHTS)('%s', (right) => {
    it.each(ROLES)('of a %s', (role) => {
      const row = documented.find(([id]) => id === right)?.[1] ?? []
      expect(services.get(role)?.may(right)).toBe(row[ROLES.indexOf(role)])
      if (right !== 'see-small-numbers')
        expect(reached.get(role)?.includes(doors[right])).toBe(row[ROLES.indexOf(role)])
    })
  })
})
