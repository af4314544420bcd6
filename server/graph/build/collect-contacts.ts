import type { StoredRecord } from '../../model/records.ts';
import type { LeftOutCode } from '../network.ts';
import type { Collection } from './collection.ts';
import { backward, forward, mark } from './ledger.ts';

type Contact = StoredRecord<'contacts'>;

/** Reads the log: every contact that the recipe lets through is a contact of its pair. */
export function collectContacts(collection: Collection): void {
  const { actors, ledger, leftOut, recipe, records, types } = collection;
  const ofPersons = recipe.level === 'person';
  const chosen = collection.chooses('log');
  for (const contact of records.contacts) {
    const from = ofPersons ? contact.from_person : contact.from_org;
    const to = ofPersons ? contact.to_person : contact.to_org;
    // Both ends are looked up before anything is refused: whoever a record names is known to the study.
    const source = from === null ? -1 : actors.of(from);
    const target = to === null ? -1 : actors.of(to);
    const type = types.of(contact.type);
    const refusal = chosen ? refuse(contact, source, target, type, collection) : 'source-not-chosen';
    if (refusal !== null) {
      leftOut.add(refusal, 'contacts', contact.id);
      continue;
    }
    const pair = ledger.pair(source, target);
    const way = source < target ? forward : backward;
    pair.tallies[way].contacts++;
    mark(pair, way, { kind: 'contacts', id: contact.id }, type);
  }
  collection.read += records.contacts.length;
}

function refuse(contact: Contact, from: number, to: number, type: number, collection: Collection): LeftOutCode | null {
  if (from < 0 || to < 0) return 'no-person';
  const refusal = collection.refuses(from, to);
  if (refusal !== null) return refusal;
  if (!collection.types.admits(type)) return 'other-relation-type';
  return collection.isInPeriod(contact.date) ? null : 'outside-period';
}
