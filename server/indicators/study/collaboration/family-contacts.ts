import { Spellings } from '../../../graph/build/spellings.ts';
import { byCodePoint } from '../../../model/identity.ts';
import { type LoggedContact, observedLog } from '../observed-log.ts';
import { oncePerStudy } from '../once-per-study.ts';

/** A family and the contacts about it, internal ones included, that name at least one worker. */
export type FamilyContacts = {
  readonly family: string;
  readonly contacts: readonly LoggedContact[];
  /** The contacts of the worker who takes part in most of them, and who that is. */
  readonly most: number;
  readonly person: string;
  readonly persons: number;
};

/** The families of the log whose contacts name a worker, by code. */
export const familyContacts = oncePerStudy((context): readonly FamilyContacts[] => {
  const { contacts, persons } = observedLog(context);
  const families = new Spellings();
  const byFamily: LoggedContact[][] = [];
  for (const contact of contacts) {
    const code = contact.record.family_code;
    if (code === null || (contact.fromPerson < 0 && contact.toPerson < 0)) continue;
    const family = families.add(code);
    const known = byFamily[family];
    if (known === undefined) byFamily[family] = [contact];
    else known.push(contact);
  }
  return byFamily
    .map((own, number) => {
      const counts = new Map<number, number>();
      for (const { fromPerson, toPerson } of own) {
        for (const person of new Set([fromPerson, toPerson])) {
          if (person >= 0) counts.set(person, (counts.get(person) ?? 0) + 1);
        }
      }
      // Families and persons are numbered by the log that names them, and every contact here names a person.
      const [first] = [...counts]
        .map(([person, count]) => ({ person: persons[person] as string, count }))
        .sort((a, b) => b.count - a.count || byCodePoint(a.person, b.person));
      return {
        family: families.names[number] as string,
        contacts: own,
        most: first?.count ?? 0,
        person: first?.person ?? '',
        persons: counts.size,
      };
    })
    .sort((a, b) => byCodePoint(a.family, b.family));
});
