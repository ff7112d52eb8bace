// Sharing without a network, as the screens on both sides have it, with the real service behind the device that hands in.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { must, nobodyThere, passUntil, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import { addBram, BRAMS } from '../../tests/support/colleague.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { backupOf, connect, countVisits, recordingService, restored, sendTo } from '../../tests/support/restoring.ts'
import { tries } from '../../tests/support/runs.ts'
import { idOf } from '../domain/disclosure/release.ts'
import type { HandIn, Parcel } from '../services/hand-in.ts'
import type { SessionStatus } from '../services/session.ts'
import { readSigningKey } from '../storage/settings.ts'
import { type Client, createClient } from '../sync/client.ts'
import { guarded } from './guarded.ts'
import { rightsOf } from './rights.ts'
import { handIn } from './services/hand-in.ts'
import { sharingGuards, sharing as sharingWith } from './services/sharing.ts'
import type { TabletSession } from './session/session.ts'

const NOW = at(52, '22:00')

function sharingOf(tablet: Running, client: Client) {
  const session = {
    status: createState<SessionStatus>(() => 'unlocked'),
    entry: createState(() => null),
    unlocked: () => tablet,
  } as Partial<TabletSession> as TabletSession
  return guarded(session, rightsOf(session), sharingGuards, (unlocked) => sharingWith(unlocked, client))
}

/** An hour with seven visits in each of five quarters: the messages of four of them wait, as the fifth is not over. */
async function away(client: Client): Promise<{ readonly device: TestTablet; readonly tablet: Running }> {
  const device = await setUp(hia, at(0, '18:00'), client)
  const tablet = await device.start()
  for (const week of [0, 13, 26, 39, 52]) {
    await passUntil(device, tablet, at(week, '19:00'))
    must(await tablet.hours.open(false))
    await countVisits(tablet, 7)
    must(await tablet.hours.close())
  }
  device.clock.now = NOW
  return { device, tablet }
}

/** A tablet without a network, and another device with one. */
async function twoDevices() {
  const { service, counted } = await recordingService()
  service.now = NOW
  const line = { cut: false }
  const client = createClient(async (path, init) => {
    if (line.cut) throw new TypeError('Failed to fetch')
    return sendTo(service)(path, init)
  })
  const { device, tablet } = await away(client)
  return {
    service,
    counted,
    line,
    client,
    device,
    tablet,
    sharing: sharingOf(tablet, client),
    handIn: handIn(client),
  }
}

async function read(handIn: HandIn, codes: readonly string[]): Promise<Parcel> {
  const gathering = await handIn.gather()
  let parcel: Parcel | null = null
  for (const code of codes) parcel = must(await gathering.take(code)).whole
  if (!parcel) throw new Error('not every part was there')
  return parcel
}

const fileOf = ({ text }: { readonly text: string }) => new Blob([text])
const opened = async (client: Client, text: string): Promise<Parcel> =>
  must(await handIn(client).open(new Blob([text])))
const idsOf = ({ releases }: Parcel) => releases.map(({ id }) => id)

