// Lets kysely speak to Node's own SQLite, so that no native add-on is compiled.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'

/** Milliseconds that a statement waits, blocking the process, for a lock that another process holds. */
const BUSY_TIMEOUT = 100
/** How often such a wait is repeated, with a turn for other work in between: ten seconds in all. */
const BUSY_ATTEMPTS = 100
/** Prepared statements kept; the service has about thirty. */
const MAX_STATEMENTS = 200

/** Opens the file (`:memory:` for none) with every commit synced to the disk before it is answered. */
export async function openNodeSqlite(file: string): Promise<SqliteDialect> {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true })
  await whileBusy(() =>
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on'),
  )
  const config = { database: adapt(database) }
  return new (class extends SqliteDialect {
    override createDriver(): Driver {
      return new ImmediateDriver(config)
    }
    override createAdapter(): SqliteAdapter {
      return new TransactionalAdapter()
    }
  })(config)
}

/** SQLite undoes changes of tables with their transaction, so a migration is whole or was never there. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * Takes the write lock at the start: a transaction that reads first and asks for it later can be refused at once, without
 * waiting, because the rows that it read have changed (SQLITE_BUSY_SNAPSHOT).
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings = {}): Promise<void> {
    const begin = CompiledQuery.raw(settings.accessMode === 'read only' ? 'begin' : 'begin immediate')
    await whileBusy(() => connection.executeQuery(begin))
  }
}

async function whileBusy(step: () => unknown): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await step()
      return
    } catch (error) {
      if (!isBusy(error) || attempt === BUSY_ATTEMPTS) throw error
      // The lock may be held by another store in this very process, which can only finish while we wait.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

const SQLITE_BUSY = 5
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY

function adapt(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql)
      if (known) return known
      if (statements.size >= MAX_STATEMENTS) statements.clear()
      const statement = adaptStatement(database.prepare(sql))
      statements.set(sql, statement)
      return statement
    },
  }
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  // kysely gives the parameters as unknown[]; node:sqlite itself refuses a value that it can't bind.
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
  }
}
