import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { StoredRecord, StudyRecords } from '../../model/records.ts';
import type { NodeAttributes } from '../network.ts';
import type { Actors } from './actors.ts';
import { inOrder } from './in-order.ts';
import { organisationActors } from './organisation-actors.ts';
import { filled } from './partitions.ts';
import { Spellings } from './spellings.ts';

/** A person with the organisations they act for, by number; the one that stands for them first. */
type Acting = { row: StoredRecord<'persons'> | null; organisations: number[]; primary: number | null };

/**
 * The persons of a study under a recipe. A person acts for the organisations of their affiliations, whatever the dates of those;
 * one without any, for the organisations in whose name the log has them. A person is inside when one of these is,
 * and has the sector, kind, municipality and place of the primary one (else of the first).
 * @param studied the study that the records are a change of
 */
export function personActors(
  records: Pick<StudyRecords, 'municipalities' | 'organisations' | 'persons' | 'affiliations' | 'contacts'>,
  recipe: Pick<NetworkRecipe, 'municipalities' | 'districts' | 'rollUp'>,
  studied: Pick<StudyRecords, 'municipalities' | 'organisations'>,
): Actors {
  const organisations = organisationActors(records, recipe, studied);
  const names = new Spellings();
  const persons: Acting[] = [];
  const acting = (name: string): Acting => {
    const number = names.add(name);
    persons[number] ??= { row: null, organisations: [], primary: null };
    return persons[number];
  };
  for (const row of inOrder(records.persons)) acting(row.person_id).row ??= row;
  names.settle();
  for (const { person_id, org_id, primary } of inOrder(records.affiliations)) {
    const person = acting(person_id);
    const organisation = organisations.of(org_id);
    if (primary === true) person.primary ??= organisation;
    person.organisations.push(organisation);
  }
  const affiliated = new Set(persons.filter((person) => person.organisations.length > 0));
  const learn = (name: string | null, organisation: string): void => {
    if (name === null) return;
    const person = acting(name);
    if (affiliated.has(person)) return;
    const number = organisations.of(organisation);
    if (!person.organisations.includes(number)) person.organisations.push(number);
  };
  for (const { from_person, to_person, from_org, to_org } of inOrder(records.contacts)) {
    learn(from_person, from_org);
    learn(to_person, to_org);
  }

  const standing = (person: Acting | undefined): number | undefined => person?.primary ?? person?.organisations[0];
  const isWithdrawn = (actor: number): boolean => persons[actor]?.row?.consent === 'withdrawn';
  const isInside = (actor: number): boolean => persons[actor]?.organisations.some(organisations.isInside) ?? false;
  return {
    of: (name) => names.add(name),
    isInside,
    isWithdrawn,
    inside: () => [...persons.keys()].filter((actor) => isInside(actor) && !isWithdrawn(actor)),
    id: (actor) => names.names[actor] as string,
    attributes: (actor) => {
      const organisation = standing(persons[actor]);
      const place = organisation === undefined ? null : organisations.attributes(organisation);
      const organisationId = organisation === undefined ? null : organisations.id(organisation);
      return attributesOf(names.names[actor] as string, isInside(actor), persons[actor]?.row ?? null, place, organisationId);
    },
    lifetime: (actor) => {
      const organisation = standing(persons[actor]);
      return organisation === undefined
        ? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
        : organisations.lifetime(organisation);
    },
  };
}

function attributesOf(
  id: string,
  inside: boolean,
  row: StoredRecord<'persons'> | null,
  place: NodeAttributes | null,
  organisation: string | null,
): NodeAttributes {
  return {
    label: id,
    kind: place?.kind ?? null,
    sector: place?.sector ?? null,
    municipality: place?.municipality ?? null,
    district: place?.district ?? null,
    listed: row !== null,
    inside,
    responded: null,
    building: place?.building ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    folded: [],
    attributes: filled({
      ...place?.attributes,
      ...row?.attributes,
      function: row?.function ?? null,
      profession: row?.profession ?? null,
      organisation,
    }),
  };
}
