import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { StudyRecords } from '../../model/records.ts';
import { collectContacts } from './collect-contacts.ts';
import { collectPassages } from './collect-passages.ts';
import { collectRelations } from './collect-relations.ts';
import { Collection } from './collection.ts';
import { organisationActors } from './organisation-actors.ts';

/** Everything the records say of pairs of organisations under a recipe: contacts first, then relations, then passages. */
export function collectOrganisations(records: StudyRecords, recipe: NetworkRecipe): Collection {
  const organisations = organisationActors(records, recipe);
  const collection = new Collection(organisations, recipe, records);
  collectContacts(collection);
  collectRelations(collection, organisations);
  collectPassages(collection, organisations);
  return collection;
}
