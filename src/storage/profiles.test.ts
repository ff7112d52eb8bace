// A profile that is changed on a tablet in use: it counts at once, nothing of before counts otherwise, and every version stays.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arriveAt, must, passUntil, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { AUTHOR, at, hia, START } from '../../tests/support/disclosure.ts'
import { failWrites } from '../../tests/support/disk.ts'
import { noiseless } from '../../tests/support/noiseless.ts'
import { answersOf, type Edit, editArbitrary, edited, recounted } from '../../tests/support/profile-edits.ts'
import { tries } from '../../tests/support/runs.ts'
import { stateHash } from '../../tests/support/state-hash.ts'
import { DAY } from '../domain/calendar.ts'
import { type Field, isOffered, type Profile } from '../domain/profile.ts'
import { changeOf } from '../domain/profile-change.ts'
import { changeField, newField, retired, withOption } from '../domain/profile-edit.ts'
import { noteErasedOn } from '../domain/retention.ts'
import { newDraft, type Visit, type VisitId } from '../domain/visit.ts'
import { isRecorded, type WalkInHourId } from '../domain/walk-in-hour.ts'
import { ownNotes } from './notes.ts'

const words = { nl: 'Werk', en: 'Work' }
const needed = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n0' }
const asking: Profile = {
  ...hia,
  fields: [
    ...hia.fields,
    { ...withOption(newField(hia, words, { nl: 'Onbekend', en: 'Unknown' }), words), missing: words },
  ],
}
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

/** Its messages have no noise. */
async function begun(now = at(0, '18:55')): Promise<{ device: TestTablet; tablet: Running }> {
  const device = await setUp(hia, now, undefined, noiseless())
  return { device, tablet: await device.start() }
}

async function record(tablet: Running, answers: Readonly<Record<string, string>>, note = '') {
  const id = must(await tablet.hours.startIntake())
  return tablet.intakes.record({ ...newDraft(id, AUTHOR, tablet.book.clock()), answers, note })
}

const answersIn = async ({ book }: Running) => must(await totalsOf(book, 'all', '2023-10')).tally.answers

describe('a profile that is saved', () => {
  it('counts at once: what is asked, what is proposed, and what a release says', async () => {
    const { device, tablet } = await begun()
    const evening = { ...asking, schedule: { ...hia.schedule, from: '20:00', until: '21:00' } }
    must(await tablet.book.saveProfile(evening))
    expect(tablet.settings.getState().profile).toEqual({ ...evening, version: 2 })
    expect(tablet.hours.proposal()).toMatchObject({ from: '20:00', until: '21:00' })
    must(await tablet.hours.open(true))
    const draft = { ...newDraft(must(await tablet.hours.startIntake()), AUTHOR, device.clock.now), answers: needed }
    expect(await tablet.intakes.record(draft)).toMatchObject({ error: { fields: [{ id: 'werk' }] } })
    must(await tablet.intakes.record({ ...draft, answers: { ...needed, werk: 'werk' } }))
    must(await tablet.hours.close())
    await passUntil(device, tablet, at(12, '12:00'))
    expect(tablet.outbox.releases.getState()?.map(({ release }) => release.profileVersion)).toEqual([2])
  })

  it('leaves to the version before what was due before it', async () => {
    const { device, tablet } = await begun()
    must(await tablet.hours.open(true))
    must(await tablet.hours.close())
    await passUntil(device, tablet, at(11, '12:00'))
    await arriveAt(device, tablet, at(12, '12:00'))
    must(await tablet.book.saveProfile(asking))
    expect(tablet.outbox.releases.getState()?.map(({ release }) => release.profileVersion)).toEqual([1])
  })

  it('is kept with the one before it, with when and by whom, and is there after the next unlock', async () => {
    const { device, tablet } = await begun()
    expect(tablet.book.versions.getState()).toEqual([])
    must(await tablet.book.saveProfile(asking))
    device.clock.now += DAY
    must(await tablet.book.saveProfile({ ...asking, noteDays: 30 }))
    const again = await device.restart()
    expect(again.book.versions.getState()).toEqual([
      { version: 1, savedAt: null, by: null, profile: hia },
      { version: 2, savedAt: at(0, '18:55'), by: tablet.vault.person, profile: { ...asking, version: 2 } },
      {
        version: 3,
        savedAt: at(1, '18:55') - 6 * DAY,
        by: tablet.vault.person,
        profile: { ...asking, noteDays: 30, version: 3 },
      },
    ])
    expect(again.settings.getState().profile.version).toBe(3)
  })
})

