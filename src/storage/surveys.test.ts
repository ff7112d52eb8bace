import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must, passUntil, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { failWrites, readableOnDisk, rowsOnDisk } from '../../tests/support/disk.ts'
import { tries } from '../../tests/support/runs.ts'
import { anySurvey, everySurveyOption } from '../../tests/support/surveys.ts'
import { createSurveys, remarksIn, totalsSpan } from '../../tests/support/work.ts'
import { DAY } from '../domain/calendar.ts'
import { ALL_TIME, periodOf } from '../domain/period.ts'
import { remarksErasedOn, type SurveyAnswers, surveysFilled, tallyOfSurvey } from '../domain/survey.ts'
import { addTally, emptyTally } from '../domain/tally.ts'

const questions = hia.survey ?? []
const REMARK = 'merkteken-2718 niemand vroeg ons dit eerder'

/** A tablet with an open hour. */
async function atWork() {
  const device = await setUp(hia, at(0, '19:00'))
  const tablet = await device.start()
  must(await tablet.hours.open(false))
  return { device, tablet, surveys: createSurveys(tablet.book) }
}

const rows = async ({ database }: Running) => ({
  surveys: await database.rows('surveys').count(),
  remarks: await database.rows('remarks').count(),
})

/** All questionnaires of all months, as they lie in the books. */
async function kept(tablet: Running) {
  return [...tablet.book.book.getState().months.values()].reduce((sum, { tally }) => addTally(sum, tally), emptyTally)
}

async function fillIn(tablet: Running, all: readonly SurveyAnswers[]) {
  const surveys = createSurveys(tablet.book)
  for (const answers of all) must(await surveys.finish(answers))
}

