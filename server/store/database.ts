import type { Kysely } from 'kysely';
import type { TableKind } from '../model/tables.ts';
import type { Cell, StoreSchema, StoreTransaction } from './schema.ts';

/** Writes rows whose cells follow one another, in the order of the columns it was made for. */
export type Inserter = {
  /** How many rows are written at a time. */
  readonly rowsAtOnce: number;
  readonly insert: (cells: readonly Cell[]) => Promise<void>;
};

/** An open database with what differs between SQLite and PostgreSQL. */
export type Database = {
  readonly db: Kysely<StoreSchema>;
  /** What the user knows it by: a path, or host and database without the password. */
  readonly place: string;
  /** The schema of the tables, where the database has such a thing. */
  readonly schema: string | null;
  /** Prepares to write many records of one table. */
  readonly inserter: (transaction: StoreTransaction, kind: TableKind, columns: readonly string[]) => Inserter;
  /** The text as this database can hold it. */
  readonly fitText: (text: string) => string;
  /** Clears away what deleted rows and broken-off transactions left in files of the database's own. */
  readonly settle: () => Promise<void>;
  /** The StudyError that an error of this database amounts to; any other error comes back as it is. */
  readonly explain: (error: unknown) => unknown;
};

/** Runs reads on one unchanging view of the database. */
export function reading<T>(database: Database, work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
  return database.db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute(work);
}

/** Runs reads and writes that happen whole or not at all. */
export function writing<T>(database: Database, work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
  return database.db.transaction().execute(work);
}

/** Waits for what is under way: SQLite has one connection, PostgreSQL's pool waits for its own. */
export async function closeDatabase({ db }: Database): Promise<void> {
  await db
    .connection()
    .execute(async () => undefined)
    .catch(() => undefined);
  await db.destroy();
}
