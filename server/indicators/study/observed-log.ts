import { dayNumber } from '../../graph/build/calendar.ts';
import { inOrder } from '../../graph/build/in-order.ts';
import { Spellings } from '../../graph/build/spellings.ts';
import { withdrawnPersons } from '../../graph/build/withdrawn-persons.ts';
import { byCodePoint, foldId } from '../../model/identity.ts';
import type { RecordRef, StoredRecord } from '../../model/records.ts';
import { channelRichness, findTerm } from '../../model/vocabulary.ts';
import { oncePerStudy } from './once-per-study.ts';
import { organisationNumbers } from './organisation-numbers.ts';

/** A contact of the log. Numbers of organisations are those of organisation-numbers.ts; persons have their own, -1 = not named. */
export type LoggedContact = {
  readonly record: StoredRecord<'contacts'>;
  /** Names the record, as evidence does. */
  readonly ref: RecordRef;
  readonly from: number;
  readonly to: number;
  readonly fromPerson: number;
  readonly toPerson: number;
  /** Number of the family it is about, -1 = none named. */
  readonly family: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Richness of its channel, 0 to 5; null for a channel that has none, or that is not known. */
  readonly richness: number | null;
  /** The vocabulary's words for its type and purpose; null where it says nothing, or a word of the study's own. */
  readonly type: string | null;
  readonly purpose: string | null;
};

/** Two organisations and the contacts between them, in the order of the log; `a` before `b` by id, in code points. */
export type LoggedPair = { readonly a: number; readonly b: number; readonly contacts: readonly LoggedContact[] };

export type ObservedLog = {
  /** Contacts of the observation, internal ones included, in the order of import and row. */
  readonly contacts: readonly LoggedContact[];
  /** Pairs of different organisations with a contact, by the ids of the two. */
  readonly pairs: readonly LoggedPair[];
  /** How many contacts lie before or after the observation and are not looked at. */
  readonly outside: number;
  /** Pseudonyms by number. */
  readonly persons: readonly string[];
  /** The number of a person, or -1 for one whom the log does not name. */
  readonly findPerson: (name: string) => number;
};

/**
 * Reads the log as it was observed: from the first day of the recipe's period, where it has one, to the last day of the observation.
 * A person who withdrew consent is not named: the contact counts, the person does not.
 */
export const observedLog = oncePerStudy((context): ObservedLog => {
  const { records, network, observedUntil } = context;
  const organisations = organisationNumbers(context);
  const from = network.recipe.period.from;
  const withdrawn = withdrawnPersons(records);
  const days = new Map<string, number>();
  const dayOf = (date: string): number => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const day = dayNumber(date);
    days.set(date, day);
    return day;
  };
  const persons = new Spellings();
  const person = (name: string | null): number =>
    name === null || (withdrawn.size > 0 && withdrawn.has(foldId(name))) ? -1 : persons.add(name);
  const families = new Spellings();
  const contacts: LoggedContact[] = [];
  let outside = 0;
  for (const record of inOrder(records.contacts)) {
    if ((from !== null && record.date < from) || (observedUntil !== null && record.date > observedUntil)) {
      outside++;
      continue;
    }
    contacts.push({
      record,
      ref: { kind: 'contacts', id: record.id },
      from: organisations.find(record.from_org),
      to: organisations.find(record.to_org),
      fromPerson: person(record.from_person),
      toPerson: person(record.to_person),
      family: record.family_code === null ? -1 : families.add(record.family_code),
      day: dayOf(record.date),
      richness:
        record.channel === null ? null : (channelRichness.get(keyOf('channel', record.channel) ?? record.channel) ?? null),
      type: keyOf('collaborationType', record.type),
      purpose: keyOf('purpose', record.purpose),
    });
  }
  return {
    contacts,
    pairs: pairsOf(contacts, (number) => organisations.get(number).id),
    outside,
    persons: persons.names,
    findPerson: (name) => persons.find(name),
  };
});

const keyOf = (vocabulary: string, word: string | null): string | null =>
  word === null ? null : (findTerm(vocabulary, word)?.key ?? null);

function pairsOf(contacts: readonly LoggedContact[], idOf: (number: number) => string): readonly LoggedPair[] {
  const rows = new Map<number, Map<number, LoggedContact[]>>();
  for (const contact of contacts) {
    if (contact.from === contact.to) continue;
    const ordered = idOf(contact.from) < idOf(contact.to);
    const [a, b] = ordered ? [contact.from, contact.to] : [contact.to, contact.from];
    const row = rows.get(a) ?? new Map<number, LoggedContact[]>();
    rows.set(a, row);
    const known = row.get(b);
    if (known === undefined) row.set(b, [contact]);
    else known.push(contact);
  }
  const pairs = [...rows].flatMap(([a, row]) => [...row].map(([b, own]) => ({ a, b, contacts: own })));
  return pairs.sort((one, other) => byCodePoint(idOf(one.a), idOf(other.a)) || byCodePoint(idOf(one.b), idOf(other.b)));
}

/** The two organisations of a contact or a pair. */
export const endsOf = ({ from, to }: LoggedContact): readonly number[] => [from, to];
export const sidesOf = ({ a, b }: LoggedPair): readonly number[] => [a, b];

/** The records of contacts, for evidence. */
export function contactRefs(contacts: readonly LoggedContact[]): RecordRef[] {
  return contacts.map(({ ref }) => ref);
}
