import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, type Database } from '../../../server/store/database.ts';
import { migrate } from '../../../server/store/migrate.ts';
import * as list from '../../../server/store/migrations/list.ts';
import type { StoreMigration } from '../../../server/store/migrations/migration.ts';
import { openPostgres } from '../../../server/store/open-postgres.ts';
import { openSqlite } from '../../../server/store/open-sqlite.ts';
import { openDatabase, openStore } from '../../../server/store/open-store.ts';
import { card, commit, organisationsFile } from './sample-imports.ts';
import { type FreshPlace, placeMakers } from './store-places.ts';

const known: readonly StoreMigration[] = Object.values(list);
const later: StoreMigration = {
  name: '9999-later',
  up: async (db) => {
    await db.schema.createTable('later').addColumn('name', 'text').execute();
  },
};

describe('the steps of the schema', () => {
  it('are numbered without gaps', () => {
    expect(known.map(({ name }) => name.slice(0, 5)).toSorted()).toEqual(
      known.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });
});

describe.each(placeMakers)('the schema on $name', ({ fresh }) => {
  let at: FreshPlace;
  beforeEach(async () => {
    at = await fresh();
  });
  afterEach(() => at.clear());

  const openUnmigrated = async (): Promise<Database> =>
    at.place.kind === 'sqlite' ? openSqlite(at.place.path, 1_000) : openPostgres(at.place.url, 1_000);
  const tablesOf = async ({ db, schema }: Database) =>
    (await db.introspection.getTables()).filter((table) => schema === null || table.schema === schema);

  it('has one table for the records of all kinds', async () => {
    const database = await openDatabase(at.place);
    const found = (await tablesOf(database)).map(({ name }) => name).toSorted();
    await closeDatabase(database);
    const others = ['batches', 'counters', 'imports', 'mappings', 'name_decisions', 'scenarios', 'studies'];
    expect(found).toEqual([...others, 'record_blocks'].toSorted());
  });

  it('is made once, also by two programs that start together', async () => {
    const stores = await Promise.all([openStore(at.place), openStore(at.place), openStore(at.place)]);
    await stores[0]?.createStudy('boom', card);
    for (const store of stores) {
      expect(await store.listStudies()).toHaveLength(1);
      await store.close();
    }
  });

  it('keeps what is there when a later step is added', async () => {
    const store = await openStore(at.place);
    await store.createStudy('boom', card);
    await commit(store, 'boom', [organisationsFile('a')]);
    await store.close();
    const database = await openUnmigrated();
    await migrate(database, [...known, later]);
    const rows = await database.db.selectFrom('record_blocks').select('records').execute();
    expect(rows).toHaveLength(1);
    await closeDatabase(database);
  });

  it('keeps the records, imports and numbers of a store of the first version', async () => {
    const database = await openUnmigrated();
    await migrate(database, [list.firstTables]);
    const insert = async (table: string, row: Readonly<Record<string, string | number | null>>): Promise<void> => {
      const names = sql.join(Object.keys(row).map((name) => sql.ref(name)));
      await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(Object.values(row))})`.execute(database.db);
    };
    await insert('counters', { name: 'study', value: 1 });
    await insert('studies', { number: 1, id: 'boom', card: JSON.stringify(card), created_at: '2026-01-01', revision: 3 });
    const facts = { study_number: 1, kind: 'organisations', format: 'organisations', file: 'o.csv', hash: 'h', bytes: 9 };
    const counts = { records: 2, accepted: 2, errors: 0, warnings: 0, imported_at: '2026-01-02' };
    await insert('imports', { ...facts, ...counts, number: 1, id: 'first', first_record: 1, undone_at: null });
    await insert('imports', { ...facts, ...counts, number: 2, id: 'gone', first_record: 3, undone_at: '2026-01-03' });
    const record = { study_number: 1, import_number: 1, attributes: '{"Tarief":"5"}', in_boundary: 1, lat: 51.1 };
    await insert('organisations', { ...record, id: 1, line: 2, row: 2, org_id: 'a', name: 'A' });
    await insert('organisations', { ...record, id: 2, line: 3, row: 4, org_id: 'b', name: 'B' });
    await closeDatabase(database);

    const store = await openStore(at.place);
    const { organisations, imports } = await store.loadRecords('boom');
    expect(organisations).toMatchObject([
      { id: 1, org_id: 'a', in_boundary: true, lat: 51.1, attributes: { Tarief: '5' }, origin: { importId: 'first', row: 2 } },
      { id: 2, org_id: 'b', origin: { importId: 'first', line: 3, row: 4 } },
    ]);
    expect(imports.map(({ id, batch, undoneAt, againUntil }) => [id, batch, undoneAt, againUntil])).toEqual([
      ['first', 'first', null, null],
      ['gone', 'gone', '2026-01-03', null],
    ]);
    expect(await store.importPlan('boom', 'first')).toBeNull();
    await commit(store, 'boom', [organisationsFile('c')]);
    expect((await store.loadRecords('boom')).organisations.map(({ id }) => id)).toEqual([1, 2, 5]);
    expect(await store.undo('boom', { batch: 'first' })).toHaveLength(1);
    await store.close();
  });

  it('refuses a store that a later version has been through, and leaves it as it is', async () => {
    const database = await openUnmigrated();
    await migrate(database, [...known, later]);
    const before = (await tablesOf(database)).length;
    await expect(openStore(at.place)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'store-newer',
      values: { path: database.place, found: '9999-later' },
    });
    expect(await tablesOf(database)).toHaveLength(before);
    await closeDatabase(database);
  });

  it('takes all steps or none', async () => {
    const broken: StoreMigration = {
      name: '9999-broken',
      up: async (db: Kysely<unknown>, dialect) => {
        await later.up(db, dialect);
        throw new Error('cut off');
      },
    };
    const database = await openUnmigrated();
    await expect(migrate(database, [...known, broken])).rejects.toThrow('cut off');
    expect(await tablesOf(database)).toEqual([]);
    await closeDatabase(database);
    const store = await openStore(at.place);
    expect(await store.listStudies()).toEqual([]);
    await store.close();
  });
});
