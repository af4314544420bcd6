import type { StoreMigration } from './migration.ts';

/** Results are made again from their recipe and seed, so no run was ever kept: the table made for them goes. */
export const noRuns: StoreMigration = {
  name: '0005-no-runs',
  up: async (db) => {
    await db.schema.dropTable('runs').execute();
  },
};
