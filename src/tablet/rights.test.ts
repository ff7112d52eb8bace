// One test for each cell of the table of rights in docs/privacy.md, through the services that the screens have.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { quickAge } from '../../tests/support/backup.ts'
import { tools } from '../../tests/support/colleague.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { must, nobodyThere, PASSPHRASE, type Running, setUp } from '../../tests/support/tablet.ts'
import { RIGHTS, type Right, ROLES, type Role } from '../domain/person.ts'
import { fail, ok } from '../domain/result.ts'
import type { Live } from '../services/live.ts'
import type { Outcome } from '../services/outcome.ts'
import type { Services } from '../services/services.tsx'
import type { SessionStatus } from '../services/session.ts'
import { buildServices } from './build-services.ts'
import { addPerson } from './people.ts'
import type { TabletSession } from './session/session.ts'

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

/** The value or method that a screen reaches by each right. */
const doors: Readonly<Record<Right, (services: Services) => Live<unknown> | Outcome<unknown>>> = {
  'hold-hours': ({ walkInHours }) => walkInHours.countVisit(),
  'write-notes': ({ notes }) => notes.own,
  'see-totals': ({ totals }) => totals.span,
  // The screens ask for this one: the months are the same for everybody.
  'see-small-numbers': async ({ may }) => (may('see-small-numbers') ? ok(undefined) : fail({ code: 'not-allowed' })),
  'see-sharing': ({ sharing }) => sharing.next,
  share: ({ sharing }) => sharing.enrol('geen code'),
  'back-up': ({ backups }) => backups.make('een zin die lang genoeg is', { notes: false, own: '' }),
  'take-in-backups': ({ backups }) => backups.takeIn(new Blob([]), 'een zin die lang genoeg is'),
  'set-tablet': ({ tablet }) => tablet.setTabletName('Balie'),
  'manage-people': ({ people }) => people.remove('niemand' as never, ''),
}

const isLive = (value: object): value is Live<unknown> => 'subscribe' in value

async function isOpen(door: Live<unknown> | Outcome<unknown>): Promise<boolean> {
  if (isLive(door)) {
    const seen = new Promise<boolean>((resolve) => {
      const end = door.subscribe(() => resolve(door.get() !== undefined))
      if (door.get() !== undefined) resolve(true)
      // Values read from the disk come a moment later; a refused value never does.
      setImmediate(() => setImmediate(() => resolve(door.get() !== undefined)))
      void end
    })
    return seen
  }
  const outcome = await door
  return outcome.ok || outcome.error.code !== 'not-allowed'
}

/** The services of an unlocked tablet, without the browser's locks around it. */
function servicesOf(tablet: Running): Services {
  const session: Partial<TabletSession> = {
    status: createState<SessionStatus>(() => 'unlocked'),
    preferences: createState(() => ({ language: 'nl', theme: 'auto' }) as const),
    hasPin: createState(() => false),
    unlocked: () => tablet,
    trySecret: async (work) => work(tools(tablet) as never),
    entry: createState(() => null),
    lock: () => {},
  }
  const updates = { available: createState(() => false), install: () => {} }
  const clock = () => at(0, '19:30')
  const practice = { on: false, root: '/', enter() {}, begin: async () => ok(undefined), end() {} }
  const parts = { client: nobodyThere, updates, age: quickAge, clock, newId: () => crypto.randomUUID(), practice }
  return buildServices(session as TabletSession, parts)
}

const services = new Map<Role, Services>()

beforeAll(async () => {
  const device = await setUp(hia, at(0, '19:00'))
  let tablet = await device.start()
  must(await tablet.hours.open(false))
  for (const [index, role] of ROLES.entries())
    must(await addPerson(tools(tablet), tablet, { name: role, roles: [role] }, `eigen woorden ${index}`, PASSPHRASE))
  for (const [index, role] of ROLES.entries()) {
    tablet = await device.unlock(`eigen woorden ${index}`)
    services.set(role, servicesOf(tablet))
    await check(role)
  }
})

/** The result behind each door, as a tablet is open for one person at a time. */
const found = new Map<string, boolean>()
async function check(role: Role) {
  for (const right of RIGHTS) {
    const of = services.get(role)
    if (of) found.set(`${role} ${right}`, await isOpen(doors[right](of)))
  }
}

describe('the table of rights', () => {
  it('names every right once', () => {
    expect(documented.map(([right]) => right)).toEqual([...RIGHTS])
  })

  describe.each(RIGHTS)('%s', (right) => {
    it.each(ROLES)('of a %s', (role) => {
      const row = documented.find(([id]) => id === right)?.[1] ?? []
      expect(services.get(role)?.may(right)).toBe(row[ROLES.indexOf(role)])
      expect(found.get(`${role} ${right}`)).toBe(row[ROLES.indexOf(role)])
    })
  })
})
