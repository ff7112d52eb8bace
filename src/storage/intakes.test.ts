import { describe, expect, it } from 'vitest'
import { must, setUp } from '../../scripts/headless/tablet.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { countWrites, failWrites } from '../../tests/support/disk.ts'
import { answer, type Draft, newDraft } from '../domain/visit.ts'
import { ownNotes } from './notes.ts'

const complete = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n1' }

async function withDraft() {
  const { clock, start, restart } = await setUp(hia, at(0, '19:00'))
  const tablet = await start()
  must(await tablet.hours.open(false))
  const id = must(await tablet.hours.startIntake())
  const draft: Draft = newDraft(id, AUTHOR, clock.now)
  return { clock, restart, tablet, id, draft }
}

describe('a draft', () => {
  it('is there after a restart with its last tap, and can be recorded from there', async () => {
    const { tablet, restart, id, draft } = await withDraft()
    let tapped = draft
    for (const [field, option] of Object.entries(complete)) {
      tapped = answer(tapped, hia, field, option)
      must(await tablet.intakes.saveDraft(tapped))
    }
    const again = await restart()
    expect(again.intakes.find(id)).toEqual({ ...draft, author: again.me().id, answers: complete })
    must(await again.intakes.record(tapped))
    expect(again.book.book.getState().hour?.tally).toMatchObject({ visits: 1, conversations: 1 })
  })

  it('that is typed faster than the disk writes is written once, with what was typed last', async () => {
    const { tablet, id, draft } = await withDraft()
    const writes = countWrites(tablet.database, 'visits')
    const typed = 'het gaat al langer niet goed'
    const all = Array.from(typed, (_, length) =>
      tablet.intakes.saveDraft({ ...draft, note: typed.slice(0, length + 1) }),
    )
    for (const written of all) must(await written)
    expect(tablet.intakes.find(id)?.note).toBe(typed)
    expect(writes()).toBe(1)
  })

  it('is not brought back by a keystroke that comes after recording it', async () => {
    const { tablet, restart, id, draft } = await withDraft()
    const recorded = tablet.intakes.record({ ...draft, answers: complete })
    const late = tablet.intakes.saveDraft({ ...draft, note: 'te laat' })
    must(await recorded)
    expect(await late).toEqual({ ok: false, error: { code: 'no-such-visit' } })
    expect((await restart()).intakes.find(id)).toMatchObject({ note: '', recordedAt: at(0, '19:00') })
  })

  it('is not brought back by a keystroke that comes after discarding it', async () => {
    const { tablet, restart, id, draft } = await withDraft()
    const removed = tablet.hours.removeVisit(id)
    const late = tablet.intakes.saveDraft({ ...draft, note: 'te laat' })
    must(await removed)
    expect(await late).toEqual({ ok: false, error: { code: 'no-such-visit' } })
    expect((await restart()).intakes.find(id)).toBeNull()
  })

  it('comes back with its note from a row of them that were thrown away, each by its own undo', async () => {
    const { tablet, restart, id, draft } = await withDraft()
    must(await tablet.hours.countVisit())
    const counted = tablet.book.book.getState().hour?.entries.at(-1)?.id ?? id
    must(await tablet.hours.startIntake(counted))
    must(await tablet.intakes.saveDraft({ ...draft, note: 'van de eerste' }))
    must(await tablet.intakes.saveDraft({ ...draft, id: counted, note: 'van de tweede' }))
    must(await tablet.hours.removeVisit(id))
    // Thrown away, it is a visit that was only counted; then that one goes, too.
    must(await tablet.hours.removeVisit(counted))
    must(await tablet.hours.removeVisit(counted))
    const { hours, intakes, book } = await restart()
    for (const _ of Array(3)) must(await hours.undo())
    expect([id, counted].map((each) => intakes.find(each)?.note)).toEqual(['van de eerste', 'van de tweede'])
    expect(book.book.getState().hour?.tally.visits).toBe(1)
  })

  it('can be written again after a write that failed before its turn came', async () => {
    const { clock, tablet, id, draft } = await withDraft()
    must(await tablet.hours.removeVisit(id))
    must(await tablet.hours.close())
    clock.now = at(1, '19:00')
    must(await tablet.hours.open(false))
    const next = must(await tablet.hours.startIntake())
    // A month ends under the open hour: following the calendar comes first, and has something to write.
    clock.now = at(5, '19:00')
    const repair = failWrites(tablet.database, 'ledger', () => new DOMException('full', 'QuotaExceededError'))
    const first = await tablet.intakes.saveDraft({ ...draft, id: next, note: 'een' })
    repair()
    expect(first).toEqual({ ok: false, error: { code: 'storage-full' } })
    must(await tablet.intakes.saveDraft({ ...draft, id: next, note: 'twee' }))
    expect(tablet.intakes.find(next)?.note).toBe('twee')
  })
})

