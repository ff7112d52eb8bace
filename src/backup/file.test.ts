// A backup as a file: its contents, and every file that is refused.
import { describe, expect, expectTypeOf, it } from 'vitest'
import { FILE_PASSPHRASE, NOTE, quickAge, REMARK, sampleBackup } from '../../tests/support/backup.ts'
import { at } from '../../tests/support/disclosure.ts'
import type { HeldHour, Ledger, MonthTotals } from '../domain/book/ledger.ts'
import type { Drawn } from '../domain/disclosure/due.ts'
import type { Conversation, FollowUp } from '../domain/follow-up.ts'
import type { Profile } from '../domain/profile.ts'
import type { Tally } from '../domain/tally.ts'
import type { Visit } from '../domain/visit.ts'
import type { LastAction, WalkInHour } from '../domain/walk-in-hour.ts'
import type { Snapshot } from '../records/stored.ts'
import type { Backup } from './contents.ts'
import { LARGEST_FILE, openBackup, sealBackup } from './file.ts'

const now = at(2, '12:00')
const sealed = (backup: unknown) => sealBackup(quickAge, backup as Backup, FILE_PASSPHRASE)
/** A file with any text in it, as an attacker could make it with the `age` tool. */
const withText = (text: string) => quickAge.seal(new TextEncoder().encode(text), FILE_PASSPHRASE)
const opened = (file: Uint8Array<ArrayBuffer>, passphrase = FILE_PASSPHRASE, when = now) =>
  openBackup(quickAge, file, passphrase, when)
const refusalOf = async (file: Uint8Array<ArrayBuffer>, passphrase?: string) => {
  const outcome = await opened(file, passphrase)
  return outcome.ok ? null : outcome.error
}

describe('a backup file', () => {
  it('gives back all of what went in', async () => {
    expect(await opened(await sealed(sampleBackup))).toEqual({ ok: true, value: sampleBackup })
  })

  it('is JSON text under age, that ends as a text does', async () => {
    const plain = await quickAge.open(await sealed(sampleBackup), FILE_PASSPHRASE)
    const text = new TextDecoder().decode(plain.ok ? plain.value : undefined)
    expect(JSON.parse(text)).toEqual(sampleBackup)
    expect(text.endsWith(' \n')).toBe(true)
  })

  it('tells nothing by its length about a visit more or less', async () => {
    const more = { ...sampleBackup, visits: [...sampleBackup.visits, { ...sampleBackup.visits[0], id: 'visit-3' }] }
    expect(await sealed(more)).toHaveLength((await sealed(sampleBackup)).length)
  })

  it('is not written with anything in it that has no name here', async () => {
    const [visit] = sampleBackup.visits
    await expect(
      sealed({ ...sampleBackup, visits: [{ ...visit, record: { ...visit?.record, note: NOTE } }] }),
    ).rejects.toThrow()
    await expect(sealed({ ...sampleBackup, dataKey: 'a' })).rejects.toThrow()
  })

  it('has exactly the fields of the domain', () => {
    expectTypeOf<Backup['ledger']>().toExtend<Ledger>()
    expectTypeOf<Backup['months'][number]>().toExtend<MonthTotals>()
    expectTypeOf<Backup['settings']['profile']>().toExtend<Profile>()
    expectTypeOf<Backup['takenIn'][number]>().toExtend<Snapshot>()
    expectTypeOf<Omit<Backup['hours'][number], 'last'>>().toExtend<Omit<WalkInHour, 'last'>>()
    // A field that is added there must be added here, or it would be lost with the tablet.
    expectTypeOf<keyof Backup['hours'][number]>().toEqualTypeOf<keyof WalkInHour>()
    expectTypeOf<keyof NonNullable<Backup['hours'][number]['last']>>().toEqualTypeOf<keyof LastAction>()
    expectTypeOf<keyof NonNullable<Backup['visits'][number]['record']>>().toEqualTypeOf<Exclude<keyof Visit, 'note'>>()
    expectTypeOf<keyof Backup['ledger']>().toEqualTypeOf<keyof Ledger>()
    expectTypeOf<keyof Backup['ledger']['drawn']>().toEqualTypeOf<keyof Drawn>()
    expectTypeOf<keyof Backup['followUps'][number]>().toEqualTypeOf<keyof FollowUp>()
    expectTypeOf<keyof Backup['followUps'][number]['conversations'][number]>().toEqualTypeOf<keyof Conversation>()
    expectTypeOf<keyof Backup['months'][number]['hours'][number]>().toEqualTypeOf<keyof HeldHour>()
    expectTypeOf<keyof Backup['months'][number]['tally']>().toEqualTypeOf<keyof Tally>()
    expectTypeOf<keyof Backup['settings']['profile']>().toEqualTypeOf<keyof Profile>()
  })
})

describe('notes in a file', () => {
  const notesOn = async (date: string) => {
    const backup = await opened(await sealed(sampleBackup), FILE_PASSPHRASE, Date.parse(`${date}T12:00:00Z`))
    return backup.ok && backup.value.notes?.map(({ note }) => note)
  }

  it('are read until the day on which they are erased', async () => {
    expect(await notesOn('2024-01-15')).toEqual([NOTE])
    expect(await notesOn('2024-01-16')).toEqual([])
    expect(await notesOn('2030-01-01')).toEqual([])
  })

  it('do not come back by a clock that was put back before the file was made', async () => {
    const late = { ...sampleBackup, madeAt: at(30, '20:00') }
    const backup = await opened(await sealed(late), FILE_PASSPHRASE, at(1, '12:00'))
    expect(backup.ok && backup.value.notes).toEqual([])
  })
})

