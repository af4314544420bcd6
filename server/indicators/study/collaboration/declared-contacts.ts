import { dayNumber } from '../../../graph/build/calendar.ts';
import { inOrder } from '../../../graph/build/in-order.ts';
import { withdrawnPersons } from '../../../graph/build/withdrawn-persons.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { type LoggedContact, type LoggedPair, observedLog } from '../observed-log.ts';
import { oncePerStudy, oncePerThing } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { personOf } from './person-sides.ts';

/** Somebody who was named as the fixed contact person of an organisation for a partner. */
type DeclaredContact = {
  readonly organisation: number;
  readonly partner: number;
  /** The number the log has for the person, or -1 where it never names them. */
  readonly person: number;
  /** First and last day, as day numbers; infinite where not given. */
  readonly from: number;
  readonly to: number;
  /** The row that says so, and those that tell for which side the person works. */
  readonly refs: readonly RecordRef[];
};

/**
 * Declared fixed contact persons: `fixed_contact_for` of an affiliation, for its organisation and as long as it lasts; and
 * `fixed_contact_person` of a relation, for the side where that person works, else for the side the relation runs to. A person who withdrew
 * consent is not known in the log, so nobody can say how far the contacts run through them: such a declaration is not looked at.
 */
const declaredContacts = oncePerStudy((context): readonly DeclaredContact[] => {
  const { affiliations, relations } = context.records;
  const { find } = organisationNumbers(context);
  const { findPerson } = observedLog(context);
  const withdrawn = withdrawnPersons(context.records);
  const workplaces = new Map<string, { readonly organisation: number; readonly ref: RecordRef }[]>();
  const declared: DeclaredContact[] = [];
  for (const { id, person_id, org_id, date_from, date_to, fixed_contact_for } of inOrder(affiliations)) {
    const worker = foldId(person_id);
    if (withdrawn.has(worker)) continue;
    const organisation = find(org_id);
    const person = findPerson(person_id);
    const ref: RecordRef = { kind: 'affiliations', id };
    workplaces.set(worker, [...(workplaces.get(worker) ?? []), { organisation, ref }]);
    for (const name of fixed_contact_for?.split(';') ?? []) {
      const partner = find(name);
      if (partner < 0 || partner === organisation) continue;
      const from = date_from === null ? Number.NEGATIVE_INFINITY : dayNumber(date_from);
      const to = date_to === null ? Number.POSITIVE_INFINITY : dayNumber(date_to);
      declared.push({ organisation, partner, person, from, to, refs: [ref] });
    }
  }
  for (const { id, from_org, to_org, fixed_contact_person } of inOrder(relations)) {
    if (fixed_contact_person === null || withdrawn.has(foldId(fixed_contact_person))) continue;
    const [from, to] = [find(from_org), find(to_org)];
    if (from === to) continue;
    const person = findPerson(fixed_contact_person);
    const jobs = (workplaces.get(foldId(fixed_contact_person)) ?? []).filter((job) => [from, to].includes(job.organisation));
    const own = jobs.length > 0 && jobs.every((job) => job.organisation === from);
    const [organisation, partner] = own ? [from, to] : [to, from];
    const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    const refs: readonly RecordRef[] = [{ kind: 'relations', id }, ...jobs.map(({ ref }) => ref)];
    declared.push({ organisation, partner, person, ...always, refs });
  }
  return declared;
});

/** How far the declared fixed contact persons of a pair carry its contacts. */
export type FixedContactUse = {
  /** Contacts on days on which somebody was declared, that name a person of that side. */
  readonly contacts: readonly LoggedContact[];
  /** Those of them that a declared person carries. */
  readonly used: readonly LoggedContact[];
  readonly declarations: readonly RecordRef[];
};

/** Declared persons by pair, the lower number first. */
const declaredByPair = oncePerStudy((context): ReadonlyMap<string, readonly DeclaredContact[]> => {
  const byPair = new Map<string, DeclaredContact[]>();
  for (const each of declaredContacts(context)) {
    const key = pairKey(each.organisation, each.partner);
    const known = byPair.get(key);
    if (known === undefined) byPair.set(key, [each]);
    else known.push(each);
  }
  return byPair;
});

const pairKey = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`;

/** Null where nobody is declared for the pair, or no contact names a person of that side on such a day. */
export const fixedContactUse = oncePerThing((context, pair: LoggedPair): FixedContactUse | null => {
  const declared = declaredByPair(context).get(pairKey(pair.a, pair.b)) ?? [];
  if (declared.length === 0) return null;
  const contacts: LoggedContact[] = [];
  const used: LoggedContact[] = [];
  for (const contact of pair.contacts) {
    const inForce = declared.filter(
      ({ organisation, from, to }) => from <= contact.day && contact.day <= to && personOf(contact, organisation) >= 0,
    );
    if (inForce.length === 0) continue;
    contacts.push(contact);
    if (inForce.some(({ organisation, person }) => personOf(contact, organisation) === person)) used.push(contact);
  }
  return contacts.length === 0 ? null : { contacts, used, declarations: declared.flatMap(({ refs }) => refs) };
});
