// On the path that every release takes, kysely would need longer to write the SQL than SQLite to run it. So it is written once.
import type { Compilable, QueryExecutorProvider, QueryResult } from 'kysely'

type Values = Readonly<Record<string, string | number | null>>

/** Stands in place of a value while a query is built. */
class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type Runner = QueryExecutorProvider & {
  executeQuery<Row>(query: ReturnType<Compilable<Row>['compile']>): Promise<QueryResult<Row>>
}

/**
 * Compiles a query whose values come later.
 * @param build writes the query; it may only pass its values on to kysely, because there are none yet
 */
export function precompiled<Input extends Values, Row>(
  build: (values: Input) => Compilable<Row>,
): (runner: Runner, values: Input) => Promise<QueryResult<Row>> {
  const slots = new Proxy({} as Input, { get: (_, name) => new Slot(String(name)) })
  const compiled = build(slots).compile()
  return (runner, values) =>
    runner.executeQuery({
      ...compiled,
      parameters: compiled.parameters.map((parameter) =>
        parameter instanceof Slot ? values[parameter.name] : parameter,
      ),
    })
}
