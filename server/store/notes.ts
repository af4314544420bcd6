import { StudyError } from '../model/errors.ts';
import { type Database, reading, writing } from './database.ts';
import type { StoreTransaction } from './schema.ts';
import type { NewNote, Store } from './store.ts';

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

/** Has a note stand in the same transaction as what needs it. @throws StudyError `study-changed` where it stands with another number */
export async function requireNote(transaction: StoreTransaction, { name, value }: NewNote): Promise<void> {
  const found = await transaction
    .selectFrom('counters')
    .select('value')
    .where('name', '=', prefix + name)
    .executeTakeFirst();
  if (found === undefined) {
    await transaction
      .insertInto('counters')
      .values({ name: prefix + name, value })
      .execute();
  } else if (found.value !== value) throw new StudyError('conflict', 'study-changed');
}
