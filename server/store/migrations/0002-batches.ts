import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
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

/**
 * What was confirmed together is a batch, with the request that brought it; an import keeps the plan it was read by, and its records for a
 * while after it was undone. Beside it what a person decided: who is meant by a spelling, and how files of a layout are read.
 * Records are kept in one tree each, by study and id: the records of an import are numbered in a row, so they need no index to be found,
 * and writing them takes half the time.
 */
export const batches: StoreMigration = {
  name: '0002-batches',
  up: async (db, dialect) => {
    await db.schema
      .createTable('batches')
      .addColumn('study_number', 'bigint', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('request_key', 'text')
      .addColumn('request_content', 'text')
      .addColumn('committed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('batches_key', ['study_number', 'id'])
      .addForeignKeyConstraint('batches_study', ['study_number'], 'studies', ['number'], (key) => key.onDelete('cascade'))
      .execute();
    const imports = db.schema.alterTable('imports');
    await imports.addColumn('batch', 'text', (column) => column.notNull().defaultTo('')).execute();
    await imports.addColumn('plan', 'text').execute();
    await imports.addColumn('again_at', 'text').execute();
    await imports.addColumn('purged_at', 'text').execute();
    // Until now every file stood by itself, and one that was undone lost its records at once.
    await sql`update imports set batch = id, purged_at = undone_at`.execute(db);
    await sql`insert into batches (study_number, id, committed_at) select study_number, id, imported_at from imports`.execute(db);
    await db.schema
      .createTable('name_decisions')
      .addColumn('study_number', 'bigint', (column) => column.notNull())
      .addColumn('number', 'bigint', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('written', 'text', (column) => column.notNull())
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('decided_at', 'text', (column) => column.notNull())
      .addColumn('undone_at', 'text')
      .addPrimaryKeyConstraint('name_decisions_key', ['study_number', 'number'])
      .addUniqueConstraint('name_decisions_id', ['id'])
      .addForeignKeyConstraint('name_decisions_study', ['study_number'], 'studies', ['number'], (key) => key.onDelete('cascade'))
      .execute();
    await db.schema
      .createTable('mappings')
      .addColumn('study_number', 'bigint', (column) => column.notNull())
      .addColumn('signature', 'text', (column) => column.notNull())
      .addColumn('mapping', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('mappings_key', ['study_number', 'signature'])
      .addForeignKeyConstraint('mappings_study', ['study_number'], 'studies', ['number'], (key) => key.onDelete('cascade'))
      .execute();
    for (const kind of recordTables) await (dialect === 'sqlite' ? rebuildTable(db, kind) : loosenTable(db, kind));
  },
};

async function loosenTable(db: Kysely<unknown>, kind: string): Promise<void> {
  await db.schema.alterTable(kind).dropConstraint(`${kind}_origin`).execute();
  await db.schema.dropIndex(`${kind}_by_import`).execute();
}

/** SQLite makes a table of another kind only anew. Its columns are those of the first step. */
async function rebuildTable(db: Kysely<unknown>, kind: string): Promise<void> {
  const fresh = `${kind}_fresh`;
  const columns = await sql<{ name: string; type: string; notnull: number }>`
    select name, type, "notnull" from pragma_table_info(${kind}) order by cid`.execute(db);
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(fresh);
  for (const { name, type, notnull } of columns.rows) {
    builder = builder.addColumn(name, sql.raw(type), (column) => (notnull === 1 ? column.notNull() : column));
  }
  await builder.addPrimaryKeyConstraint(`${kind}_key`, ['study_number', 'id']).modifyEnd(sql`without rowid`).execute();
  await sql`insert into ${sql.table(fresh)} select * from ${sql.table(kind)}`.execute(db);
  await db.schema.dropTable(kind).execute();
  await db.schema.alterTable(fresh).renameTo(kind).execute();
}
