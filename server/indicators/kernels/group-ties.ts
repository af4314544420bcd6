import type { CompressedRows } from './compressed-rows.ts';

/**
 * Arcs between nodes whose group is known, and those `within` a group. `products`: the sum over groups of the arcs that
 * leave its members times those that arrive at them. An undirected tie is two arcs.
 */
export type GroupTies = { readonly total: number; readonly within: number; readonly products: number };

/**
 * @param groups the group of each node by position; null = not known
 * @param weights beside the targets: what each arc counts for; default 1
 */
export function groupTies(
  { order, offsets, targets }: CompressedRows,
  groups: readonly (string | null)[],
  weights?: Float64Array,
): GroupTies {
  const leaving = new Map<string, number>();
  const arriving = new Map<string, number>();
  let total = 0;
  let within = 0;
  for (let node = 0; node < order; node++) {
    const group = groups[node] ?? null;
    if (group === null) continue;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const other = groups[targets[place] as number] ?? null;
      if (other === null) continue;
      const weight = weights === undefined ? 1 : (weights[place] as number);
      total += weight;
      if (group === other) within += weight;
      leaving.set(group, (leaving.get(group) ?? 0) + weight);
      arriving.set(other, (arriving.get(other) ?? 0) + weight);
    }
  }
  let products = 0;
  for (const [group, count] of leaving) products += count * (arriving.get(group) ?? 0);
  return { total, within, products };
}