describe('a questionnaire', () => {
  it('joins the counts of its month, and the next one that is counted takes its row', async () => {
    const { device, tablet, surveys } = await atWork()
    must(await surveys.save({ heard: 'fully' }))
    must(await surveys.save({ heard: 'fully', easy: 'hard' }))
    expect(await rows(tablet)).toEqual({ surveys: 1, remarks: 0 })
    must(await surveys.finish({ heard: 'fully', easy: 'hard', remark: REMARK }))
    must(await surveys.save({ heard: 'no' }))
    expect(await rows(tablet)).toEqual({ surveys: 2, remarks: 1 })
    must(await surveys.discard())
    expect(await rows(tablet)).toEqual({ surveys: 1, remarks: 1 })
    const again = await device.restart()
    expect((await kept(again)).counts).toEqual({
      survey: { answers: 1 },
      'survey-heard': { fully: 1 },
      'survey-easy': { hard: 1 },
    })
    expect([...again.book.book.getState().remarks.values()]).toEqual([
      { month: '2023-10', question: 'remark', text: REMARK },
    ])
  })

  it('has a month before the first hour of it is closed', async () => {
    const { tablet } = await atWork()
    must(await tablet.hours.undo())
    expect(totalsSpan(tablet.book.book.getState())).toBeNull()
    must(await tablet.hours.open(false))
    await fillIn(tablet, [everySurveyOption])
    must(await tablet.hours.countVisit())
    must(await tablet.hours.close())
    expect(await kept(tablet)).toMatchObject({ hours: 1, visits: 1, counts: { survey: { answers: 1 } } })
  })

  it('belongs to the hour in which it was begun, also when it is counted months later', async () => {
    const { device, tablet, surveys } = await atWork()
    must(await surveys.save({ heard: 'no' }))
    must(await tablet.hours.close())
    // The answers of its week are still kept.
    device.clock.now = at(2, '19:00')
    const later = await device.restart()
    expect(later.book.book.getState().survey?.answers).toEqual({ heard: 'no' })
    must(await later.hours.open(false))
    must(await createSurveys(later.book).countUnfinished())
    expect([...later.book.book.getState().months.keys()]).toEqual(['2023-10'])
    expect(await rows(later)).toEqual({ surveys: 1, remarks: 0 })
  })

  it('that was only tried out is taken off with its remark, after a restart too, and no second time', async () => {
    const { device, tablet, surveys } = await atWork()
    must(await surveys.finish({ heard: 'no', remark: 'van een bezoeker' }))
    must(await surveys.finish({ ...everySurveyOption, remark: REMARK }))
    const again = await device.restart()
    must(await createSurveys(again.book).takeOff())
    expect((await kept(again)).counts).toEqual({ survey: { answers: 1 }, 'survey-heard': { no: 1 } })
    expect([...again.book.book.getState().remarks.values()].map(({ text }) => text)).toEqual(['van een bezoeker'])
    expect(await rows(again)).toEqual({ surveys: 0, remarks: 1 })
    expect(await createSurveys(again.book).takeOff()).toEqual({ ok: false, error: { code: 'survey-gone' } })
    expect(tablet.book.book.getState().lastSurvey).not.toBeNull()
  })

  it('[D7] is not taken off once the answers of its half-year were shared', async () => {
    const { device, tablet, surveys } = await atWork()
    must(await surveys.finish({ heard: 'no' }))
    must(await tablet.hours.countVisit())
    must(await tablet.hours.close())
    await passUntil(device, tablet, at(13, '12:00'))
    const { lastSurvey, ledger } = tablet.book.book.getState()
    expect({ kept: lastSurvey !== null, drawn: ledger.drawn.halfYears }).toMatchObject({ drawn: ['2023-H2'] })
    expect(await surveys.takeOff()).toEqual({ ok: false, error: { code: 'survey-gone' } })
    expect(surveysFilled(await kept(tablet))).toBe(1)
  })

  it('in which a visitor wrote a name loses those words for good, also once its half-year was shared', async () => {
    const { device, tablet, surveys } = await atWork()
    must(await tablet.hours.countVisit())
    for (const text of [REMARK, 'b', 'c', 'd', 'e']) must(await surveys.finish({ ...everySurveyOption, remark: text }))
    must(await tablet.hours.close())
    await passUntil(device, tablet, at(13, '12:00'))
    const found = must(await remarksIn(tablet.book, ALL_TIME)).find(({ text }) => text === REMARK)
    must(await surveys.eraseRemark(found?.id ?? ''))
    const again = await device.restart()
    expect(
      must(await remarksIn(again.book, ALL_TIME))
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['b', 'c', 'd', 'e'])
    expect(surveysFilled(await kept(again))).toBe(5)
  })

  it('counts nothing when all was skipped, and nothing when it was thrown away', async () => {
    const { tablet, surveys } = await atWork()
    must(await surveys.save({}))
    must(await surveys.finish({}))
    must(await surveys.save({ heard: 'no' }))
    must(await surveys.discard())
    expect(await rows(tablet)).toEqual({ surveys: 0, remarks: 0 })
    expect(tablet.book.book.getState().months.size).toBe(0)
  })

  it('[D2] is part of no message', async () => {
    const { device, tablet } = await atWork()
    await fillIn(
      tablet,
      Array.from({ length: 30 }, () => ({ ...everySurveyOption, remark: REMARK })),
    )
    must(await tablet.hours.countVisit())
    must(await tablet.hours.close())
    await passUntil(device, tablet, at(12, '12:00'))
    const said = tablet.outbox.releases.getState()?.map(({ payload }) => payload)
    expect(said).toHaveLength(1)
    expect(said?.join()).not.toMatch(/survey|heard|merkteken/)
  })

  it('is not ended by a disk that is full, and counts once when there is room', async () => {
    const { device, tablet, surveys } = await atWork()
    must(await surveys.save({ heard: 'fully' }))
    const repair = failWrites(tablet.database, 'months', () => new DOMException('no room', 'QuotaExceededError'))
    expect((await surveys.finish({ heard: 'fully' })).ok).toBe(false)
    repair()
    const again = await device.restart()
    expect(again.book.book.getState().survey?.answers).toEqual({ heard: 'fully' })
    must(await createSurveys(again.book).finish({ heard: 'fully' }))
    expect(surveysFilled(await kept(again))).toBe(1)
  })
})

