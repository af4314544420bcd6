import type { RecordRef } from '../../../model/records.ts';
import { addRecords } from '../evidence-of.ts';
import type { Unit } from '../measure.ts';
import { contactRefs, type LoggedPair, observedLog } from '../observed-log.ts';
import { oncePerStudy, type Readable } from '../once-per-study.ts';
import { organisationNumbers, rowsOf } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { sameBuilding } from './kilometres-between.ts';

/** Pairs of organisations of one municipality, and the contacts between them, in one building and apart. */
export type Proximity = {
  readonly unit: Unit;
  readonly pairsTogether: number;
  readonly pairsApart: number;
  readonly contactsTogether: number;
  readonly contactsApart: number;
  readonly evidence: readonly RecordRef[];
};

const contactsByPair = oncePerStudy(
  (context): ReadonlyMap<string, LoggedPair> =>
    new Map(observedLog(context).pairs.map((pair) => [`${Math.min(pair.a, pair.b)} ${Math.max(pair.a, pair.b)}`, pair])),
);

/**
 * Counts pairs and contacts by whether two organisations share a building. Only listed organisations inside the boundary, only pairs of
 * the same municipality (also for the whole study, so that towns are not compared), and only pairs that say where both are.
 */
export function proximities(context: Readable): readonly Proximity[] {
  const organisations = organisationNumbers(context);
  const inside = organisations.all.flatMap(({ row }, number) => (row === null || row.in_boundary === false ? [] : [number]));
  const parts = partsOfStudy(organisations, ['study', 'municipality', 'district'], inside, (number) => [number]);
  const byPair = contactsByPair(context);
  return parts.map(({ unit, items }) => {
    const count = { pairsTogether: 0, pairsApart: 0, contactsTogether: 0, contactsApart: 0 };
    const evidence = rowsOf(organisations, items);
    for (const [place, low] of items.entries()) {
      const one = organisations.get(low);
      for (let next = place + 1; next < items.length; next++) {
        // Below the length.
        const high = items[next] as number;
        const other = organisations.get(high);
        if (one.municipality !== other.municipality) continue;
        const together = sameBuilding(one, other);
        if (together === null) continue;
        const pair = byPair.get(`${low} ${high}`);
        const contacts = pair?.contacts ?? [];
        addRecords(evidence, contactRefs(contacts));
        count[together ? 'pairsTogether' : 'pairsApart']++;
        count[together ? 'contactsTogether' : 'contactsApart'] += contacts.length;
      }
    }
    return { unit, ...count, evidence };
  });
}
