import type { Shape } from '../indicator.ts';

/**
 * How many ties a network has.
 * - `ties` arcs of a directed network, edges of an undirected one
 * - `pairs` pairs with a tie in at least one direction · `mutual` pairs with a tie in both (undirected: every tie)
 */
export type TieCounts = { readonly ties: number; readonly pairs: number; readonly mutual: number };

export function tieCounts({ rows, unionRows }: Shape): TieCounts {
  const pairs = unionRows.targets.length / 2;
  if (!rows.directed) return { ties: pairs, pairs, mutual: pairs };
  const ties = rows.targets.length;
  return { ties, pairs, mutual: ties - pairs };
}