type Step = { readonly tap: SurveyAnswers } | { readonly do: 'finish' | 'discard' | 'kill' | 'count' | 'nextMonth' }

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ tap: anySurvey }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('finish', 'finish', 'discard', 'kill', 'count') }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('nextMonth') }) },
  ) as fc.Arbitrary<Step>,
  { maxLength: 30, size: 'max' },
)

/** Carries the steps out; gives the counts and the remarks that must follow. */
async function carryOut(all: readonly Step[]) {
  const device = await setUp(hia, at(0, '19:00'))
  let tablet = await device.start()
  must(await tablet.hours.open(false))
  let underWay: SurveyAnswers | null = null
  let expected = emptyTally
  const remarks: string[] = []
  const end = (answers: SurveyAnswers) => {
    expected = addTally(expected, tallyOfSurvey(answers, questions) ?? emptyTally)
    if (answers['remark']) remarks.push(answers['remark'])
    underWay = null
  }
  for (const step of all) {
    const surveys = createSurveys(tablet.book)
    const answers: SurveyAnswers = underWay ?? {}
    if ('tap' in step) {
      underWay = step.tap
      must(await surveys.save(step.tap))
    } else if (step.do === 'finish') {
      must(await surveys.finish(answers))
      end(answers)
    } else if (step.do === 'count') {
      must(await surveys.countUnfinished())
      end(answers)
    } else if (step.do === 'discard') {
      must(await surveys.discard())
      underWay = null
    } else if (step.do === 'kill') {
      tablet = await device.restart()
    } else {
      must(await tablet.hours.close())
      device.clock.now += 30 * DAY
      must(await tablet.hours.open(true))
      // The answers of its week are gone by now, and a questionnaire that nobody decided on with them.
      must(await tablet.book.followCalendar())
      underWay = tablet.book.book.getState().survey ? underWay : null
    }
  }
  return { device, tablet, underWay, expected, remarks }
}

describe('after any steps in any order', () => {
  it('what was answered is counted once, and a restart shows the same', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { device, underWay, expected, remarks } = await carryOut(all)
        const tablet = await device.restart()
        expect((await kept(tablet)).counts).toEqual(expected.counts)
        const state = tablet.book.book.getState()
        expect(state.survey?.answers ?? null).toEqual(underWay)
        const soon = [...state.remarks.values()].map(({ text }) => text)
        // The remarks of early months may be past their term.
        for (const text of soon) expect(remarks).toContain(text)
      }),
      { numRuns: tries(40) },
    )
  })
})

