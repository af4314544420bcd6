import { type Database, reading } from './database.ts';
import type { StoreTransaction } from './schema.ts';
import type { NewMapping, Store } from './store.ts';
import { findStudy } from './studies.ts';

/** The part of the store that remembers how files of a layout are read. */
export function keepMappings(database: Database): Pick<Store, 'recallMapping'> {
  return {
    recallMapping: (studyId, signature) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        const found = await transaction
          .selectFrom('mappings')
          .select(['mapping', 'saved_at'])
          .where('study_number', '=', number)
          .where('signature', '=', database.fitText(signature))
          .executeTakeFirst();
        return found === undefined ? null : { text: found.mapping, savedAt: found.saved_at };
      }),
  };
}

/** Remembers a mapping in place of the one of that layout before it. */
export async function saveMapping(
  database: Database,
  transaction: StoreTransaction,
  studyNumber: number,
  { signature, text }: NewMapping,
  savedAt: string,
): Promise<void> {
  const kept = { mapping: database.fitText(text), saved_at: savedAt };
  await transaction
    .insertInto('mappings')
    .values({ study_number: studyNumber, signature: database.fitText(signature), ...kept })
    .onConflict((conflict) => conflict.columns(['study_number', 'signature']).doUpdateSet(kept))
    .execute();
}
