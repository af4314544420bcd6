import { StudyError } from '../../model/errors.ts';
import { foldId } from '../../model/identity.ts';
import type { StoredRecord, StudyRecords } from '../../model/records.ts';
import type { ScenarioChange } from '../../model/scenario.ts';
import { inOrder } from '../build/in-order.ts';
import { isNamed, unknownOrganisation } from './change-organisation.ts';
import { withoutPair } from './change-tie.ts';
import { isOneOf, newRow, type Scene, withTables } from './scene.ts';

type Adding = Extract<ScenarioChange, { kind: 'add-person' }>;

/**
 * Somebody new at an organisation. With the partners named they share the contacts: on the side of the organisation every second contact
 * with such a partner, in the order of the log, becomes theirs. That half is our choice: who would do what, nobody knows.
 * @throws StudyError `scenario-unknown-organisation`, `scenario-person-there`
 */
export function addPerson(records: StudyRecords, change: Adding, scene: Scene, field: string): StudyRecords {
  const { person, organisation, alongside } = change;
  const own = scene.namesOf(organisation);
  if (!isNamed(records, own)) throw unknownOrganisation(organisation, `${field}.organisation`);
  const isThey = (name: string): boolean => foldId(name) === foldId(person);
  if (records.affiliations.some(({ person_id, org_id }) => isThey(person_id) && isOneOf(own, org_id))) {
    throw new StudyError('conflict', 'scenario-person-there', { name: person, organisation }, { field: `${field}.person` });
  }
  const isKnown = records.persons.some(({ person_id }) => isThey(person_id));
  const persons = isKnown ? records.persons : [...records.persons, newRow('persons', records.persons, { person_id: person })];
  const affiliation = newRow('affiliations', records.affiliations, { person_id: person, org_id: organisation });
  let contacts = records.contacts;
  for (const [place, partner] of alongside.entries()) {
    const others = scene.namesOf(partner);
    if (!isNamed(records, others)) throw unknownOrganisation(partner, `${field}.alongside.${place}`);
    contacts = shareContacts(contacts, own, others, person);
  }
  return withTables(records, { persons, affiliations: [...records.affiliations, affiliation], contacts });
}

type Contact = StoredRecord<'contacts'>;

function shareContacts(
  contacts: readonly Contact[],
  own: ReadonlySet<string>,
  others: ReadonlySet<string>,
  person: string,
): readonly Contact[] {
  let count = 0;
  return inOrder(contacts).map((contact) => {
    const out = isOneOf(own, contact.from_org) && isOneOf(others, contact.to_org);
    const back = isOneOf(others, contact.from_org) && isOneOf(own, contact.to_org);
    if (!out && !back) return contact;
    count++;
    if (count % 2 === 1) return contact;
    return out ? { ...contact, from_person: person } : { ...contact, to_person: person };
  });
}

/**
 * The records as if a person had not been there. Their contacts, episodes, affiliations and attendance go. A tie of their organisation
 * that they alone carry goes whole, reports included; one that others carry too only loses their contacts. Who carries a tie is read from
 * the contacts that name somebody on that side; where none does, from the fixed contact persons that relations name.
 * @throws StudyError `scenario-unknown-person`
 */
export function removePerson(records: StudyRecords, name: string, scene: Scene, field: string): StudyRecords {
  const they = new Set([foldId(name)]);
  const isThey = (person: string | null): boolean => isOneOf(they, person);
  let left = records;
  for (const [one, other] of tiesOfPersonAlone(records, foldId(name))) {
    left = withoutPair(left, scene.namesOf(one), scene.namesOf(other));
  }
  const without = <R>(rows: readonly R[], person: (row: R) => string | null): readonly R[] =>
    rows.filter((row) => !isThey(person(row)));
  const changed = withTables(left, {
    persons: without(left.persons, ({ person_id }) => person_id),
    affiliations: without(left.affiliations, ({ person_id }) => person_id),
    attendance: without(left.attendance, ({ person_id }) => person_id),
    episodes: without(left.episodes, ({ person_id }) => person_id),
    contacts: left.contacts.filter(({ from_person, to_person }) => !isThey(from_person) && !isThey(to_person)),
    relations: left.relations.map((row) => (isThey(row.fixed_contact_person) ? { ...row, fixed_contact_person: null } : row)),
  });
  const isUnknown =
    left === records &&
    (['persons', 'affiliations', 'attendance', 'episodes', 'contacts'] as const).every(
      (kind) => changed[kind].length === records[kind].length,
    ) &&
    !records.relations.some(({ fixed_contact_person }) => isThey(fixed_contact_person));
  if (isUnknown) throw new StudyError('not-found', 'scenario-unknown-person', { name }, { field: `${field}.person` });
  return changed;
}

/** The pairs of organisations of which one side hangs on this person alone. */
function tiesOfPersonAlone(records: StudyRecords, person: string): readonly (readonly [string, string])[] {
  type Side = { readonly organisation: string; readonly partner: string; readonly carriers: Set<string> };
  const sides = new Map<string, Side>();
  const sideOf = (organisation: string, partner: string): Side => {
    const key = JSON.stringify([foldId(organisation), foldId(partner)]);
    const side = sides.get(key) ?? { organisation, partner, carriers: new Set<string>() };
    sides.set(key, side);
    return side;
  };
  for (const { from_org, to_org, from_person, to_person } of records.contacts) {
    if (foldId(from_org) === foldId(to_org)) continue;
    if (from_person !== null) sideOf(from_org, to_org).carriers.add(foldId(from_person));
    if (to_person !== null) sideOf(to_org, from_org).carriers.add(foldId(to_person));
  }
  const logged = new Set(sides.keys());
  const workplaces = new Set(
    records.affiliations.filter(({ person_id }) => foldId(person_id) === person).map(({ org_id }) => foldId(org_id)),
  );
  for (const { from_org, to_org, fixed_contact_person } of records.relations) {
    if (fixed_contact_person === null) continue;
    // The side of the person is where they work, else the side the relation runs to.
    const own = workplaces.has(foldId(from_org)) && !workplaces.has(foldId(to_org));
    const [organisation, partner] = own ? [from_org, to_org] : [to_org, from_org];
    if (logged.has(JSON.stringify([foldId(organisation), foldId(partner)]))) continue;
    sideOf(organisation, partner).carriers.add(foldId(fixed_contact_person));
  }
  return [...sides.values()]
    .filter(({ carriers }) => carriers.size === 1 && carriers.has(person))
    .map(({ organisation, partner }) => [organisation, partner] as const);
}