describe('[P14] packing', () => {
  it('takes the drawn messages to the byte, and nothing of the quarter that runs', async () => {
    const { tablet, sharing } = await twoDevices()
    const { text, ids, fileName, mark } = must(await sharing.pack(true))
    const stored = tablet.outbox.releases.getState() ?? []
    expect(ids.map((id) => id.replace(/^[^.]*\./, ''))).toEqual([
      '2023-Q4.2023-H2',
      '2024-Q1',
      '2024-Q2.2024-H1',
      '2024-Q3',
    ])
    expect(JSON.parse(text).releases).toEqual(stored.map(({ id, message }) => ({ id, message })))
    expect(fileName).toMatch(/^inloop-delen-2024-\d\d-\d\d\.json$/)
    expect(must(await sharing.pack(true))).toMatchObject({ text, mark })
  })

  it('has of the tablet only what an enrolment says, and only until it is connected', async () => {
    const { service, tablet, sharing } = await twoDevices()
    const { tabletId, deviceKey } = tablet.settings.getState()
    const { text } = must(await sharing.pack(true))
    expect(JSON.parse(text).newcomer).toMatchObject({
      tablet: tabletId,
      name: 'Balie',
      publicKey: { x: deviceKey.public.x },
    })
    const key = must(await readSigningKey(tablet.store))
    expect(key.d).toHaveLength(43)
    expect(text).not.toContain(key.d)
    must(await tablet.book.changeSettings({ enrolledAt: service.now }))
    expect(JSON.parse(must(await sharing.pack(true)).text)).not.toHaveProperty('newcomer')
  })

  it('leaves what is said to be taken along waiting, and can leave it out the next time', async () => {
    const { device, client, sharing } = await twoDevices()
    const { ids } = must(await sharing.pack(true))
    must(await sharing.markCarried(ids.slice(0, 3)))
    expect(sharing.releases.get()?.map(({ status, carriedAt }) => [status.state, carriedAt])).toEqual([
      ['waiting', null],
      ...Array.from({ length: 3 }, () => ['waiting', NOW]),
    ])
    expect(must(await sharing.pack(true)).ids).toEqual(ids)
    expect(must(await sharing.pack(false)).ids).toEqual(ids.slice(3))
    const again = sharingOf(await device.restart(), client)
    must(await again.markCarried(ids))
    expect(await again.pack(false)).toEqual({ ok: false, error: { code: 'nothing-waits' } })
    expect(must(await again.pack(true)).ids).toEqual(ids)
  })

  it('[D10] is refused while a restored tablet is in doubt', async () => {
    const { tablet, client, sharing } = await twoDevices()
    must(await sharing.markCarried(must(await sharing.pack(true)).ids))
    const running = await (await restored(await backupOf(tablet), NOW, client)).start()
    expect(await sharingOf(running, client).pack(true)).toEqual({ ok: false, error: { code: 'sharing-paused' } })
  })

  it('is for whoever may share', async () => {
    const { device, tablet } = await twoDevices()
    await addBram(device, tablet)
    const sharing = sharingOf(await device.unlock(BRAMS), nobodyThere)
    for (const refused of [await sharing.pack(true), await sharing.markCarried([])])
      expect(refused).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })
})

