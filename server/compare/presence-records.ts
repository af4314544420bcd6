import { foldId } from '../model/identity.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { StoredRecord, StudyRecords } from '../model/records.ts';

/**
 * As few records as make the same organisations and ties under a recipe, whatever its tie rule: of contacts alike in who, whom and type, and both
 * inside the period or both outside, one. Weights are others, so a recipe with a threshold keeps every contact. A log of a million rows comes down
 * to a few thousand, and a network that has to be built a hundred times is built in the time of a few.
 */
export function presenceRecords(records: StudyRecords, recipe: NetworkRecipe): StudyRecords {
  const isPersonal = recipe.level === 'person';
  return {
    ...records,
    ...(!isPersonal && { persons: [], affiliations: [] }),
    contacts: recipe.threshold > 0 ? records.contacts : oneOfEach(records.contacts, recipe, isPersonal),
    coding: records.coding.filter(({ org_id, target_org }) => org_id !== null && target_org !== null),
    episodes: [],
    quality: [],
    attendance: [],
    events: [],
  };
}

type Contact = StoredRecord<'contacts'>;

function oneOfEach(contacts: readonly Contact[], { period }: NetworkRecipe, isPersonal: boolean): readonly Contact[] {
  const seen = new Set<string>();
  return contacts.filter(({ from_org, to_org, from_person, to_person, type, date }) => {
    const outside = (period.from !== null && date < period.from) || (period.to !== null && date > period.to);
    const persons = isPersonal ? [from_person ?? '', to_person ?? ''] : [];
    const key = JSON.stringify([foldId(from_org), foldId(to_org), type, outside, ...persons]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
