import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { StudyRecords } from '../../model/records.ts';
import { collectContacts } from './collect-contacts.ts';
import { collectPassages } from './collect-passages.ts';
import { collectRelations } from './collect-relations.ts';
import { Collection } from './collection.ts';
import { organisationActors } from './organisation-actors.ts';

/**
 * Everything the records say of pairs of organisations under a recipe: contacts first, then relations, then passages.
 * @param studied the study that the records are a change of
 */
export function collectOrganisations(records: StudyRecords, recipe: NetworkRecipe, studied: StudyRecords = records): Collection {
  const organisations = organisationActors(records, recipe, studied);
  const collection = new Collection(organisations, recipe, records, studied);
  collectContacts(collection);
  collectRelations(collection, organisations);
  collectPassages(collection, organisations);
  return collection;
}
