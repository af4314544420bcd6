import { byCodePoint } from '../../../model/identity.ts';
import { type LoggedContact, type LoggedPair, observedLog } from '../observed-log.ts';
import type { Readable } from '../once-per-study.ts';
import { personOf } from './person-sides.ts';

/** The two persons who meet most often for a pair of organisations. */
export type PersonPair = {
  readonly a: string;
  readonly b: string;
  /** Contacts between the two, and contacts that name a person on both sides. */
  readonly contacts: readonly LoggedContact[];
  readonly named: readonly LoggedContact[];
};

/** The pair of persons with most contacts, among equals the first by pseudonyms; null where no contact names a person on both sides. */
export function mostFrequentPersons(context: Readable, { a, b, contacts }: LoggedPair): PersonPair | null {
  const names = observedLog(context).persons;
  const named = contacts.filter((contact) => personOf(contact, a) >= 0 && personOf(contact, b) >= 0);
  const counts = new Map<string, { readonly a: string; readonly b: string; readonly contacts: LoggedContact[] }>();
  for (const contact of named) {
    const [one, other] = [personOf(contact, a), personOf(contact, b)];
    const key = `${one} ${other}`;
    const known = counts.get(key);
    // Persons are numbered by the log that names them.
    if (known === undefined) counts.set(key, { a: names[one] as string, b: names[other] as string, contacts: [contact] });
    else known.contacts.push(contact);
  }
  const [first] = [...counts.values()].sort(
    (one, other) => other.contacts.length - one.contacts.length || byCodePoint(one.a, other.a) || byCodePoint(one.b, other.b),
  );
  return first === undefined ? null : { ...first, named };
}