describe('what is shared', () => {
  const withNew = changeField(hia, 'referralSource', (field) => withOption(field, words))

  it('[D8] has another answer from the half-year on in which it is first asked, also while numbers wait', async () => {
    const { device, tablet } = await begun()
    must(await tablet.hours.open(true))
    must(await record(tablet, { ...needed, referralSource: 'school' }))
    must(await tablet.hours.close())
    must(await tablet.book.saveProfile(withNew))
    device.clock.now = at(1, '19:00')
    must(await tablet.hours.open(true))
    must(await record(tablet, { ...needed, referralSource: 'werk' }))
    must(await tablet.hours.close())
    await passUntil(device, tablet, at(12, '12:00'))
    const [{ answers } = expect.fail('no message')] =
      tablet.outbox.releases.getState()?.map(({ release }) => release) ?? []
    const given = answers?.questions.find(({ question }) => question === 'referralSource')?.answers
    expect(given?.filter(({ count }) => count > 0).map(({ answer, count }) => [answer, count])).toEqual([
      ['school', 1],
      ['werk', 1],
    ])
    expect(given?.map(({ answer }) => answer)).toContain('werk')
  })

  it('[D4] has another ε from the next half-year on', async () => {
    const { device, tablet } = await begun()
    must(await tablet.book.saveProfile({ ...hia, epsilon: 1 }))
    await passUntil(device, tablet, at(40, '12:00'))
    const said = tablet.outbox.releases.getState()?.map(({ release }) => release.answers)
    expect(said?.map((answers) => answers && [answers.halfYear, answers.epsilon])).toEqual([
      ['2023-H2', 2],
      null,
      ['2024-H1', 1],
    ])
  })

  it('[D6] goes out with an announced end, and no later hour of that half-year goes with it', async () => {
    const { device, tablet } = await begun()
    const hold = async () => {
      must(await tablet.hours.open(true))
      must(await record(tablet, needed))
      must(await tablet.hours.close())
    }
    await hold()
    must(await tablet.book.saveProfile({ ...hia, schedule: { ...hia.schedule, ends: '2023-10-25' } }))
    device.clock.now = at(2, '19:00')
    await hold()
    await passUntil(device, tablet, at(3, '12:00'))
    must(await tablet.book.hearService(device.clock.now))
    const said = () => tablet.outbox.releases.getState()?.map(({ release }) => release)
    expect(said()).toMatchObject([{ quarter: '2023-Q4', door: { visits: 2 }, answers: { firstVisits: 2 } }])
    const ended = said()
    device.clock.now = at(4, '19:00')
    await hold()
    await passUntil(device, tablet, at(13, '12:00'))
    expect(said()).toEqual(ended)
    expect(must(await totalsOf(tablet.book, 'all', '2023-10')).tally.visits).toBe(3)
  })
})

