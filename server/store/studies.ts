import { StudyError } from '../model/errors.ts';
import type { Card, Study } from '../model/study.ts';
import { type Database, reading, writing } from './database.ts';
import type { StoreTransaction, StudyRow } from './schema.ts';
import type { Store } from './store.ts';

const studyCounter = 'study';

/** The part of the store that keeps studies. */
export function keepStudies(
  database: Database,
  now: () => string,
): Pick<Store, 'listStudies' | 'getStudy' | 'createStudy' | 'removeStudy'> {
  return {
    listStudies: () =>
      reading(database, async (transaction) => {
        const rows = await transaction.selectFrom('studies').selectAll().orderBy('number').execute();
        return rows.map(asStudy);
      }),

    getStudy: (id) => reading(database, async (transaction) => asStudy(await findStudy(transaction, id))),

    createStudy: (id, card) =>
      writing(database, async (transaction) => {
        const number = await nextStudyNumber(transaction);
        const other = await transaction.selectFrom('studies').select('number').where('id', '=', id).executeTakeFirst();
        if (other !== undefined) throw new StudyError('conflict', 'study-exists', { id });
        const row: StudyRow = {
          number,
          id,
          card: database.fitText(JSON.stringify(card)),
          created_at: now(),
          revision: 0,
        };
        await transaction.insertInto('studies').values(row).execute();
        return asStudy(row);
      }),

    removeStudy: (id) =>
      writing(database, async (transaction) => {
        const { number } = await holdStudy(transaction, id, 0);
        // All that belongs to it goes with its row.
        await transaction.deleteFrom('studies').where('number', '=', number).execute();
      }),
  };
}

/** @throws StudyError `unknown-study` */
export async function findStudy(transaction: StoreTransaction, id: string): Promise<StudyRow> {
  const row = await transaction.selectFrom('studies').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw unknownStudy(id);
  return row;
}

/**
 * Keeps every other writer off the study until the transaction ends.
 * @param raise what is added to the revision
 * @returns the study with its new revision
 * @throws StudyError `unknown-study`
 */
export async function holdStudy(transaction: StoreTransaction, id: string, raise: 0 | 1): Promise<StudyRow> {
  const row = await transaction
    .updateTable('studies')
    .set((column) => ({ revision: column('revision', '+', raise) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw unknownStudy(id);
  return row;
}

/** Numbers are never given out twice, and whoever takes one makes others wait until its transaction ends. */
async function nextStudyNumber(transaction: StoreTransaction): Promise<number> {
  await transaction
    .insertInto('counters')
    .values({ name: studyCounter, value: 0 })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await transaction
    .updateTable('counters')
    .set((column) => ({ value: column('value', '+', 1) }))
    .where('name', '=', studyCounter)
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

function asStudy(row: StudyRow): Study {
  // Written by createStudy from a Card.
  const card = JSON.parse(row.card) as Card;
  return { id: row.id, card, createdAt: row.created_at, revision: row.revision };
}

function unknownStudy(id: string): StudyError {
  return new StudyError('not-found', 'unknown-study', { id });
}
