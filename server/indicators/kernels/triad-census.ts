import type { CompressedRows } from './compressed-rows.ts';

/** The names of the sixteen kinds of triads: mutual, asymmetric and null pairs, then Down, Up, Cyclic or Transitive. */
export const triadNames = [
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
] as const;

/*
 * A triad of nodes u < v < w as a number of six bits: u>v 1, v>u 2, u>w 4, w>u 8, v>w 16, w>v 32; here the kind of each
 * of the 64, as its place in triadNames plus 1. The table of Batagelj & Mrvar (2001), doi 10.1016/S0378-8733(01)00035-1.
 */
const kinds: readonly number[] = [
  1, 2, 2, 3, 2, 4, 6, 8, 2, 6, 5, 7, 3, 8, 7, 11, 2, 6, 4, 8, 5, 9, 9, 13, 6, 10, 9, 14, 7, 14, 12, 15, 2, 5, 6, 7, 6, 9, 10, 14,
  4, 9, 9, 12, 8, 13, 14, 15, 3, 7, 8, 11, 7, 12, 14, 15, 8, 14, 13, 15, 11, 15, 15, 16,
];

/** Says for arcs of a network whether they are there, in constant time per arc of one node after `load`. */
function arcsOf(rows: CompressedRows): (node: number) => (other: number) => number {
  const marks = new Uint8Array(rows.order);
  let loaded: number | null = null;
  const mark = (node: number, value: number): void => {
    for (let place = rows.offsets[node] as number; place < (rows.offsets[node + 1] as number); place++) {
      const target = rows.targets[place] as number;
      marks[target] = value === 0 ? 0 : (marks[target] as number) | 1;
    }
    const { offsets, targets } = rows.reverse;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const source = targets[place] as number;
      marks[source] = value === 0 ? 0 : (marks[source] as number) | 2;
    }
  };
  return (node) => {
    if (loaded !== null) mark(loaded, 0);
    loaded = node;
    mark(node, 1);
    return (other) => marks[other] as number;
  };
}

/**
 * How many triads of each kind, in the order of `triadNames`; together n(n-1)(n-2)/6. In undirected rows every tie is a
 * mutual pair, so only 003, 102, 201 and 300 occur. Time O(m_u times the largest degree).
 */
export function triadCensus(rows: CompressedRows, union: CompressedRows): readonly number[] {
  const { order } = rows;
  const census = new Array<number>(triadNames.length).fill(0);
  if (order < 3) return census;
  const add = (kind: number, count: number): void => {
    census[kind] = (census[kind] ?? 0) + count;
  };
  const loadFirst = arcsOf(rows);
  const loadSecond = arcsOf(rows);
  const partners = (node: number): Int32Array => union.targets.subarray(union.offsets[node], union.offsets[node + 1]);
  for (let u = 0; u < order; u++) {
    const ofU = loadFirst(u);
    for (const v of partners(u)) {
      if (v <= u) continue;
      const ofV = loadSecond(v);
      const pair = ofU(v);
      let thirds = 0;
      const third = (w: number): void => {
        thirds++;
        // Each triad once: at its tied pair that comes first.
        if (v < w || (u < w && w < v && ofU(w) === 0)) add((kinds[pair + 4 * ofU(w) + 16 * ofV(w)] as number) - 1, 1);
      };
      for (const w of partners(u)) if (w !== v) third(w);
      for (const w of partners(v)) if (w !== u && ofU(w) === 0) third(w);
      add(pair === 3 ? 2 : 1, order - 2 - thirds);
    }
  }
  census[0] = (order * (order - 1) * (order - 2)) / 6 - census.reduce((sum, count) => sum + count, 0);
  return census;
}
