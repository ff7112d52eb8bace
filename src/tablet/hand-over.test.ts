// A visitor who has the tablet reaches the questionnaire only, with or without screens.
import { describe, expect, it } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { fairBelow } from '../../scripts/headless/chance.ts'
import { keyFilesInMemory } from '../../scripts/headless/key-files.ts'
import { ANKE, must, nobodyThere, quickKdf } from '../../scripts/headless/tablet.ts'
import { quickAge } from '../../tests/support/backup.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { ok } from '../domain/result.ts'
import type { Live } from '../services/live.ts'
import type { Services } from '../services/services.tsx'
import { createVault } from '../vault/vault.ts'
import { buildServices } from './build-services.ts'
import { placeOf } from './place.ts'
import { startSession } from './session/session.ts'

const PIN = '4711'
const NOTE = 'merkteken-3141 zij zeggen niets meer'

Object.assign(globalThis, { isSecureContext: true })

/** An unlocked tablet in the middle of an hour, with a visit and its note; no PIN was chosen. All tests go through it in turn. */
const { services, session, store, draft } = await atWork()
let reloads = 0

async function atWork() {
  const clock = () => at(0, '19:30')
  const newId = () => crypto.randomUUID()
  const platform = {
    clock,
    running: () => 0,
    newId,
    client: nobodyThere,
    later: () => () => {},
    random: () => 0.5,
    below: fairBelow,
  }
  const place = placeOf({ pathname: '/', search: '' })
  const session = startSession(createVault(quickKdf), keyFilesInMemory(), platform, () => reloads++, place)
  await new Promise<void>((resolve) => session.status.subscribe((status) => status === 'new' && resolve()))
  const updates = { available: createState(() => false), install: () => {} }
  const practice = { on: false, root: '/', enter() {}, begin: async () => ok(undefined), end() {} }
  const services = buildServices(session, { client: nobodyThere, updates, age: quickAge, clock, newId, practice })
  must(await services.session.setUp({ profile: hia, tabletName: 'Balie', person: ANKE }))
  must(await services.session.enter())
  must(await services.walkInHours.open())
  const id = must(await services.walkInHours.startIntake())
  const draft = must(await services.intakes.find(id))
  if (!draft) throw new Error('no draft')
  must(await services.intakes.saveDraft({ ...draft, note: NOTE }))
  return { services, session, store: session.unlocked().store, draft }
}

const isLive = (member: unknown): member is Live<unknown> =>
  typeof member === 'object' && member !== null && 'subscribe' in member

/** The methods open while a visitor has the tablet: none tells of a visit, of a person or of the loket. */
const OPEN = new Set([
  // Where the session stands, and the ways out: by the PIN, or by locking.
  ...['status', 'entry', 'hasPin', 'cover', 'uncover', 'lock'].map((name) => `session.${name}`),
  'tablet.preferences',
  'tablet.setPreferences',
  'tablet.storageState',
  'tablet.askToPersist',
  'passphrases.propose',
  'passphrases.faultOf',
  // A file with a passphrase of its own.
  'backups.look',
  // A parcel of another tablet, which tells nothing of this one.
  'handIn.open',
  'handIn.gather',
  // The codes that a camera reads; the call that counts them comes with the last code, and is refused.
  'passing.gather',
  'updates.available',
  'updates.install',
  // Invented data, apart from the tablet's own data.
  ...['on', 'root', 'enter', 'begin', 'end'].map((name) => `practice.${name}`),
  'surveys.handedOver',
  'surveys.save',
  'surveys.finish',
  'surveys.discard',
])

/** The names of all services that answer, but for those that stay open. */
async function answering(services: Services): Promise<readonly string[]> {
  const found: string[] = []
  for (const [service, members] of Object.entries(services)) {
    if (typeof members !== 'object') continue
    for (const [name, member] of Object.entries(members as object))
      if (!OPEN.has(`${service}.${name}`) && (await answers(member))) found.push(`${service}.${name}`)
  }
  return found
}

