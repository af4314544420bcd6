import { foldId } from '../../model/identity.ts';
import type { Collection } from './collection.ts';
import { interviewsById, isWithdrawn } from './reporting-passages.ts';

/** Counts relations and passages in a network of persons: they name organisations, so they tie nobody. */
export function collectWithoutPersons(collection: Collection): void {
  const { leftOut, records } = collection;
  const ofRelations = collection.chooses('relations') ? 'no-person' : 'source-not-chosen';
  for (const { id } of records.relations) leftOut.add(ofRelations, 'relations', id);
  collection.read += records.relations.length;

  const ofPassages = collection.chooses('interviews') ? 'no-person' : 'source-not-chosen';
  const interviews = interviewsById(records);
  for (const { id, interview_id, org_id, target_org } of records.coding) {
    if (org_id === null || target_org === null) continue;
    collection.read++;
    const withdrawn = isWithdrawn(interviews.get(foldId(interview_id)));
    leftOut.add(withdrawn ? 'consent-withdrawn' : ofPassages, 'coding', id);
  }
}
