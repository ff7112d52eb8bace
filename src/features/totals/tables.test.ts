import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPeriod, anySeries, enWords, everything, FIRST, nlWords } from '../../../tests/support/totals.ts'
import { addMonths } from '../../domain/calendar.ts'
import { periodBefore } from '../../domain/period.ts'
import { tallyIn } from '../../domain/series.ts'
import { emptyTally } from '../../domain/tally.ts'
import type { DataTable } from './data-table.ts'
import { contactFigures, keyFigures } from './figures.ts'
import { changeWords, comparedWith, monthsWithout, nameOfPeriod } from './period-words.ts'
import { allTables, figuresTable, monthsTable } from './tables.ts'
import { viewOf } from './view.ts'

const TODAY = addMonths(FIRST, 20)
const known = (series: Parameters<typeof tallyIn>[0], seesFew = true) => ({
  profile: everything,
  series,
  first: FIRST,
  today: TODAY,
  seesFew,
})
const runs = { numRuns: 150 }

/** The numbers of a table by the key of their row. */
const cells = (table: DataTable | undefined) =>
  Object.fromEntries((table?.rows ?? []).map(({ key, values }) => [key, values]))
const named = (tables: readonly DataTable[], id: string) => tables.find((table) => table.id === id)
const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, each) => total + (each ?? 0), 0)

describe('the tables of a period', () => {
  it('are the numbers of its tally, cell by cell', () => {
    fc.assert(
      fc.property(anySeries, anyPeriod, (series, period) => {
        const view = viewOf(known(series), period)
        const tally = tallyIn(series, period)
        const tables = allTables(view, nlWords)
        const figures = cells(named(tables, 'figures'))
        for (const { id, countIn } of [...keyFigures(everything, nlWords), ...contactFigures(everything, nlWords)])
          expect(figures[id]?.[0], id).toBe(countIn(tally))
        for (const { id } of everything.fields) {
          const counts = Object.fromEntries(
            Object.entries(cells(named(tables, id))).map(([key, [value]]) => [key, value]),
          )
          for (const [option, count] of Object.entries(tally.answers[id] ?? {})) expect(counts[option], id).toBe(count)
          expect(sum(Object.values(counts).flatMap((value) => value ?? []))).toBe(
            sum(Object.values(tally.answers[id] ?? {})),
          )
        }
        expect(cells(named(tables, 'askedAndFound'))['total']?.at(-1)).toBe(
          sum(Object.values(tally.counts['askedAndFound'] ?? {})),
        )
        expect(cells(named(tables, 'locations'))['total']).toEqual([
          tally.hours,
          tally.hoursWithoutVisit,
          tally.visits,
          tally.visitors,
        ])
        expect(cells(named(tables, 'conversations'))).toEqual({
          single: [tally.conversations - tally.trajectoryConversations],
          inTrajectory: [tally.trajectoryConversations],
        })
        expect(cells(named(tables, 'time'))['total']?.[0]).toBe(sum(Object.values(tally.counts['time'] ?? {})))
        for (const id of ['meetings', 'meetingsWith'])
          expect(sum(Object.values(cells(named(tables, id))).flat()), id).toBe(
            sum(Object.values(tally.counts['meetings'] ?? {})),
          )
        expect(sum(Object.values(cells(named(tables, 'anonymity'))).flat())).toBe(
          sum(Object.values(tally.counts['anonymity'] ?? {})),
        )
      }),
      runs,
    )
  })

  it('compare exactly: what was, what is, and the difference', () => {
    fc.assert(
      fc.property(anySeries, anyPeriod, (series, period) => {
        const view = viewOf(known(series), period)
        const before = tallyIn(series, periodBefore(period))
        const rows = cells(figuresTable(view, nlWords))
        expect(view.before === null).toBe(periodBefore(period).until < FIRST)
        for (const { id, countIn } of keyFigures(everything, nlWords)) {
          const now = countIn(view.tally)
          expect(rows[id]).toEqual(view.before ? [now, countIn(before), now - countIn(before)] : [now])
        }
      }),
      runs,
    )
  })

  it('have months that add up to the period, and nothing where nothing is known', () => {
    fc.assert(
      fc.property(anySeries, anyPeriod, (series, period) => {
        const view = viewOf(known(series), period)
        const { rows } = monthsTable(view, nlWords)
        const figures = keyFigures(everything, nlWords)
        expect(rows.at(-1)?.values).toEqual(figures.map(({ countIn }) => countIn(view.tally)))
        for (const [index, { month, state }] of view.months.entries()) {
          expect(rows[index]?.key).toBe(month)
          const isKnown = state === 'counted' || state === 'none'
          expect(rows[index]?.values.every((value) => (value !== null) === isKnown)).toBe(true)
          if (state === 'none') expect(rows[index]?.label).toContain('geen spreekuur')
        }
      }),
      runs,
    )
  })

  it('have the same numbers in both languages', () => {
    fc.assert(
      fc.property(anySeries, anyPeriod, (series, period) => {
        const view = viewOf(known(series), period)
        const numbers = (tables: readonly DataTable[]) =>
          tables.map(({ id, rows }) => [id, rows.map((row) => row.values)])
        expect(numbers(allTables(view, enWords))).toEqual(numbers(allTables(view, nlWords)))
      }),
      { numRuns: 30 },
    )
  })

  it('show the questionnaire half-year by half-year, with a small one going along with the next', () => {
    const survey = (month: string, answers: number, heard: number) => ({
      month,
      tally: { ...emptyTally, hours: 1, counts: { survey: { answers }, 'survey-heard': { entirely: heard } } },
    })
    const series = [
      survey('2023-10', 4, 4),
      survey('2024-03', 3, 1),
      survey('2024-04', 0, 0),
      survey('2024-09', 5, 2),
      survey('2024-12', 0, 0),
      // This half-year is not over.
      survey('2025-03', 9, 9),
    ]
    const of = (from: string, until: string) =>
      allTables(viewOf(known(series), { from, until }), nlWords).filter(({ id }) => id.startsWith('survey'))
    const year = of('2024-01', '2024-12')
    expect(year.map(({ id }) => id)).toEqual(['heard', 'helped', 'recommend', 'easy'].map((id) => `survey-${id}`))
    expect(year[0]?.columns).toEqual(['juli 2023 tot en met juni 2024', '2e half jaar 2024'])
    expect(year[0]?.note).toBe('juli 2023 tot en met juni 2024: 7 keer ingevuld. 2e half jaar 2024: 5 keer ingevuld.')
    expect(cells(year[0])).toMatchObject({ entirely: [5, 2], unanswered: [2, 3] })
    for (const [from, until] of [
      ['2023-10', '2023-12'],
      ['2024-03', '2024-03'],
      ['2024-07', '2024-09'],
      ['2025-01', '2025-12'],
    ] as const)
      expect(of(from, until), from).toEqual([])
  })

  it('hold no answers of fewer than five first visits for the pilot lead, and the same headlines', () => {
    const answers = new Set([...everything.fields.map(({ id }) => id), 'askedAndFound'])
    let [hidden, shown] = [0, 0]
    fc.assert(
      fc.property(anySeries, anyPeriod, (series, period) => {
        const all = allTables(viewOf(known(series), period), nlWords)
        const lead = allTables(viewOf(known(series, false), period), nlWords)
        const few = tallyIn(series, period).firstVisits < 5
        expect(lead).toEqual(few ? all.filter(({ id }) => !answers.has(id)) : all)
        if (few) hidden++
        else shown++
      }),
      { numRuns: 400 },
    )
    expect(Math.min(hidden, shown)).toBeGreaterThan(0)
  })
})

