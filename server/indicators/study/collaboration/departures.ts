import { dayNumber } from '../../../graph/build/calendar.ts';
import { inOrder } from '../../../graph/build/in-order.ts';
import type { RecordRef } from '../../../model/records.ts';
import { type LoggedContact, type LoggedPair, observedLog, sidesOf } from '../observed-log.ts';
import type { Readable } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { personOf } from './person-sides.ts';

/** Somebody who carried a tie and left the organisation. */
export type Departure = {
  readonly organisation: number;
  readonly partner: number;
  /** Their contacts for the tie in the days before they left, and those of anybody in as many days after. */
  readonly before: readonly LoggedContact[];
  readonly after: readonly LoggedContact[];
  readonly affiliations: readonly RecordRef[];
};

type Leaving = { readonly organisation: number; readonly person: number; day: number | null; readonly refs: RecordRef[] };

/**
 * Departures of carriers: the last affiliation of a person with an organisation has an end, at least `days` before the end of the
 * observation, and the person had contact for the tie in the `days` before.
 */
export function departures(context: Readable, days: number): readonly Departure[] {
  const { observedUntil } = context;
  if (observedUntil === null) return [];
  const last = dayNumber(observedUntil);
  const pairsOf = new Map<number, LoggedPair[]>();
  for (const pair of observedLog(context).pairs) {
    for (const side of sidesOf(pair)) {
      const own = pairsOf.get(side);
      if (own === undefined) pairsOf.set(side, [pair]);
      else own.push(pair);
    }
  }
  return leavings(context).flatMap(({ organisation, person, day, refs }) => {
    if (day === null || day + days > last) return [];
    return (pairsOf.get(organisation) ?? []).flatMap((pair): readonly Departure[] => {
      const before = pair.contacts.filter(
        (contact) => contact.day <= day && contact.day > day - days && personOf(contact, organisation) === person,
      );
      if (before.length === 0) return [];
      const after = pair.contacts.filter((contact) => contact.day > day && contact.day <= day + days);
      const partner = pair.a === organisation ? pair.b : pair.a;
      return [{ organisation, partner, before, after, affiliations: refs }];
    });
  });
}

/** The last day of each person at each organisation; null where they are still there. */
function leavings(context: Readable): readonly Leaving[] {
  const { find } = organisationNumbers(context);
  const { findPerson } = observedLog(context);
  const byJob = new Map<string, Leaving>();
  for (const { id, person_id, org_id, date_to } of inOrder(context.records.affiliations)) {
    const [person, organisation] = [findPerson(person_id), find(org_id)];
    if (person < 0) continue;
    const end = date_to === null ? null : dayNumber(date_to);
    const key = `${person} ${organisation}`;
    const known = byJob.get(key);
    if (known === undefined) byJob.set(key, { organisation, person, day: end, refs: [{ kind: 'affiliations', id }] });
    else {
      known.day = known.day === null || end === null ? null : Math.max(known.day, end);
      known.refs.push({ kind: 'affiliations', id });
    }
  }
  return [...byJob.values()];
}
