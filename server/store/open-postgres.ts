import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { StudyError } from '../model/errors.ts';
import type { Database } from './database.ts';
import { explainPostgresError } from './postgres-errors.ts';
import type { StoreSchema } from './schema.ts';

/** A bigint. Ours are counts and numbers of rows, far below 2^53. */
const bigintType = 20;
const connectMs = 5_000;

/**
 * Connects to a PostgreSQL database; the tables are in the first schema of its search path.
 * @param url `postgresql://user:password@host/database`
 * @param lockMs how long a write waits for another that holds the same study
 * @throws StudyError `store-away`, `store-refused`
 */
export async function openPostgres(url: string, lockMs: number): Promise<Database> {
  const place = placeOf(url);
  const explain = (error: unknown): unknown => explainPostgresError(error, place);
  const pool = new Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: connectMs,
    lock_timeout: lockMs,
    application_name: 'weefsel',
    types: { getTypeParser: readBigintAsNumber },
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<StoreSchema>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
    const schema = rows[0]?.name ?? null;
    if (schema === null) throw new StudyError('unavailable', 'store-refused', { place });
    const elsewhere = { kind: 'postgres', url, lockMs } as const;
    const settle = async (): Promise<void> => undefined;
    return { db, dialect: 'postgres', place, elsewhere, schema, fitText, settle, explain };
  } catch (error) {
    await db.destroy();
    throw explain(error);
  }
}

const readBigintAsNumber: typeof types.getTypeParser = ((type: number, format?: 'text' | 'binary') =>
  // The overloads of getTypeParser differ in their format only, which is handed on as it came.
  type === bigintType && format !== 'binary'
    ? Number
    : types.getTypeParser(type, format as 'text')) as typeof types.getTypeParser;

/**
 * PostgreSQL holds every character but U+0000; its visible sign U+2400 takes its place. Half a surrogate pair,
 * which is no character, becomes U+FFFD as in SQLite.
 */
function fitText(text: string): string {
  const whole = text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '\u2400') : whole;
}

/** Host and database, without user, password and options. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host || 'localhost'}${pathname}`;
}
