import { crc32 } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { StoreMigration } from './migration.ts';

const recordTables = [
  'municipalities',
  'organisations',
  'persons',
  'affiliations',
  'contacts',
  'relations',
  'coding',
  'codebook',
  'interviews',
  'episodes',
  'events',
  'attendance',
  'quality',
] as const;

const recordsInBlock = 4096;

/**
 * Records of one import lie together in blocks, column by column, instead of a row each: they are always read by study, table and number,
 * and a block is written and read many times faster than its rows. The check tells whether a block is as it was written.
 */
export const recordBlocks: StoreMigration = {
  name: '0003-record-blocks',
  up: async (db) => {
    await db.schema
      .createTable('record_blocks')
      .addColumn('study_number', 'bigint', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('first_record', 'bigint', (column) => column.notNull())
      .addColumn('import_number', 'bigint', (column) => column.notNull())
      .addColumn('records', 'bigint', (column) => column.notNull())
      .addColumn('crc32', 'bigint', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('record_blocks_key', ['study_number', 'kind', 'first_record'])
      // Rows of a batch are written before the imports that they belong to are known.
      .addForeignKeyConstraint(
        'record_blocks_origin',
        ['study_number', 'import_number'],
        'imports',
        ['study_number', 'number'],
        (key) => key.onDelete('cascade').deferrable().initiallyDeferred(),
      )
      .execute();
    for (const kind of recordTables) {
      await carryOver(db, kind);
      await db.schema.dropTable(kind).execute();
    }
  },
};

type Row = Readonly<Record<string, string | number | null>>;

async function carryOver(db: Kysely<unknown>, kind: string): Promise<void> {
  const imports = await sql<{ study_number: number; number: number; first_record: number; accepted: number }>`
    select study_number, number, first_record, accepted from imports where kind = ${kind}`.execute(db);
  for (const { study_number, number, first_record, accepted } of imports.rows) {
    for (let from = first_record; from < first_record + accepted; from += recordsInBlock) {
      const until = Math.min(from + recordsInBlock, first_record + accepted);
      const { rows } = await sql<Row>`
        select * from ${sql.table(kind)} where study_number = ${study_number} and id >= ${from} and id < ${until} order by id`.execute(
        db,
      );
      // Of an import that was undone and purged nothing is left.
      if (rows.length === 0) continue;
      const content = contentOf(rows);
      await sql`insert into record_blocks (study_number, kind, first_record, import_number, records, crc32, content)
        values (${study_number}, ${kind}, ${from}, ${number}, ${rows.length}, ${crc32(content)}, ${content})`.execute(db);
    }
  }
}

/** The values of each column that has any, in a list. */
function contentOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {}).filter((name) => !['study_number', 'id', 'import_number'].includes(name));
  const filled = names.filter((name) => rows.some((row) => row[name] !== null));
  return JSON.stringify(Object.fromEntries(filled.map((name) => [name, { list: rows.map((row) => row[name]) }])));
}
