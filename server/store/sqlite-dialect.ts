import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';
import { roomFor } from './record-cells.ts';
import { isBusy } from './sqlite-errors.ts';

/** Statements that are kept ready. */
const statementsKept = 64;
/** Between two tries to begin writing while another process writes. */
const retryMs = 15;

/**
 * Kysely's SQLite dialect over Node's own SQLite.
 * @param busyMs how long a write waits for another process that writes
 */
export function nodeSqliteDialect(database: DatabaseSync, busyMs: number): Dialect {
  return {
    createDriver: () => new NodeSqliteDriver(database, busyMs),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalSqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** SQLite's schema changes are part of a transaction, so that a migration that is cut off leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): true {
    return true;
  }
}

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync;
  readonly #busyMs: number;

  constructor(database: DatabaseSync, busyMs: number) {
    super({ database: asKyselyDatabase(database) });
    this.#database = database;
    this.#busyMs = busyMs;
  }

  /**
   * A transaction that may write takes the write lock at once: one that first reads and then wants to write
   * is refused without waiting when another process wrote in between. The wait for the lock leaves the thread free.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') {
      await connection.executeQuery(CompiledQuery.raw('begin'));
      return;
    }
    const until = performance.now() + this.#busyMs;
    while (!this.#takeWriteLock(performance.now() >= until)) await setTimeout(retryMs);
  }

  /** After a full disk SQLite may have rolled back by itself. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }

  #takeWriteLock(lastTry: boolean): boolean {
    this.#database.exec('pragma busy_timeout = 0');
    try {
      this.#database.exec('begin immediate');
      return true;
    } catch (error) {
      if (lastTry || !isBusy(error)) throw error;
      return false;
    } finally {
      this.#database.exec(`pragma busy_timeout = ${this.#busyMs}`);
    }
  }
}

/** Gives Node's SQLite the shape that Kysely expects, which is better-sqlite3's. */
function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      database.close();
    },
    prepare: (sql) => {
      const known = kept.get(sql);
      const statement = known ?? asKyselyStatement(database.prepare(sql));
      // Put last, so that the first of the map is the one that was not used for longest.
      if (known !== undefined) kept.delete(sql);
      else if (kept.size >= statementsKept) kept.delete(kept.keys().next().value ?? '');
      kept.set(sql, statement);
      return statement;
    },
  };
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  const columns = statement.columns().map((column) => column.name);
  statement.setReturnArrays(true);
  // Node's own row objects are four times slower.
  const empty = roomFor(columns);
  const asRow = (cells: readonly unknown[]): Record<string, unknown> => {
    const row: Record<string, unknown> = { ...empty };
    columns.forEach((column, index) => {
      row[column] = cells[index];
    });
    return row;
  };
  // Kysely hands over the values that our own queries were given: texts, numbers and null.
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  // With setReturnArrays a row is an array of its cells; Node's types do not tell.
  const cells = (row: unknown): readonly unknown[] => row as readonly unknown[];
  return {
    reader: columns.length > 0,
    all: (parameters) => statement.all(...values(parameters)).map((row) => asRow(cells(row))),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: function* (parameters) {
      for (const row of statement.iterate(...values(parameters))) yield asRow(cells(row));
    },
  };
}
