import type { CompressedRows } from './compressed-rows.ts';

/** The five ways of standing between two others that have no tie themselves, by the groups of the three. */
export const brokerRoles = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'] as const;
export type BrokerRole = (typeof brokerRoles)[number];

function roleOf(from: string, broker: string, to: string): BrokerRole {
  if (from === to) return from === broker ? 'coordinator' : 'itinerant';
  if (from === broker) return 'representative';
  return to === broker ? 'gatekeeper' : 'liaison';
}

/**
 * For each node, how many paths of two arcs run through it between others without an arc from the first to the last, by role.
 * Nodes of unknown group take no part. In undirected rows each pair of ends counts in both directions, as in R sna.
 * Time: the sum over nodes of incoming times outgoing ties. Gould & Fernandez (1989), doi 10.2307/270949.
 * @param groups the group of each node by position; null = not known
 */
export function brokerage(
  { order, offsets, targets }: CompressedRows,
  groups: readonly (string | null)[],
): Readonly<Record<BrokerRole, Float64Array>> {
  const empty = (): Float64Array => new Float64Array(order);
  const counts = { coordinator: empty(), itinerant: empty(), representative: empty(), gatekeeper: empty(), liaison: empty() };
  const direct = new Int32Array(order).fill(-1);
  for (let first = 0; first < order; first++) {
    const from = groups[first] ?? null;
    if (from === null) continue;
    const start = offsets[first] as number;
    const end = offsets[first + 1] as number;
    for (let place = start; place < end; place++) direct[targets[place] as number] = first;
    for (let place = start; place < end; place++) {
      const middle = targets[place] as number;
      const broker = groups[middle] ?? null;
      if (broker === null) continue;
      for (let further = offsets[middle] as number; further < (offsets[middle + 1] as number); further++) {
        const last = targets[further] as number;
        const to = groups[last] ?? null;
        if (to === null || last === first || direct[last] === first) continue;
        const ofRole = counts[roleOf(from, broker, to)];
        ofRole[middle] = (ofRole[middle] as number) + 1;
      }
    }
  }
  return counts;
}
