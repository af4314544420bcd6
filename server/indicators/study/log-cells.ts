import { say } from '../../model/errors.ts';
import type { RecordRef } from '../../model/records.ts';
import type { Text } from '../../model/text.ts';
import type { Grouping, Measured, MeasuredCell } from './measure.ts';
import { notDefined } from './measured.ts';
import { endsOf, type LoggedContact, type LoggedPair, observedLog, sidesOf } from './observed-log.ts';
import { oncePerStudy, type Readable } from './once-per-study.ts';
import { organisationNumbers } from './organisation-numbers.ts';
import { type Part, type PlaceGrouping, partsOfStudy, placeGroupings } from './parts-of-study.ts';
import { wholeStudy } from './study-units.ts';

/** Why the log says nothing at all; null where it has contacts between organisations. */
export function whyNoLog(context: Readable): Text | null {
  if (context.records.contacts.length === 0) return say('measure-no-log');
  const { pairs, outside } = observedLog(context);
  if (pairs.length > 0) return null;
  return outside > 0 ? say('measure-log-outside', { count: outside }) : say('measure-log-internal');
}

/** The first contact between organisations: the record that shows that there is a log, where nothing else behind a value does. */
export function contactOfLog(context: Readable): readonly RecordRef[] {
  const first = observedLog(context).contacts.find(({ from, to }) => from !== to);
  return first === undefined ? [] : [first.ref];
}

/** A measure that has nothing to stand on: one cell, with the reason. */
export function undefinedEverywhere(reason: Text): readonly MeasuredCell[] {
  return [{ unit: wholeStudy, key: [], ...notDefined(reason) }];
}

/** One cell for each pair of organisations with a contact, by the ids of the two. */
export function cellsOfPairs(context: Readable, measure: (pair: LoggedPair) => Measured): readonly MeasuredCell[] {
  const reason = whyNoLog(context);
  if (reason !== null) return undefinedEverywhere(reason);
  const organisations = organisationNumbers(context);
  return observedLog(context).pairs.map((pair) => ({
    unit: wholeStudy,
    key: sidesOf(pair).map((side) => organisations.get(side).id),
    ...measure(pair),
  }));
}

const allContactParts = oncePerStudy((context) => {
  const between = observedLog(context).contacts.filter(({ from, to }) => from !== to);
  return partsOfStudy(organisationNumbers(context), placeGroupings, between, endsOf);
});

const allPairParts = oncePerStudy((context) =>
  partsOfStudy(organisationNumbers(context), placeGroupings, observedLog(context).pairs, sidesOf),
);

/** The contacts between different organisations, by the parts of the study that either of the two belongs to. */
export function contactsInParts(
  context: Readable,
  wanted: readonly PlaceGrouping[] = placeGroupings,
): readonly Part<LoggedContact>[] {
  return allContactParts(context).filter(({ unit }) => isAmong(wanted, unit.by));
}

/** The pairs with a contact, by the parts of the study that either of the two belongs to. */
export function pairsInParts(context: Readable, wanted: readonly PlaceGrouping[] = placeGroupings): readonly Part<LoggedPair>[] {
  return allPairParts(context).filter(({ unit }) => isAmong(wanted, unit.by));
}

function isAmong(wanted: readonly PlaceGrouping[], by: Grouping): boolean {
  return wanted.some((each) => each === by);
}

/** One cell for each part, or the reason why the log says nothing in each of them. */
export function cellsOfParts<T>(
  context: Readable,
  parts: readonly Part<T>[],
  measure: (items: readonly T[]) => Measured,
): readonly MeasuredCell[] {
  const reason = whyNoLog(context);
  return parts.map(({ unit, items }) => ({ unit, key: [], ...(reason === null ? measure(items) : notDefined(reason)) }));
}
