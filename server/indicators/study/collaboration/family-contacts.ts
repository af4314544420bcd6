import { Spellings } from '../../../graph/build/spellings.ts';
import { byCodePoint } from '../../../model/identity.ts';
import { type LoggedContact, observedLog } from '../observed-log.ts';
import { oncePerStudy } from '../once-per-study.ts';

/** A family and the contacts about it, internal ones included, that name at least one worker. */
export type FamilyContacts = {
  readonly family: string;
  readonly contacts: readonly LoggedContact[];
  /** The contacts of the worker who takes part in most of them, and who that is. */
  readonly most: readonly LoggedContact[];
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
      const byPerson = new Map<number, LoggedContact[]>();
      for (const contact of own) {
        for (const person of new Set([contact.fromPerson, contact.toPerson])) {
          if (person < 0) continue;
          const carried = byPerson.get(person);
          if (carried === undefined) byPerson.set(person, [contact]);
          else carried.push(contact);
        }
      }
      // Families and persons are numbered by the log that names them, and every contact here names a person.
      const [first] = [...byPerson]
        .map(([person, carried]) => ({ person: persons[person] as string, carried }))
        .sort((a, b) => b.carried.length - a.carried.length || byCodePoint(a.person, b.person));
      return {
        family: families.names[number] as string,
        contacts: own,
        most: first?.carried ?? [],
        person: first?.person ?? '',
        persons: byPerson.size,
      };
    })
    .sort((a, b) => byCodePoint(a.family, b.family));
});
