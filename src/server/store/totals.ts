// [P11] The kept sums, grouped by the period that was asked for, per loket and over all of them, and read as [D11] says.
import { type RawBuilder, sql, type Transaction } from 'kysely'
import { readAnswers } from '../../domain/disclosure/reading.ts'
import type { AnswerTotals, DoorTotals, Totals, TotalsQuery } from '../../protocol/totals.ts'
import { type SumRow, sumsOf } from './answer-sums.ts'
import type { Tables } from './tables.ts'

/** Call it in a read transaction, so that all rows are from one moment. */
export async function totals(tx: Transaction<Tables>, query: TotalsQuery): Promise<Totals> {
  const { per, loket } = query
  const lokets = await tx
    .selectFrom('tablet')
    .select(({ fn }) => [
      'loket',
      'municipality',
      fn.count<number>('id').filterWhere('revokedAt', 'is', null).as('tablets'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['loket', 'municipality'])
    .orderBy('loket')
    .orderBy('municipality')
    .execute()
  const apart = await readSums(tx, query, true)
  const together = await readSums(tx, query, false)
  return {
    per,
    lokets: lokets.map(({ loket, municipality, tablets }) => ({
      loket,
      municipality,
      tablets: Number(tablets),
      ...apart(`${municipality} ${loket}`),
    })),
    together: together(TOGETHER),
  }
}

/** All lokets together. A loket whose municipality merged into another is given under each. */
const TOGETHER = ''
const placeColumn = (apart: boolean): RawBuilder<string> =>
  apart ? sql<string>`municipality || ' ' || loket` : sql<string>`${TOGETHER}`

/** Half-years and quarters both begin with the calendar year. */
function periodColumn(per: TotalsQuery['per']): RawBuilder<string> {
  if (per === 'all') return sql<string>`'all'`
  if (per === 'year') return sql<string>`substr("halfYear", 1, 4)`
  return per === 'quarter' ? sql<string>`quarter` : sql<string>`"halfYear"`
}

/** Databases differ in the type of a sum of whole numbers; the answer is always a whole number. */
const sum = (column: string): RawBuilder<number> => sql<number>`cast(sum(${sql.ref(column)}) as integer)`

/** The sums of every place. */
async function readSums(
  tx: Transaction<Tables>,
  query: TotalsQuery,
  apart: boolean,
): Promise<(place: string) => Totals['together']> {
  const doors = Map.groupBy(await readDoors(tx, query, apart), ({ place }) => place)
  // [D2] A quarter has no answers.
  const rows = query.per === 'quarter' ? [] : await readAnswerRows(tx, query, apart)
  const answers = Map.groupBy(rows, ({ place }) => place)
  return (place) => {
    const held = doors.get(place) ?? []
    const given = Map.groupBy(answers.get(place) ?? [], ({ period }) => period)
    return {
      door: held.map(
        ({ period, hours, hoursWithoutVisit, visits }): DoorTotals => ({ period, hours, hoursWithoutVisit, visits }),
      ),
      answers: [...given].map(([period, sums]) =>
        answerTotals(period, sums, held.find((door) => door.period === period)?.answeredVisits),
      ),
    }
  }
}

/** @param visits all visits of the half-years with answers */
function answerTotals(period: string, rows: readonly SumRow[], visits: number | undefined): AnswerTotals {
  const sums = sumsOf(rows)
  const { firstVisits, visitors, estimatedChildren, questions, outcomes } = readAnswers(sums, visits)
  return {
    period,
    messages: sums.messages,
    ...{ firstVisits, visitors, estimatedChildren },
    ...{ questions, outcomes },
  }
}

interface DoorRow extends DoorTotals {
  readonly place: string
  readonly answeredVisits: number
}

const readDoors = (tx: Transaction<Tables>, { per, loket }: TotalsQuery, apart: boolean): Promise<DoorRow[]> =>
  tx
    .selectFrom('doorTotal')
    .select([
      placeColumn(apart).as('place'),
      periodColumn(per).as('period'),
      sum('hours').as('hours'),
      sum('hoursWithoutVisit').as('hoursWithoutVisit'),
      sum('visits').as('visits'),
      sql<number>`cast(total(visits) filter (where exists (
        select 1 from "answerTotal" as given
        where given.loket = "doorTotal".loket and given.municipality = "doorTotal".municipality
          and given."halfYear" = "doorTotal"."halfYear")) as integer)`.as('answeredVisits'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['place', 'period'])
    .orderBy('period')
    .execute()

/** In order of name, so that the answer does not depend on the order in which the releases came. */
const readAnswerRows = (tx: Transaction<Tables>, { per, loket }: TotalsQuery, apart: boolean): Promise<SumRow[]> =>
  tx
    .selectFrom('answerTotal')
    .select(({ fn }) => [
      placeColumn(apart).as('place'),
      periodColumn(per).as('period'),
      ...(['kind', 'question', 'answer', 'epsilon'] as const),
      // The latest half-year decides in which group an answer lies.
      fn.max(sql<string>`"halfYear" || ' ' || "group"`).as('placed'),
      sum('sum').as('sum'),
      sum('draws').as('draws'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['place', 'period', 'kind', 'question', 'answer', 'epsilon'])
    .orderBy('period')
    .orderBy('question')
    .orderBy('answer')
    .execute()
