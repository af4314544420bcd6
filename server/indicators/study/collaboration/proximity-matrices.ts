import { findTerm } from '../../../model/vocabulary.ts';
import { observedLog } from '../observed-log.ts';
import type { Readable } from '../once-per-study.ts';
import { type NumberedOrganisation, organisationNumbers } from '../organisation-numbers.ts';
import { kilometresBetween, sameBuilding } from './kilometres-between.ts';

/** What holds between every two organisations, row by row: what QAP and MRQAP take. The diagonal is 0 and never read. */
export type ProximityMatrix = {
  readonly name: 'contacts' | 'log-kilometres' | 'same-building' | 'same-sector' | 'same-kind';
  readonly ids: readonly string[];
  readonly cells: Float64Array;
  readonly symmetric: boolean;
};

/**
 * The relations from which the proximity effect is estimated: contacts of each pair (the tie strength), ln(1 + km), same building (1 or
 * 0), and as controls same sector and same kind. Organisations inside the boundary whose coordinates are known; one whose sector or kind
 * is not known has it in common with nobody.
 * @param municipality by name; null = the whole study
 */
export function proximityMatrices(context: Readable, municipality: string | null): readonly ProximityMatrix[] {
  const organisations = organisationNumbers(context);
  const numbers = organisations.all.flatMap(({ row, municipality: own }, number) =>
    row !== null &&
    row.in_boundary !== false &&
    row.lat !== null &&
    row.lon !== null &&
    (municipality === null || own === municipality)
      ? [number]
      : [],
  );
  const ids = numbers.map((number) => organisations.get(number).id);
  const places = new Map(numbers.map((number, place) => [number, place]));
  const contacts = new Float64Array(ids.length ** 2);
  for (const pair of observedLog(context).pairs) {
    const [a, b] = [places.get(pair.a), places.get(pair.b)];
    if (a === undefined || b === undefined) continue;
    contacts[a * ids.length + b] = pair.contacts.length;
    contacts[b * ids.length + a] = pair.contacts.length;
  }
  const between = (
    name: ProximityMatrix['name'],
    rule: (one: NumberedOrganisation, other: NumberedOrganisation) => number,
  ): ProximityMatrix => {
    const cells = new Float64Array(ids.length ** 2);
    for (const [row, one] of numbers.entries()) {
      for (const [column, other] of numbers.entries()) {
        if (row !== column) cells[row * ids.length + column] = rule(organisations.get(one), organisations.get(other));
      }
    }
    return { name, ids, cells, symmetric: true };
  };
  return [
    { name: 'contacts', ids, cells: contacts, symmetric: true },
    between('log-kilometres', (one, other) => Math.log1p(kilometresBetween(one, other) ?? 0)),
    between('same-building', (one, other) => Number(sameBuilding(one, other) === true)),
    between('same-sector', (one, other) => sameWord('sector', one.row?.sector, other.row?.sector)),
    between('same-kind', (one, other) => sameWord('organisationType', one.row?.type, other.row?.type)),
  ];
}

function sameWord(vocabulary: string, one: string | null | undefined, other: string | null | undefined): number {
  if (one === null || one === undefined || other === null || other === undefined) return 0;
  const keyOf = (word: string): string => findTerm(vocabulary, word)?.key ?? word;
  return Number(keyOf(one) === keyOf(other));
}
