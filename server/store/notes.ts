import { type Database, reading, writing } from './database.ts';
import type { Store } from './store.ts';

/** Notes share the table of counters; their names begin with this. */
const prefix = 'note ';

/** The part of the store that remembers small numbers about itself, beside the studies. */
export function keepNotes(database: Database): Pick<Store, 'recall' | 'remember' | 'forget'> {
  return {
    recall: (name) =>
      reading(database, async (transaction) => {
        const found = await transaction
          .selectFrom('counters')
          .select('value')
          .where('name', '=', prefix + name)
          .executeTakeFirst();
        return found?.value ?? null;
      }),

    remember: (name, value) =>
      writing(database, async (transaction) => {
        await transaction
          .insertInto('counters')
          .values({ name: prefix + name, value })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
          .execute();
      }),

    forget: (name) =>
      writing(database, async (transaction) => {
        await transaction
          .deleteFrom('counters')
          .where('name', '=', prefix + name)
          .execute();
      }),
  };
}
