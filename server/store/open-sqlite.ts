import { accessSync, closeSync, constants, existsSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { StudyError } from '../model/errors.ts';
import type { Database, DatabasePlace } from './database.ts';
import type { StoreSchema } from './schema.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import { explainSqliteError } from './sqlite-errors.ts';

/** "WFSL": marks a file as ours, so that another program's database is never written into. */
const applicationId = 0x5746_534c;
/** A larger file is not looked through when it is opened: that would take longer than a coordinator wants to wait. */
const checkedMegabytes = 64;

const inMemory = ':memory:';
const pageBytes = 8192;

type SqlitePlace = Extract<DatabasePlace, { kind: 'sqlite' }>;

/**
 * Opens or makes a store file. Commits are on disk before they are told (WAL, synchronous FULL), foreign keys hold,
 * and what is deleted is overwritten.
 * @param path in a folder that exists; `:memory:` for a store that is gone when it is closed
 * @param busyMs how long to wait for another process that writes
 * @param mostPages the size it may have, in pages of 8 KiB; null = what the disk holds
 * @throws StudyError `folder-missing`, `cannot-write`, `store-locked`, `store-damaged`
 */
export function openSqlite(path: string, busyMs: number, mostPages: number | null = null): Database {
  const place: SqlitePlace = { kind: 'sqlite', path, busyMs, mostPages };
  return connect(place, (database) => {
    const mark = pragma(database, 'application_id');
    if (mark !== applicationId) {
      const { tables } = database.prepare('select count(*) as tables from sqlite_master').get() ?? {};
      if (mark !== 0 || tables !== 0) throw new StudyError('unavailable', 'store-damaged', { path });
    }
    // Of a new file: a large import then makes fewer and fuller pages.
    database.exec(`pragma page_size = ${pageBytes}`);
    prepareConnection(database, place);
    // In KiB: pages that are read again and again stay in memory.
    database.exec('pragma cache_size = -65536');
    if (mark !== applicationId) database.exec(`pragma application_id = ${applicationId}`);
    if (path === inMemory || statSync(path).size > checkedMegabytes * 1024 * 1024) return;
    if (pragma(database, 'quick_check(1)') !== 'ok') throw new StudyError('unavailable', 'store-damaged', { path });
  });
}

/** Another connection to a store file that is open in this program: for one large import, which writes every page once. Errors as in openSqlite. */
export function connectSqlite(place: SqlitePlace): Database {
  return connect(place, (database) => {
    prepareConnection(database, place);
    database.exec('pragma cache_size = -16384');
    // The commit is on disk with the log; moving it to the file can wait until the import has been answered.
    database.exec('pragma wal_autocheckpoint = 0');
  });
}

function connect(place: SqlitePlace, prepare: (database: DatabaseSync) => void): Database {
  const { path, busyMs } = place;
  const explain = (error: unknown): unknown => explainSqliteError(error, path);
  try {
    if (path !== inMemory) prepareFile(path);
    const database = new DatabaseSync(path, { timeout: busyMs });
    try {
      prepare(database);
    } catch (error) {
      database.close();
      throw error;
    }
    const db = new Kysely<StoreSchema>({ dialect: nodeSqliteDialect(database, busyMs) });
    const settle = async (): Promise<void> => {
      // Pages of deleted rows are overwritten in the file itself; the log still holds them as they were until it is emptied.
      // What was asked for is done and on disk by now: where the disk is full, the log is emptied the next time.
      await sql`pragma wal_checkpoint(truncate)`.execute(db).catch(() => undefined);
    };
    const elsewhere = path === inMemory ? null : place;
    const common = { db, dialect: 'sqlite', place: path, elsewhere, schema: null } as const;
    return { ...common, fitText: (text) => text, settle, explain };
  } catch (error) {
    throw explain(error);
  }
}

/** A new file is for its owner only. An existing one is not opened here: closing it would drop SQLite's locks in this process. */
function prepareFile(path: string): void {
  if (existsSync(path)) accessSync(path, constants.W_OK);
  else closeSync(openSync(path, 'a', 0o600));
}

function prepareConnection(database: DatabaseSync, { mostPages }: SqlitePlace): void {
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  // Without these two macOS reports writes as done that are not on disk; elsewhere they do nothing.
  database.exec('pragma fullfsync = on');
  database.exec('pragma checkpoint_fullfsync = on');
  database.exec('pragma foreign_keys = on');
  database.exec('pragma secure_delete = on');
  // What SQLite sets aside for a moment stays in memory: a file elsewhere would outlive a crash.
  database.exec('pragma temp_store = memory');
  // In bytes: a large import does not leave a large log behind.
  database.exec('pragma journal_size_limit = 67108864');
  if (mostPages !== null) database.exec(`pragma max_page_count = ${mostPages}`);
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
}
