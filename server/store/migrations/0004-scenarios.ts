import type { StoreMigration } from './migration.ts';

/**
 * What-if scenarios of a study. Rows are only ever added: each says what a scenario was from then on, its removal included, so that
 * every earlier state can be looked up and brought back.
 */
export const scenarios: StoreMigration = {
  name: '0004-scenarios',
  up: async (db) => {
    await db.schema
      .createTable('scenarios')
      .addColumn('study_number', 'bigint', (column) => column.notNull())
      .addColumn('number', 'bigint', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('version', 'bigint', (column) => column.notNull())
      .addColumn('removed', 'integer', (column) => column.notNull())
      .addColumn('scenario', 'text', (column) => column.notNull())
      .addColumn('recipe', 'text', (column) => column.notNull())
      .addColumn('study_revision', 'bigint', (column) => column.notNull())
      .addColumn('network_hash', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('scenarios_key', ['study_number', 'number'])
      .addUniqueConstraint('scenarios_version', ['id', 'version'])
      .addForeignKeyConstraint('scenarios_study', ['study_number'], 'studies', ['number'], (key) => key.onDelete('cascade'))
      .execute();
  },
};