describe('remarks', () => {
  const shown = async ({ book }: Running, period = ALL_TIME) =>
    must(await remarksIn(book, period)).map(({ text }) => text)

  /** Five questionnaires with a remark each, in October. */
  async function written(): Promise<{ device: TestTablet; tablet: Running; texts: readonly string[] }> {
    const { device, tablet } = await atWork()
    const texts = ['een', 'twee', 'drie', 'vier', 'vijf'].map((word) => `${REMARK} ${word}`)
    await fillIn(
      tablet,
      texts.map((remark) => ({ remark })),
    )
    must(await tablet.hours.close())
    return { device, tablet, texts }
  }

  it('are shown once their half-year is over, from five questionnaires on, and not before', async () => {
    const { device, tablet } = await atWork()
    await fillIn(tablet, [{ remark: 'a' }, { remark: 'b' }, { remark: 'c' }, { heard: 'no' }])
    must(await tablet.hours.close())
    await passUntil(device, tablet, at(8, '19:00'))
    must(await tablet.hours.open(false))
    await fillIn(tablet, [{ remark: 'd' }])
    must(await tablet.hours.close())
    expect(await shown(tablet)).toEqual([])
    await passUntil(device, tablet, at(12, '12:00'))
    expect((await shown(tablet)).toSorted()).toEqual(['a', 'b', 'c', 'd'])
    // Not by the month, which would tell whose they are.
    expect(await shown(tablet, periodOf('month', '2023-12'))).toEqual([])
    const { tally } = must(await totalsOf(tablet.book, 'quarter', '2023-11'))
    expect(tally.counts).toEqual({ survey: { answers: 5 }, 'survey-heard': { no: 1 } })
  })

  it('stand in the order of their random ids, not of their time', async () => {
    const { device, tablet } = await written()
    await passUntil(device, tablet, at(12, '12:00'))
    const byId = [...tablet.book.book.getState().remarks].toSorted(([a], [b]) => (a < b ? -1 : 1))
    expect(await shown(tablet)).toEqual(byId.map(([, { text }]) => text))
    expect(byId).toHaveLength(5)
  })

  it('hold nothing but month, question and words, and nothing of them can be read on the disk', async () => {
    const { tablet } = await written()
    const read = await tablet.store.readAll('remarks')
    expect(read.ok && read.value).toHaveLength(5)
    for (const { value } of read.ok ? read.value : [])
      expect(Object.keys(value as object).toSorted()).toEqual(['month', 'question', 'text'])
    expect(await readableOnDisk(tablet.database, [REMARK, 'merkteken', 'remark ', 'fully'])).toEqual([])
    expect((await rowsOnDisk(tablet.database)).filter((row) => row.startsWith('remarks '))).toHaveLength(5)
  })

  it('are sealed under one key a month, so that not even the key tells the week', async () => {
    const { device, tablet } = await written()
    device.clock.now = at(1, '19:00')
    must(await tablet.hours.open(false))
    await fillIn(tablet, [{ remark: 'een week later' }])
    const keys = new Set((await tablet.database.rows('remarks').toArray()).map(({ key }) => key))
    expect(keys.size).toBe(1)
    expect(tablet.store.terms().find(({ id }) => keys.has(id))?.term).toEqual({ kind: 'remarks', month: '2023-10' })
  })

  it('are gone after their term, and the counts are not', async () => {
    const { device } = await written()
    const until = async (date: string) => {
      const end = Date.parse(`${date}T12:00:00Z`)
      while (device.clock.now < end) {
        device.clock.now = Math.min(end, device.clock.now + 7 * DAY)
        must(await (await device.restart()).book.hearService(device.clock.now))
      }
      return device.restart()
    }
    const last = remarksErasedOn('2023-10', hia)
    expect(last).toBe('2024-03-31')
    let tablet = await until('2024-03-30')
    expect(await shown(tablet)).toHaveLength(5)
    tablet = await until(last)
    expect(await shown(tablet)).toEqual([])
    expect(await rows(tablet)).toEqual({ surveys: 0, remarks: 0 })
    expect(surveysFilled(await kept(tablet))).toBe(5)
  })

  it('leave the memory of a tablet that stays unlocked over the end of their term, too', async () => {
    const { device, tablet } = await written()
    device.clock.now = Date.parse('2024-03-31T12:00:00Z')
    must(await tablet.book.hearService(device.clock.now))
    expect(tablet.book.book.getState().remarks.size).toBe(0)
  })
})

describe('a questionnaire that nobody decided on', () => {
  it('goes with the answers of its week', async () => {
    const { device, tablet, surveys } = await atWork()
    must(await surveys.save({ heard: 'no', remark: REMARK }))
    must(await tablet.hours.close())
    for (const week of [1, 2, 3]) {
      device.clock.now = at(week, '19:00')
      must(await tablet.book.followCalendar())
    }
    expect(tablet.book.book.getState().survey).toBeNull()
    expect(await rows(tablet)).toEqual({ surveys: 0, remarks: 0 })
  })
})