describe('[P14] handing in', () => {
  it('[P7] connects a tablet that never was, with the code, and then [P4] gives the receipts that the tablet would get', async () => {
    const { service, counted, client, tablet, sharing } = await twoDevices()
    const parcel = await opened(client, must(await sharing.pack(true)).text)
    const [first = ''] = idsOf(parcel)
    expect(await parcel.handIn(first)).toEqual({ ok: false, error: { code: 'tablet-unknown' } })
    for (const typed of ['geen code', '0000-0000-0000-0000-0000-0000-00'])
      expect(await parcel.introduce(typed)).toEqual({ ok: false, error: { code: 'enrolment-code-invalid' } })
    must(await parcel.introduce(await service.code()))
    const receipts = []
    for (const id of idsOf(parcel)) receipts.push(must(await parcel.handIn(id)))
    expect(receipts.map(({ repeated }) => repeated)).toEqual([false, false, false, false])
    expect(counted).toHaveLength(4)

    // And when it has a network after all.
    must(await sharing.enrol(await service.code()))
    must(await tablet.loop.run())
    const own = tablet.outbox.releases.getState()?.map(({ receipt }) => receipt?.number)
    expect(own).toEqual(receipts.map(({ receipt }) => receipt))
    expect(counted).toHaveLength(4)
  })

  it('counts once, whoever sends what, how often and in which order, over a network that comes and goes', async () => {
    const step = fc.oneof(
      fc.record({ from: fc.constantFrom('file', 'codes'), which: fc.nat(3) }),
      fc.constantFrom('cut', 'mend', 'tablet'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { service, counted, line, tablet, sharing, handIn } = await twoDevices()
        await connect(service, tablet)
        const packed = must(await sharing.pack(true))
        const file = must(await handIn.open(fileOf(packed)))
        const parcels = { file, codes: await read(handIn, packed.codes) }
        for (const each of steps) {
          if (each === 'cut' || each === 'mend') line.cut = each === 'cut'
          else if (each === 'tablet') await sharing.shareNow()
          else await parcels[each.from].handIn(packed.ids[each.which] ?? '')
          expect(new Set(counted.map(idOf)).size).toBe(counted.length)
        }
        line.cut = false
        for (const id of packed.ids) must(await parcels.codes.handIn(id))
        must(await sharing.shareNow())
        expect(counted.map(idOf).toSorted()).toEqual(packed.ids.toSorted())
        expect(sharing.releases.get()?.every(({ status }) => status.state === 'shared')).toBe(true)
      }),
      { numRuns: tries(25) },
    )
  })

  it('says what is in the way, and loses nothing by it', async () => {
    const { service, counted, line, client, sharing } = await twoDevices()
    const parcel = await opened(client, must(await sharing.pack(true)).text)
    const [first = ''] = idsOf(parcel)
    line.cut = true
    expect(await parcel.introduce(await service.code())).toMatchObject({ error: { code: 'unreachable' } })
    line.cut = false
    must(await parcel.introduce(await service.code()))
    line.cut = true
    expect(await parcel.handIn(first)).toMatchObject({ error: { code: 'unreachable' } })
    line.cut = false
    expect(must(await parcel.handIn(first)).repeated).toBe(false)
    expect(must(await parcel.handIn(first)).repeated).toBe(true)
    expect(counted).toHaveLength(1)
  })

  it('[P5] changes nothing at the service when somebody changed a number on the way', async () => {
    const { service, counted, client, sharing } = await twoDevices()
    const packed = must(await sharing.pack(true))
    const [, payload = ''] = JSON.parse(packed.text).releases[0].message.split('.')
    const more = Buffer.from(payload, 'base64url').toString().replace('"visits":7', '"visits":8')
    const changed = packed.text.replace(payload, Buffer.from(more).toString('base64url'))
    expect(changed).not.toBe(packed.text)
    const parcel = await opened(client, changed)
    // It is another parcel by its name, too.
    expect(parcel.mark).not.toBe(packed.mark)
    must(await parcel.introduce(await service.code()))
    expect(await parcel.handIn(idsOf(parcel)[0] ?? '')).toEqual({
      ok: false,
      error: { code: 'release-refused', detail: 'signature-invalid' },
    })
    expect(counted).toHaveLength(0)
  })

  it('reads the same from a file and from codes, and shows what the messages say', async () => {
    const { tablet, sharing, handIn } = await twoDevices()
    const packed = must(await sharing.pack(true))
    const parcel = must(await handIn.open(fileOf(packed)))
    const { mark, newcomer, releases } = await read(handIn, packed.codes.toReversed())
    expect(parcel).toMatchObject({ mark, newcomer, releases })
    expect(parcel.mark).toBe(packed.mark)
    expect(parcel.releases.map(({ release }) => release)).toEqual(
      tablet.outbox.releases.getState()?.map(({ release }) => release),
    )
  })

  it('says of what is no parcel that it is none', async () => {
    const { handIn } = await twoDevices()
    const foreign = { ok: false, error: { code: 'parcel-foreign' } }
    expect(await handIn.open(new Blob(['{}']))).toEqual(foreign)
    expect(await handIn.open(new Blob(['x'.repeat(17 * 1024 * 1024)]))).toEqual(foreign)
    expect(await (await handIn.gather()).take('https://www.inloop.example')).toEqual({
      ok: false,
      error: { code: 'code-foreign' },
    })
  })
})