describe('recording', () => {
  it('names the required questions that are open, and changes nothing', async () => {
    const { tablet, draft } = await withDraft()
    const before = tablet.book.book.getState()
    const recorded = await tablet.intakes.record({ ...draft, answers: { party: 'alone' } })
    expect(recorded).toMatchObject({ ok: false, error: { code: 'answers-missing' } })
    expect(recorded.ok || recorded.error.fields?.map(({ id }) => id)).toEqual([
      'returning',
      'helpQuestion',
      'estimatedChildren',
    ])
    expect(tablet.book.book.getState()).toBe(before)
  })

  it('again replaces the visit instead of adding one', async () => {
    const { tablet, draft } = await withDraft()
    must(await tablet.intakes.record({ ...draft, answers: complete }))
    must(await tablet.intakes.record({ ...draft, answers: { ...complete, party: 'couple' } }))
    expect(tablet.book.book.getState().hour?.tally).toMatchObject({ visits: 1, visitors: 2, couples: 1 })
  })

  it('of a visit that the plus button counted counts it once', async () => {
    const { tablet, draft } = await withDraft()
    must(await tablet.hours.removeVisit(draft.id))
    must(await tablet.hours.countVisit())
    const counted = tablet.book.book.getState().hour?.entries[0]
    const id = must(await tablet.hours.startIntake(counted?.id))
    expect(tablet.book.book.getState().hour?.tally.visits).toBe(1)
    must(await tablet.intakes.record({ ...draft, id, answers: complete }))
    expect(tablet.book.book.getState().hour?.tally).toMatchObject({ visits: 1, conversations: 1 })
  })

  it.each(['draft', 'recorded'])('an intake that is asked for again, while %s, goes on where it was', async (state) => {
    const { tablet, draft } = await withDraft()
    const filled = { ...draft, answers: complete, note: 'wat al getypt was' }
    must(await (state === 'draft' ? tablet.intakes.saveDraft(filled) : tablet.intakes.record(filled)))
    const before = tablet.book.book.getState()
    expect(must(await tablet.hours.startIntake(draft.id))).toBe(draft.id)
    expect(tablet.book.book.getState()).toBe(before)
  })
})

describe('a change of a recorded visit', () => {
  async function withChange() {
    const device = await withDraft()
    const { tablet, id, draft } = device
    must(await tablet.intakes.record({ ...draft, answers: complete, note: 'eerst' }))
    const before = tablet.book.book.getState().hour?.tally
    must(await tablet.intakes.saveChange({ ...draft, answers: { ...complete, party: 'couple' }, note: 'gewijzigd' }))
    return { ...device, before, id }
  }

  it('stands on the disk with every tap, and counts nothing yet', async () => {
    const { restart, before, id } = await withChange()
    const tablet = await restart()
    expect(tablet.intakes.find(id)).toMatchObject({
      note: 'eerst',
      change: { note: 'gewijzigd', answers: { party: 'couple' } },
    })
    expect(tablet.book.book.getState().hour?.tally).toEqual(before)
  })

  it('keeps the hour from being closed until it is saved or dropped', async () => {
    const { tablet, id } = await withChange()
    expect(await tablet.hours.close()).toEqual({ ok: false, error: { code: 'drafts-open' } })
    must(await tablet.intakes.dropChange(id))
    expect(tablet.intakes.find(id)).not.toHaveProperty('change')
    must(await tablet.hours.close())
  })

  it('counts once it is saved, and is then a change no more', async () => {
    const { tablet, draft, id } = await withChange()
    must(await tablet.intakes.record({ ...draft, answers: { ...complete, party: 'couple' }, note: 'gewijzigd' }))
    expect(tablet.intakes.find(id)).toMatchObject({ note: 'gewijzigd' })
    expect(tablet.intakes.find(id)).not.toHaveProperty('change')
    expect(tablet.book.book.getState().hour?.tally).toMatchObject({ visits: 1, visitors: 2, couples: 1 })
  })
})

describe('a note', () => {
  it.each([
    ['of the current hour, with what undo would put back', false],
    ['of an hour that is not the current one', true],
  ])('%s is erased for good by its writer, and its visit still counts', async (_, later) => {
    const { clock, restart, tablet, id, draft } = await withDraft()
    must(await tablet.intakes.saveDraft({ ...draft, note: 'merkteken-31' }))
    must(await tablet.intakes.record({ ...draft, answers: complete, note: 'merkteken-31 en meer' }))
    if (later) {
      must(await tablet.hours.close())
      clock.now = at(1, '19:00')
      must(await tablet.hours.open(false))
    }
    expect(must(await ownNotes(tablet.book.store))).toHaveLength(1)
    must(await tablet.book.eraseNote(id))
    const again = await restart()
    expect(must(await ownNotes(again.book.store))).toEqual([])
    if (!later) {
      must(await again.hours.undo())
      expect(again.intakes.find(id)?.note).toBe('')
    }
    const [note] = must(await again.book.store.readAll('notes'))
    expect(JSON.stringify(note)).not.toContain('merkteken')
    expect(await again.book.eraseNote('nobody' as typeof id)).toEqual({ ok: false, error: { code: 'no-such-visit' } })
  })
})
