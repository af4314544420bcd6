import type { RecordRef } from '../../model/records.ts';
import type { Network, TieAttributes } from '../network.ts';

/** A tie before and after; null where it is not there. */
export type TieChange = {
  readonly from: string;
  readonly to: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Records that made it and do not any more, and records of the scenario that make it now. */
  readonly lost: readonly RecordRef[];
  readonly gained: readonly RecordRef[];
};

/** What a scenario changes in a network; every list in the order of nodes and ties. */
export type ScenarioEffects = {
  readonly nodesAdded: readonly string[];
  readonly nodesRemoved: readonly string[];
  readonly tiesLost: readonly TieChange[];
  readonly tiesGained: readonly TieChange[];
  /** Ties that stay but have lost records, or weight; and those that stay and have gained some. */
  readonly tiesWeakened: readonly TieChange[];
  readonly tiesStrengthened: readonly TieChange[];
};

/** Says what two networks of one recipe differ in, the second made from the first by a scenario. */
export function describeChanges(before: Network, after: Network): ScenarioEffects {
  const effects = {
    nodesAdded: after.graph.filterNodes((id) => !before.graph.hasNode(id)),
    nodesRemoved: before.graph.filterNodes((id) => !after.graph.hasNode(id)),
    tiesLost: [] as TieChange[],
    tiesGained: [] as TieChange[],
    tiesWeakened: [] as TieChange[],
    tiesStrengthened: [] as TieChange[],
  };
  before.graph.forEachEdge((_edge, tie, from, to) => {
    const then = tieBetween(after, from, to);
    if (then === null) effects.tiesLost.push(changeOf(from, to, tie, null));
    else {
      const change = changeOf(from, to, tie, then);
      if (change.lost.length > 0 || (change.after ?? 0) < (change.before ?? 0)) effects.tiesWeakened.push(change);
      else if (change.gained.length > 0 || (change.after ?? 0) > (change.before ?? 0)) effects.tiesStrengthened.push(change);
    }
  });
  after.graph.forEachEdge((_edge, tie, from, to) => {
    if (tieBetween(before, from, to) === null) effects.tiesGained.push(changeOf(from, to, null, tie));
  });
  return effects;
}

function tieBetween({ graph }: Network, from: string, to: string): TieAttributes | null {
  return graph.hasNode(from) && graph.hasNode(to) && graph.hasEdge(from, to)
    ? graph.getEdgeAttributes(graph.edge(from, to))
    : null;
}

function changeOf(from: string, to: string, before: TieAttributes | null, after: TieAttributes | null): TieChange {
  const missingIn = (tie: TieAttributes | null, records: Iterable<RecordRef>): readonly RecordRef[] => {
    const there = new Set(Array.from(tie?.records ?? [], ({ kind, id }) => `${kind} ${id}`));
    return [...records].filter(({ kind, id }) => !there.has(`${kind} ${id}`));
  };
  return {
    from,
    to,
    before: before?.weight ?? null,
    after: after?.weight ?? null,
    lost: missingIn(after, before?.records ?? []),
    gained: missingIn(before, after?.records ?? []),
  };
}
