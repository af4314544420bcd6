import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../server/model/table.ts';
import { type TableKind, tableKinds, tables } from '../../../server/model/tables.ts';
import { closeDatabase } from '../../../server/store/database.ts';
import { openDatabase, openStore } from '../../../server/store/open-store.ts';
import { card, commit, contactsFile, fileOf, type SampleRow } from './sample-imports.ts';
import { placeMakers } from './store-places.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });

function cell({ type, required, values }: Column): fc.Arbitrary<string | number | boolean | null> {
  const filled = (): fc.Arbitrary<string | number | boolean> => {
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer') return fc.maxSafeInteger();
    if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
    if (type === 'date')
      return fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2030-12-31') }).map(isoDay);
    return values === undefined ? text : fc.constantFrom(...values);
  };
  return required ? filled() : fc.option(filled(), { freq: 3 });
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

function recordsOf(kind: TableKind): fc.Arbitrary<SampleRow['values'][]> {
  const cells = Object.fromEntries(Object.entries<Column>(tables[kind].columns).map(([name, column]) => [name, cell(column)]));
  // The cells are those of the table, each of its column's type.
  return fc.array(fc.record(cells), { maxLength: 12 }) as fc.Arbitrary<SampleRow['values'][]>;
}

describe.each(placeMakers)('records on $name', ({ fresh }) => {
  it.each(tableKinds)('of %s come back as they went in', async (kind) => {
    const { place, clear } = await fresh();
    const store = await openStore(place);
    let study = 0;
    try {
      await fc.assert(
        fc.asyncProperty(recordsOf(kind), fc.option(fc.dictionary(text, text)), async (given, attributes) => {
          const id = `study-${++study}`;
          await store.createStudy(id, card);
          const file = fileOf(kind, given);
          const rows = file.rows.map((row) => ({ ...row, attributes }));
          await commit(store, id, [{ ...file, rows }]);
          const records = (await store.loadRecords(id))[kind];
          expect(records.map(({ id: _id, origin: _origin, attributes: _attributes, ...values }) => values)).toEqual(given);
          for (const record of records) expect(record.attributes).toEqual(attributes);
        }),
        { numRuns: 25, seed: 20_161_124 },
      );
    } finally {
      await store.close();
      await clear();
    }
  });

  it('are not given out when some of them have gone missing, or are not as they were', async () => {
    const { place, clear } = await fresh();
    const store = await openStore(place);
    await store.createStudy('boom', card);
    await commit(store, 'boom', [contactsFile(9_000)]);
    const database = await openDatabase(place);
    const damaged = { code: 'store-damaged', values: { path: database.place } };
    const change = async (from: string, to: string): Promise<void> => {
      await sql`update record_blocks set content = replace(content, ${from}, ${to}) where first_record = 1`.execute(database.db);
    };
    await change('family-7', 'family-8');
    await expect(store.loadRecords('boom')).rejects.toMatchObject(damaged);
    await expect(store.getRecords('boom', 'contacts', [20])).rejects.toMatchObject(damaged);
    expect(await store.getRecords('boom', 'contacts', [8_999])).toMatchObject([{ id: 8_999 }]);
    await database.db.deleteFrom('record_blocks').where('first_record', '=', 1).execute();
    await expect(store.loadRecords('boom')).rejects.toMatchObject(damaged);
    await closeDatabase(database);
    await store.close();
    await clear();
  });
});