describe('a profile that is refused', () => {
  it.each<readonly [string, string, (device: TestTablet, tablet: Running) => Promise<Profile>]>([
    [
      'while an hour is open',
      'hour-open',
      async (_, { hours }) => {
        must(await hours.open(true))
        return asking
      },
    ],
    [
      'under a date that is before the last one',
      'clock-behind',
      async (device) => {
        device.clock.now -= DAY
        return asking
      },
    ],
    [
      'under a date that jumped',
      'clock-ahead',
      async (device) => {
        device.clock.now += 40 * DAY
        return asking
      },
    ],
    ['when nothing is new', 'profile-refused', async () => hia],
  ])('%s: %s, and nothing has changed', async (_, code, prepare) => {
    const { device, tablet } = await begun()
    must(await tablet.hours.open(true))
    must(await tablet.hours.close())
    const profile = await prepare(device, tablet)
    const [hash, revision] = [await stateHash(tablet), tablet.store.revision()]
    expect(await tablet.book.saveProfile(profile)).toEqual(refused(code))
    expect(await stateHash(tablet)).toBe(hash)
    expect(tablet.store.revision()).toBe(revision)
    expect(tablet.settings.getState().profile).toEqual(hia)
  })

  it('says where', async () => {
    const { tablet } = await begun()
    const fields = hia.fields.filter(({ id }) => id !== 'arrival')
    expect(await tablet.book.saveProfile({ ...hia, fields, timeZone: 'Europe/Brussels' })).toMatchObject({
      error: { detail: 'timeZone, fields' },
    })
  })

  it('by a disk that is full is not there, also after the next unlock', async () => {
    const { device, tablet } = await begun()
    const repair = failWrites(tablet.database, 'profiles', () => new DOMException('full', 'QuotaExceededError'))
    expect(await tablet.book.saveProfile(asking)).toEqual(refused('storage-full'))
    repair()
    expect(tablet.settings.getState().profile).toEqual(hia)
    const again = await device.restart()
    expect(again.settings.getState().profile).toEqual(hia)
    must(await again.book.saveProfile(asking))
  })
})

describe('an hour that was held under an earlier version', () => {
  it('is opened, corrected and counted by its own questions', async () => {
    const { tablet } = await begun()
    must(await tablet.hours.open(true))
    must(await record(tablet, { ...needed, arrival: 'walkIn' }))
    must(await record(tablet, { ...needed, arrival: 'appointment' }))
    must(await tablet.hours.close())
    const id = tablet.book.book.getState().hour?.id as WalkInHourId
    must(await tablet.book.saveProfile(retired(asking, 'arrival', null, hia)))

    must(await tablet.hours.reopen(id))
    const { hour, visits } = tablet.book.book.getState()
    expect(tablet.book.profileOf(hour)).toEqual(hia)
    const [first, second] = [...visits.values()]
    if (!first || !second) throw new Error('no visits')
    // The question that came later is not asked of it, and the one that went is still counted.
    must(await tablet.intakes.record({ ...first, answers: { ...first.answers, party: 'couple' } }))
    must(await tablet.hours.removeVisit(second.id))
    must(await tablet.hours.countVisit())
    must(await tablet.hours.close())
    expect(await answersIn(tablet)).toMatchObject({
      party: { couple: 1 },
      arrival: { walkIn: 1, unknown: 1 },
    })
    expect(await answersIn(tablet)).not.toHaveProperty('werk')

    must(await tablet.hours.open(true))
    must(await record(tablet, { ...needed, werk: 'werk' }))
    must(await tablet.hours.close())
    expect(await answersIn(tablet)).toMatchObject({ arrival: { walkIn: 1, unknown: 1 }, werk: { werk: 1 } })
  })

  it('of a tablet that named no version is of the first one', async () => {
    const { tablet } = await begun()
    must(await tablet.book.saveProfile(asking))
    expect(tablet.book.profileOf({})).toEqual(hia)
    expect(tablet.book.profileOf(null)).toEqual(hia)
  })
})

describe('what was promised about keeping', () => {
  const noted = async () => {
    const { device, tablet } = await begun()
    must(await tablet.hours.open(true))
    must(await record(tablet, needed, 'een notitie'))
    must(await tablet.hours.close())
    const notes = async (running: Running) => must(await ownNotes(running.store)).length
    return { device, tablet, notes }
  }

  it('is shorter at once, also for what is there', async () => {
    const { device, tablet, notes } = await noted()
    device.clock.now += 14 * DAY
    must(await tablet.book.hearService(device.clock.now))
    expect(await notes(tablet)).toBe(1)
    must(await tablet.book.saveProfile({ ...hia, noteDays: 10 }))
    expect(await notes(tablet)).toBe(0)
  })

  it('is not longer for what is there', async () => {
    const { device, tablet, notes } = await noted()
    must(await tablet.book.saveProfile({ ...hia, noteDays: 300 }))
    expect(noteErasedOn('2023-10-11', tablet.book.terms())).toBe('2024-01-07')
    expect(noteErasedOn('2023-10-18', tablet.book.terms())).toBe('2024-08-11')
    let running = tablet
    for (let week = 0; week < 13; week++) {
      expect(await notes(running)).toBe(1)
      device.clock.now += 7 * DAY
      running = await device.restart()
      must(await running.book.hearService(device.clock.now))
    }
    expect(await notes(running)).toBe(0)
  })
})

