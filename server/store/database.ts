import type { Kysely } from 'kysely';
import type { StoreDialect } from './migrations/migration.ts';
import type { StoreSchema, StoreTransaction } from './schema.ts';

/** All that another thread needs to open the same database. */
export type DatabasePlace =
  | { readonly kind: 'sqlite'; readonly path: string; readonly busyMs: number; readonly mostPages: number | null }
  | { readonly kind: 'postgres'; readonly url: string; readonly lockMs: number };

/** An open database with what differs between SQLite and PostgreSQL. */
export type Database = {
  readonly db: Kysely<StoreSchema>;
  readonly dialect: StoreDialect;
  /** What the user knows it by: a path, or host and database without the password. */
  readonly place: string;
  /** Where another thread finds it; null = nowhere, it lives in the memory of this one. */
  readonly elsewhere: DatabasePlace | null;
  /** The schema of the tables, where the database has such a thing. */
  readonly schema: string | null;
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
