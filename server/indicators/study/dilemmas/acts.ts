import { inOrder } from '../../../graph/build/in-order.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef, StoredRecord } from '../../../model/records.ts';
import { refsOf } from '../evidence-of.ts';
import { type Fraction, lowestTerms } from '../exact-sum.ts';
import { type LoggedContact, observedLog } from '../observed-log.ts';
import { oncePerStudy, type Readable } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';

/**
 * A contact between two persons, as persons of two organisations. One of a person who works for several organisations on that day is
 * several acts, whose weights add up to 1.
 */
export type Act = {
  readonly contact: LoggedContact;
  /** Positions: a person as one of an organisation. */
  readonly first: number;
  readonly second: number;
  readonly organisations: readonly [number, number];
  /** The part of the contact that it is. */
  readonly weight: Fraction;
  /** The appointments that divide it. */
  readonly divided: readonly RecordRef[];
};

export type Acts = {
  readonly acts: readonly Act[];
  /** The person of each position, by number. */
  readonly persons: readonly number[];
};

const none: readonly RecordRef[] = [];
const whole: Fraction = { top: 1, bottom: 1 };
/** Hours are written with at most so many parts of a full week. */
const partsOfWeek = 1_000_000;

type Hat = { readonly organisation: number; readonly share: Fraction };
type Hats = { readonly hats: readonly Hat[]; readonly divided: readonly RecordRef[] };

/**
 * The contacts of the log in which both sides name a person, and not the same one. Somebody appointed by several organisations on that
 * day, among them the one the log has, counts for each by their hours (`fte`; alike where these are not all known).
 */
export const personActs = oncePerStudy((context): Acts => {
  const hatsOf = hatReader(context);
  const positions = new Map<number, Map<number, number>>();
  const persons: number[] = [];
  const positionOf = (person: number, organisation: number): number => {
    const own = positions.get(person) ?? new Map<number, number>();
    positions.set(person, own);
    const known = own.get(organisation) ?? persons.length;
    own.set(organisation, known);
    persons[known] = person;
    return known;
  };
  const acts = observedLog(context).contacts.flatMap((contact): readonly Act[] => {
    const { from, to, fromPerson, toPerson } = contact;
    if (fromPerson < 0 || toPerson < 0 || fromPerson === toPerson) return [];
    const [one, other] = [hatsOf(fromPerson, from, contact), hatsOf(toPerson, to, contact)];
    return one.hats.flatMap((a) =>
      other.hats.map((b) => ({
        contact,
        first: positionOf(fromPerson, a.organisation),
        second: positionOf(toPerson, b.organisation),
        organisations: [a.organisation, b.organisation] as const,
        weight: lowestTerms({ top: a.share.top * b.share.top, bottom: a.share.bottom * b.share.bottom }),
        divided: one.divided.length + other.divided.length === 0 ? none : [...one.divided, ...other.divided],
      })),
    );
  });
  return { acts, persons };
});

function hatReader(context: Readable): (person: number, organisation: number, contact: LoggedContact) => Hats {
  const organisations = organisationNumbers(context);
  const appointments = new Map<string, StoredRecord<'affiliations'>[]>();
  for (const row of inOrder(context.records.affiliations)) {
    const person = foldId(row.person_id);
    const list = appointments.get(person);
    if (list === undefined) appointments.set(person, [row]);
    else list.push(row);
  }
  const { persons } = observedLog(context);
  const byPerson = persons.map((person) => appointments.get(foldId(person)) ?? []);
  return (person, organisation, { record: { date } }) => {
    const alone = { hats: [{ organisation, share: whole }], divided: none };
    const own = byPerson[person] ?? [];
    if (own.length < 2) return alone;
    const running = own.filter(({ date_from, date_to }) => (date_from ?? date) <= date && (date_to ?? date) >= date);
    const hours = new Map<number, number | null>();
    for (const { org_id, fte } of running) {
      const number = organisations.find(org_id);
      const before = hours.has(number) ? hours.get(number) : 0;
      hours.set(number, fte === null || before === null || before === undefined ? null : before + fte);
    }
    if (hours.size < 2 || !hours.has(organisation)) return alone;
    const known = [...hours.values()].every((fte) => fte !== null && fte > 0);
    const parts = [...hours].map(([number, fte]) => ({ number, top: known ? Math.round((fte ?? 0) * partsOfWeek) : 1 }));
    const bottom = parts.reduce((sum, { top }) => sum + top, 0);
    return {
      hats: parts.map(({ number, top }) => ({ organisation: number, share: lowestTerms({ top, bottom }) })),
      divided: refsOf('affiliations', running),
    };
  };
}