type Event =
  | { readonly what: 'save'; readonly edits: readonly Edit[] }
  | { readonly what: 'hour'; readonly visits: readonly (readonly number[])[] }
  | { readonly what: 'correct'; readonly pick: number; readonly remove: boolean; readonly picks: readonly number[] }
  | { readonly what: 'restart' }

const picks = fc.array(fc.nat(1_000), { minLength: 20, maxLength: 20 })
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ what: fc.constant('save' as const), edits: fc.array(editArbitrary, { maxLength: 8 }) }),
  fc.record({ what: fc.constant('hour' as const), visits: fc.array(picks, { maxLength: 3 }) }),
  fc.record({ what: fc.constant('correct' as const), pick: fc.nat(1_000), remove: fc.boolean(), picks }),
  fc.constant({ what: 'restart' as const }),
)

describe('a tablet in use', () => {
  it('has totals that a recount gives, opens every visit and finds every word, whatever is changed between its hours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 9 }), async (events) => {
        const { device, tablet } = await begun()
        let running = tablet
        /** A notebook beside the tablet: each hour with its questions and its visits. */
        const book = new Map<WalkInHourId, { profile: Profile; visits: Map<VisitId, Visit> }>()
        const currentHour = () => running.book.book.getState()
        const keep = (profile: Profile) => {
          const { hour, visits } = currentHour()
          if (!hour) throw new Error('no hour')
          book.set(hour.id, {
            profile,
            visits: new Map([...visits].filter((each) => isRecorded(each[1])) as [VisitId, Visit][]),
          })
        }
        for (const event of events) {
          const { profile } = running.settings.getState()
          if (event.what === 'save') {
            const after = event.edits.reduce((each, edit) => edited(each, profile, edit), profile)
            expect((await running.book.saveProfile(after)).ok).toBe(changeOf(profile, after, START).ok)
          } else if (event.what === 'restart') running = await device.restart()
          else if (event.what === 'hour') {
            must(await running.hours.open(true))
            for (const numbers of event.visits) must(await record(running, answersOf(profile, numbers)))
            keep(profile)
            must(await running.hours.close())
          } else {
            const [id, held] = [...book][event.pick % Math.max(1, book.size)] ?? []
            if (!id || !held) continue
            must(await running.hours.reopen(id))
            // Every visit opens as it was, with the questions that it was asked.
            expect(new Map(currentHour().visits)).toEqual(held.visits)
            expect(running.book.profileOf(currentHour().hour)).toEqual(held.profile)
            const visit = [...held.visits.values()][event.pick % Math.max(1, held.visits.size)]
            if (visit && event.remove) must(await running.hours.removeVisit(visit.id))
            else if (visit)
              must(await running.intakes.record({ ...visit, answers: answersOf(held.profile, event.picks) }))
            keep(held.profile)
            must(await running.hours.close())
          }
        }
        const answers = await answersIn(running)
        const hours = [...book.values()].map(({ profile, visits }) => ({ profile, visits: [...visits.values()] }))
        expect(answers).toEqual(recounted(hours))
        const { fields } = running.settings.getState().profile
        for (const [id, counts] of Object.entries(answers)) {
          const field = fields.find((each) => each.id === id) as Field
          for (const option of Object.keys(counts))
            if (option !== 'unknown') expect(field.options.map((each) => each.id)).toContain(option)
        }
        expect(fields.filter(isOffered).length).toBeGreaterThan(1)
      }),
      { numRuns: tries(60) },
    )
  }, 60_000)
})