describe('remarks in a file', () => {
  it('are read until the day on which they are erased', async () => {
    const remarksOn = async (date: string) => {
      const backup = await opened(await sealed(sampleBackup), FILE_PASSPHRASE, Date.parse(`${date}T12:00:00Z`))
      return backup.ok && backup.value.remarks?.map(({ text }) => text)
    }
    expect(await remarksOn('2023-12-29')).toEqual([REMARK])
    expect(await remarksOn('2023-12-30')).toEqual([])
  })
})

describe('what is refused', () => {
  const [release] = sampleBackup.releases
  const withFirst = (items: readonly object[], change: object) => [{ ...items[0], ...change }, ...items.slice(1)]
  const withDrawn = (change: object) => ({
    ledger: { ...sampleBackup.ledger, drawn: { ...sampleBackup.ledger.drawn, ...change } },
  })
  const withCounted = (counted: object) => withFirst(sampleBackup.followUps, { counted })
  /** The state of the relationship afterwards is deliberately not registered. */
  const together = { track: 'together', onwardReferral: 'none' }
  const withRelease = (change: object) => ({
    releases: withFirst(sampleBackup.releases, { release: { ...release?.release, ...change } }),
  })

  it('another passphrase', async () => {
    expect(await refusalOf(await sealed(sampleBackup), 'kast zeil mus stoel')).toEqual({ code: 'backup-passphrase' })
  })

  it('a file that is no backup', async () => {
    const foreign = [
      new TextEncoder().encode('hallo'),
      await withText('hallo'),
      await withText('null'),
      await withText('{"format":"something"}'),
      await withText('{"format":"inloop-backup","version":"1"}'),
      await quickAge.seal(new Uint8Array([0xff, 0xfe, 0x00]), FILE_PASSPHRASE),
    ]
    for (const file of foreign) expect(await refusalOf(file)).toEqual({ code: 'backup-foreign' })
  })

  it('one that is larger than any backup, before it is opened', async () => {
    expect(await refusalOf(new Uint8Array(LARGEST_FILE + 1))).toEqual({ code: 'backup-foreign' })
  })

  it('one of a newer version, whatever else it has', async () => {
    const newer = await withText(JSON.stringify({ ...sampleBackup, version: 2, months: 'otherwise' }))
    expect(await refusalOf(newer)).toEqual({ code: 'backup-newer' })
  })

  it('one that was cut off or changed', async () => {
    const file = await sealed(sampleBackup)
    expect(await refusalOf(file.slice(0, 60))).toEqual({ code: 'backup-damaged' })
    expect(await refusalOf(file.slice(0, -1))).toEqual({ code: 'backup-damaged' })
    const changed = file.slice()
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1
    expect(await refusalOf(changed)).toEqual({ code: 'backup-damaged' })
  })

  it.each([
    ['ledger.drawn.since', withDrawn({ since: '2023-10' })],
    ['ledger.drawn.quarters.1', withDrawn({ quarters: ['2023-Q3', '2023-Q5'] })],
    ['ledger.drawn.halfYears.0', withDrawn({ halfYears: ['2023-Q3'] })],
    ['ledger.drawn.k', withDrawn({ k: 5 })],
    ['ledger.stream', { ledger: { ...sampleBackup.ledger, stream: {} } }],
    [
      'hours.0.outcomes.track.single',
      { hours: withFirst(sampleBackup.hours, { outcomes: { track: { single: -1 } } }) },
    ],
    ['hours.0.accepted', { hours: withFirst(sampleBackup.hours, { accepted: null }) }],
    ['followUps.0.counted.month', { followUps: withCounted({ month: '2023-13', outcome: null }) }],
    ['followUps.0.counted.outcome.track', { followUps: withCounted({ month: '2023-10', outcome: together }) }],
    ['followUps.0.counted.outcome', { followUps: withCounted({ month: '2023-10' }) }],
    ['releases.0.release.answers.epsilon', withRelease({ answers: { ...release?.release.answers, epsilon: 4 } })],
    ['releases.0.release', withRelease({ quarter: '2023-Q3' })],
    ['releases.0.release.kind', withRelease({ kind: 'week' })],
    ['transfers', { transfers: {} }],
    ['months', { months: [...sampleBackup.months, ...sampleBackup.months] }],
    ['visits.0.id', { visits: [{ ...sampleBackup.visits[0], id: '../a' }] }],
    [
      'settings.profile.fields',
      { settings: { ...sampleBackup.settings, profile: { ...sampleBackup.settings.profile, fields: [] } } },
    ],
    ['', { hours: [] }],
    ['', { visits: sampleBackup.visits.slice(1) }],
  ])('one whose contents do not fit, and where: %s', async (detail, change) => {
    const file = await withText(JSON.stringify({ ...sampleBackup, ...change }))
    expect(await refusalOf(file)).toEqual({ code: 'backup-damaged', detail })
  })
})
