import { sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import { StudyError } from '../model/errors.ts';
import type { Database } from './database.ts';
import * as list from './migrations/list.ts';
import type { StoreMigration } from './migrations/migration.ts';

const known: readonly StoreMigration[] = Object.values(list);

/**
 * Brings the tables up to this version, all steps or none. Does not touch a store that is up to date.
 * @param migrations the steps this version knows; others only in tests
 * @throws StudyError `store-newer` where a later version has been here
 */
export async function migrate(database: Database, migrations: readonly StoreMigration[] = known): Promise<void> {
  const done = await stepsDone(database);
  refuseNewer(database, done, migrations);
  if (migrations.every(({ name }) => done.has(name))) return;
  const migrator = new Migrator({
    db: database.db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(migrations.map(({ name, up }) => [name, { up: (db) => up(db, database.dialect) }])),
    },
    ...(database.schema === null ? {} : { migrationTableSchema: database.schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Another process of a later version may have been first.
  refuseNewer(database, await stepsDone(database), migrations);
  throw error;
}

function refuseNewer({ place }: Database, done: ReadonlySet<string>, migrations: readonly StoreMigration[]): void {
  const names = new Set(migrations.map(({ name }) => name));
  const found = [...done]
    .filter((name) => !names.has(name))
    .sort()
    .at(-1);
  if (found !== undefined) throw new StudyError('unavailable', 'store-newer', { path: place, found });
}

/** The steps that the store has been through. */
async function stepsDone({ db, schema }: Database): Promise<ReadonlySet<string>> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const exists = tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE && (schema === null || table.schema === schema));
  if (!exists) return new Set();
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return new Set(rows.map((row) => row.name));
}
