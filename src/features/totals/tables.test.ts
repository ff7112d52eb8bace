import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPeriod, anySeries, enWords, everything, FIRST, nlWords } from '../../../tests/support/totals.ts'
import { addMonths } from '../../domain/calendar.ts'
import { periodBefore } from '../../domain/period.ts'
import { tallyIn } from '../../domain/series.ts'
import { emptyTally, type Tally } from '../../domain/tally.ts'
import type { DataTable } from './data-table.ts'
import { contactFigures, keyFigures } from './figures.ts'
import { changeWords, comparedWith, monthsWithout, nameOfPeriod } from './period-words.ts'
import { allTables, figuresTable, monthsTable } from './tables.ts'
import { viewOf } from './view.ts'

const TODAY = addMonths(FIRST, 20)
const known = (series: Parameters<typeof tallyIn>[0]) => ({ profile: everything, series, first: FIRST, today: TODAY })
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

  it('show no answer to the questionnaire before there are five', () => {
    const survey = (answers: number, heard: number): Tally => ({
      ...emptyTally,
      hours: 1,
      counts: { survey: { answers }, 'survey-heard': { entirely: heard } },
    })
    const of = (tally: Tally) =>
      allTables(viewOf(known([{ month: FIRST, tally }]), { from: FIRST, until: FIRST }), nlWords)
        .map(({ id }) => id)
        .filter((id) => id.startsWith('survey'))
    expect(of(survey(4, 4))).toEqual([])
    expect(of(survey(5, 4))).toEqual(['heard', 'helped', 'recommend', 'easy'].map((id) => `survey-${id}`))
  })
})

describe('a period in words', () => {
  it('has the name that people give it', () => {
    const names = [
      { from: '2023-10', until: '2023-10' },
      { from: '2023-10', until: '2023-12' },
      { from: '2024-01', until: '2024-12' },
      { from: '2023-11', until: '2024-02' },
    ].map((period) => nameOfPeriod(period, nlWords))
    expect(names).toEqual(['oktober 2023', '4e kwartaal 2023', '2024', 'november 2023 tot en met februari 2024'])
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
    expect(
      [
        [3, 1],
        [1, 3],
        [0, 0],
      ].map(([now = 0, before = 0]) => changeWords(now, before, nlWords)),
    ).toEqual(['2 meer', '2 minder', 'evenveel'])
  })
})
