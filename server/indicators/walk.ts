import type { Rows } from './kernels/compressed-rows.ts';
import type { Lengths } from './kernels/tie-lengths.ts';

/*
 * What costs most: walks over shortest paths from every node, and searches through all of a network. A walk is divided into blocks of starting
 * nodes that are computed apart, on whatever thread or machine, and put together in the order of the blocks. So the result is the same
 * to the last bit, however many work at it. A search starts once: it is one block.
 */

/** Numbers only, so that it may be handed to another thread or machine as it is. */
export type WalkRows = {
  readonly rows: Rows;
  readonly unionRows: Rows;
  /** Of the ties of `rows`; null where weights cannot be used as strengths, or nobody asks. */
  readonly lengths: Lengths | null;
  /** The nodes that an estimate starts from; empty where nobody asks for one. */
  readonly sample: Int32Array;
  /** Of what draws chance. */
  readonly seed: number;
};

/** What blocks give: `sums` are added up, of `peaks` the highest stays. */
export type Parts = { readonly sums: readonly Float64Array[]; readonly peaks: readonly Int32Array[] };

export type Walk<T> = {
  /** How many nodes it starts from. */
  readonly starts: (network: WalkRows) => number;
  /** Roughly how many ties it reads, in ties of a breadth-first walk. */
  readonly work: (network: WalkRows) => number;
  /** Parts of no block yet. */
  readonly begin: (network: WalkRows) => Parts;
  /** Adds the starts from `first` up to `last` (not included). */
  readonly add: (network: WalkRows, parts: Parts, first: number, last: number) => void;
  readonly finish: (network: WalkRows, parts: Parts) => T;
};
