import type { RecordRef, TieRecords } from '../../../model/records.ts';
import { oncePerStudy } from '../once-per-study.ts';
import { sourcesOfStudy } from '../sources/source-pairs.ts';

/**
 * The records that a tie of the network stands on, by the ids of its two ends: its own, and where at least two sources must speak for the
 * pair also those of the other direction, which may itself be no tie because it is below the threshold.
 */
export const recordsOfTies = oncePerStudy((context): ((from: string, to: string) => readonly RecordRef[]) => {
  const { graph, recipe } = context.network;
  const listed = new Map<TieRecords, readonly RecordRef[]>();
  const ownRecords = (from: string, to: string): readonly RecordRef[] => {
    const records: TieRecords = graph.getEdgeAttribute(from, to, 'records');
    const list = listed.get(records) ?? [...records];
    listed.set(records, list);
    return list;
  };
  const vouched = recipe.tieRule === 'confirmed' || recipe.tieRule === 'intersection';
  if (!vouched || recipe.direction === 'undirected' || recipe.threshold === 0) return ownRecords;
  const pairs = new Map(sourcesOfStudy(context).pairs.map(({ a, b, records }) => [JSON.stringify([a, b]), records]));
  return (from, to) => pairs.get(JSON.stringify(from < to ? [from, to] : [to, from])) ?? ownRecords(from, to);
});
