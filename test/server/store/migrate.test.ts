import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Column, ColumnType } from '../../../server/model/table.ts';
import { tableKinds, tables } from '../../../server/model/tables.ts';
import { closeDatabase, type Database } from '../../../server/store/database.ts';
import { migrate } from '../../../server/store/migrate.ts';
import * as list from '../../../server/store/migrations/list.ts';
import type { StoreMigration } from '../../../server/store/migrations/migration.ts';
import { openPostgres } from '../../../server/store/open-postgres.ts';
import { openSqlite } from '../../../server/store/open-sqlite.ts';
import { openDatabase, openStore } from '../../../server/store/open-store.ts';
import { card, organisationsFile } from './sample-imports.ts';
import { type FreshPlace, placeMakers } from './store-places.ts';

const known: readonly StoreMigration[] = Object.values(list);
const later: StoreMigration = {
  name: '9999-later',
  up: async (db) => {
    await db.schema.createTable('later').addColumn('name', 'text').execute();
  },
};

const sqlTypes: Readonly<Record<ColumnType, readonly string[]>> = {
  id: ['text'],
  text: ['text'],
  date: ['text'],
  term: ['text'],
  choice: ['text'],
  boolean: ['integer', 'int4'],
  integer: ['bigint', 'int8'],
  number: ['double precision', 'float8'],
};
const placeColumns = ['study_number', 'id', 'import_number', 'line', 'row', 'attributes'];

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

  it('has, for every study table, the columns that the model gives it', async () => {
    const database = await openDatabase(at.place);
    const found = new Map((await tablesOf(database)).map((table) => [table.name, table.columns]));
    await closeDatabase(database);
    expect([...found.keys()].toSorted()).toEqual(['counters', 'imports', 'runs', 'studies', ...tableKinds].toSorted());
    for (const kind of tableKinds) {
      const columns = (found.get(kind) ?? []).filter(({ name }) => !placeColumns.includes(name));
      const model = Object.entries<Column>(tables[kind].columns);
      expect(columns.map(({ name }) => name)).toEqual(model.map(([name]) => name));
      for (const [index, [name, { type, required }]] of model.entries()) {
        expect(placeColumns).not.toContain(name);
        expect(sqlTypes[type], `${kind}.${name}`).toContain(columns[index]?.dataType.toLowerCase());
        expect(columns[index]?.isNullable, `${kind}.${name}`).toBe(required !== true);
      }
    }
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
    await store.commitImports('boom', [organisationsFile('a')]);
    await store.close();
    const database = await openUnmigrated();
    await migrate(database, [...known, later]);
    const rows = await database.db.selectFrom('organisations').select('id').execute();
    expect(rows).toHaveLength(1);
    await closeDatabase(database);
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
      up: async (db: Kysely<unknown>) => {
        await later.up(db);
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
