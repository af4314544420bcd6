import { byCodePoint } from '../../../model/identity.ts';
import { type LoggedContact, type LoggedPair, observedLog } from '../observed-log.ts';
import { oncePerThing, type Readable } from '../once-per-study.ts';

/** Somebody who carries a tie on one side, with the contacts in which they act for that side. */
export type Carrier = { readonly person: string; readonly contacts: readonly LoggedContact[] };

/** One side of a pair: the organisation, and who of it is in the contacts with the partner. */
export type PersonSide = {
  readonly organisation: number;
  readonly partner: number;
  readonly contacts: readonly LoggedContact[];
  /** Contacts that name a person of this side. */
  readonly named: number;
  /** Those who carry most first; among equals by pseudonym. */
  readonly carriers: readonly Carrier[];
};

/** Both sides of a pair, that of `a` first. */
export const personSides = oncePerThing((context, pair: LoggedPair): readonly [PersonSide, PersonSide] => [
  sideOf(context, pair, pair.a, pair.b),
  sideOf(context, pair, pair.b, pair.a),
]);

function sideOf(context: Readable, { contacts }: LoggedPair, organisation: number, partner: number): PersonSide {
  const names = observedLog(context).persons;
  const byPerson = new Map<number, LoggedContact[]>();
  for (const contact of contacts) {
    const person = personOf(contact, organisation);
    if (person < 0) continue;
    const known = byPerson.get(person);
    if (known === undefined) byPerson.set(person, [contact]);
    else known.push(contact);
  }
  const carriers = [...byPerson]
    // Persons are numbered by the log that names them.
    .map(([person, own]) => ({ person: names[person] as string, contacts: own }))
    .sort((one, other) => other.contacts.length - one.contacts.length || byCodePoint(one.person, other.person));
  const named = carriers.reduce((sum, carrier) => sum + carrier.contacts.length, 0);
  return { organisation, partner, contacts, named, carriers };
}

/** The number of the person who acts for an organisation in a contact between two, or -1. */
export function personOf(contact: LoggedContact, organisation: number): number {
  return contact.from === organisation ? contact.fromPerson : contact.toPerson;
}

/** The largest share of the named contacts that one person carries, 0 to 1; null where nobody is named. */
export function largestShare({ carriers, named }: PersonSide): number | null {
  const first = carriers[0];
  return first === undefined ? null : first.contacts.length / named;
}

/** Herfindahl-Hirschman index of the shares of persons: 1 / persons (evenly spread) to 1 (one person); null where nobody is named. */
export function concentration({ carriers, named }: PersonSide): number | null {
  if (named === 0) return null;
  return carriers.reduce((sum, { contacts }) => sum + (contacts.length / named) ** 2, 0);
}

/** Whether one person is the only one named on this side. */
export function hangsOnOne({ carriers }: PersonSide): boolean {
  return carriers.length === 1;
}