async function answers(member: unknown): Promise<boolean> {
  if (isLive(member)) return isFilled(member)
  if (typeof member !== 'function') return true
  try {
    const answer: unknown = await member({}, {}, {})
    if (isLive(answer)) return await isFilled(answer)
    const refused = answer as { readonly ok: boolean; readonly error?: { readonly code: string } } | null
    return refused?.error?.code !== 'not-allowed'
  } catch {
    // No screen can ask: a call that does so all the same is a bug, and gets nothing.
    return false
  }
}

/** More than any screen reads, one after the other. */
const READS = 10

/** Also for values read from the disk: every read waits for the reads before it. */
async function isFilled(live: Live<unknown>): Promise<boolean> {
  const end = live.subscribe(() => {})
  for (let read = 0; read < READS && live.get() === undefined; read++) must(await store.readAll('settings'))
  const filled = live.get() !== undefined
  end()
  return filled
}

describe('a tablet in a visitor’s hands', () => {
  it('is there only with a PIN, as there would be no way back', async () => {
    await expect(services.surveys.handOver()).rejects.toThrow('no way back')
    must(await services.session.setPin(PIN))
  })

  it('gives nothing but the questionnaire, whoever asks', async () => {
    const { walkInHours, notes, totals, people, tablet } = services
    for (const live of [walkInHours.current, notes.own, totals.span, people.me, tablet.settings])
      await expect.poll(() => isFilled(live)).toBe(true)
    must(await services.surveys.handOver())
    expect(services.session.status.get()).toBe('handedOver')
    expect(services.surveys.handedOver.get()?.questions).toEqual(hia.survey)
    expect(await answering(services)).toEqual([])
    // The check would find one that forgets it.
    const planted = { words: { get: () => NOTE, subscribe: () => () => {} }, doIt: async () => ({ ok: true }) }
    expect(await answering({ ...services, planted } as Services)).toEqual(['planted.words', 'planted.doIt'])
    expect(services.may('hold-hours')).toBe(false)
    expect(() => services.totals.remarks({ from: '2023-10', until: '2023-10' })).toThrow(
      'unlocked while the tablet is handedOver',
    )
    expect(await services.intakes.find(draft.id)).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })

  it('goes on where it was with the PIN, and what was answered is counted', async () => {
    must(await services.surveys.save({ heard: 'fully' }))
    must(await services.surveys.finish({ heard: 'fully', easy: 'hard' }))
    expect(services.session.uncover(PIN)).toBe('open')
    expect(must(await services.intakes.find(draft.id))).toMatchObject({ note: NOTE })
    expect(services.surveys.unfinished.get()).toBe(false)
    const { months } = session.unlocked().book.book.getState()
    expect([...months.values()].map(({ tally }) => tally.counts)).toEqual([
      { survey: { answers: 1 }, 'survey-heard': { fully: 1 }, 'survey-easy': { hard: 1 } },
    ])
    expect(services.surveys.handedOver.get()).toBeNull()
    await expect(services.surveys.save({ heard: 'no' })).rejects.toThrow('handedOver while the tablet is unlocked')
  })

  it('is not there while an earlier questionnaire waits for a decision, or no hour is open', async () => {
    must(await services.surveys.handOver())
    must(await services.surveys.save({ heard: 'no' }))
    services.session.uncover(PIN)
    expect(services.surveys.unfinished.get()).toBe(true)
    expect(await services.surveys.handOver()).toEqual({ ok: false, error: { code: 'survey-unfinished' } })
    must(await services.surveys.discardUnfinished())
    expect(services.surveys.unfinished.get()).toBe(false)
    must(await services.walkInHours.removeVisit(draft.id))
    must(await services.walkInHours.close())
    expect(await services.surveys.handOver()).toEqual({ ok: false, error: { code: 'hour-closed' } })
    must(await services.walkInHours.undo())
  })

  it('locks at the third wrong PIN, whatever is answered in between', async () => {
    must(await services.surveys.handOver())
    expect(services.session.uncover('0000')).toEqual({ triesLeft: 2 })
    must(await services.surveys.save({ heard: 'fully' }))
    expect(services.session.uncover('1111')).toEqual({ triesLeft: 1 })
    expect(services.session.uncover('2222')).toBe('locked')
    expect(services.session.status.get()).toBe('starting')
    await expect.poll(() => reloads).toBe(1)
  })
})