describe('a period in words', () => {
  it('has the name that people give it', () => {
    const names = [
      { from: '2023-10', until: '2023-10' },
      { from: '2023-10', until: '2023-12' },
      { from: '2024-01', until: '2024-12' },
      { from: '2024-07', until: '2024-12' },
      { from: '2024-04', until: '2024-05' },
      { from: '2023-11', until: '2024-02' },
    ].map((period) => nameOfPeriod(period, nlWords))
    expect(names).toEqual([
      'oktober 2023',
      '4e kwartaal 2023',
      '2024',
      '2e half jaar 2024',
      'april tot en met mei 2024',
      'november 2023 tot en met februari 2024',
    ])
  })

  it('says what it is compared with, and how far that goes', () => {
    const said = (from: string, until: string) => comparedWith(viewOf(known([]), { from, until }), nlWords)
    expect(said('2024-01', '2024-03')).toBe('Vergeleken met 4e kwartaal 2023.')
    expect(said('2024-01', '2024-12')).toBe(
      'Vergeleken met 2023. Daarvan telt alleen wat vanaf oktober 2023 is bijgehouden.',
    )
    expect(said('2023-10', '2023-12')).toBe(
      'Er is geen eerdere periode om mee te vergelijken: het eerste spreekuur was in oktober 2023.',
    )
  })

  it('names the months without walk-in hour', () => {
    const held = { month: '2023-10', tally: { ...emptyTally, hours: 1 } }
    const said = (months: readonly string[], until: string) =>
      monthsWithout(viewOf(known(months.map((month) => ({ ...held, month }))), { from: '2023-10', until }), nlWords)
    expect(said(['2023-10', '2024-01'], '2024-01')).toBe('Zonder spreekuur: november 2023, december 2023.')
    expect(said(['2023-10', '2023-11'], '2023-11')).toBe('Elke maand was er een spreekuur.')
    expect(said(['2023-10'], '2023-10')).toBeNull()
  })

  it('says a difference, and that there is none', () => {
    expect([
      changeWords(3, 1, { from: '2024-01', until: '2024-12' }, nlWords),
      changeWords(1, 3, { from: '2023-10', until: '2023-12' }, nlWords),
      changeWords(0, 0, { from: '2024-01', until: '2024-06' }, nlWords),
      changeWords(4, 5, { from: '2024-01', until: '2024-02' }, nlWords),
    ]).toEqual([
      '2 meer dan in 2024',
      '2 minder dan in het 4e kwartaal 2023',
      'evenveel als in het 1e half jaar 2024',
      '1 minder dan ervoor',
    ])
  })
})
