import { StudyError } from '../model/errors.ts';
import type { ImportRow, StoreTransaction } from './schema.ts';
import type { RequestKey } from './store.ts';

/** How long a request is known again by its key. */
const keyLivesMs = 86_400_000;

/**
 * The imports that a request made, as they stand now, or null where no request of that key came in the last 24 hours.
 * @param now ISO 8601 UTC
 * @throws StudyError `request-differs` where the key came with something else
 */
export async function findBatchOf(
  transaction: StoreTransaction,
  studyNumber: number,
  { key, content }: Pick<RequestKey, 'key'> & Partial<RequestKey>,
  now: string,
): Promise<readonly ImportRow[] | null> {
  const batch = await transaction
    .selectFrom('batches')
    .select(['id', 'request_content'])
    .where('study_number', '=', studyNumber)
    .where('request_key', '=', key)
    .where('committed_at', '>', keysKnownSince(now))
    .orderBy('committed_at', 'desc')
    .executeTakeFirst();
  if (batch === undefined) return null;
  if (content !== undefined && batch.request_content !== content) throw new StudyError('conflict', 'request-differs', { key });
  return transaction
    .selectFrom('imports')
    .selectAll()
    .where('study_number', '=', studyNumber)
    .where('batch', '=', batch.id)
    .orderBy('number')
    .execute();
}

/** Requests before this time are not known by their key any more. */
export function keysKnownSince(now: string): string {
  return new Date(Date.parse(now) - keyLivesMs).toISOString();
}
