import type { CompressedRows } from './compressed-rows.ts';
import { type CorePattern, patternFit } from './core-pattern.ts';
import type { CoreDivision } from './core-periphery.ts';

/** The fewest ties outside the core for each size of the core and number of ties within it, and which cores have so few. */
export type Fewest = {
  readonly outside: Int32Array;
  readonly count: Int32Array;
  readonly first: Int32Array;
  /** Entries per size of the core. */
  readonly width: number;
};

/** Ties among the nodes of each subset of `members`, how many nodes it has, and their degrees together, by the subset's bits. */
type Subsets = { readonly size: Int32Array; readonly within: Int32Array; readonly degrees: Int32Array };

function subsetsOf({ offsets, targets }: CompressedRows, first: number, count: number): Subsets {
  const size = new Int32Array(2 ** count);
  const within = new Int32Array(2 ** count);
  const degrees = new Int32Array(2 ** count);
  for (let bit = 0; bit < count; bit++) {
    const row = targets.subarray(offsets[first + bit], offsets[first + bit + 1]);
    const before = row.filter((target) => target >= first && target < first + bit).map((target) => 1 << (target - first));
    for (let subset = 0; subset < 2 ** bit; subset++) {
      let ties = 0;
      for (const partner of before) if ((subset & partner) !== 0) ties++;
      const grown = subset + 2 ** bit;
      size[grown] = (size[subset] as number) + 1;
      within[grown] = (within[subset] as number) + ties;
      degrees[grown] = (degrees[subset] as number) + row.length;
    }
  }
  return { size, within, degrees };
}

/** Below so many nodes, subsets are built up side by side; those above are gone through one by one. */
const lowBits = 13;

/**
 * Goes through all cores as a high and a low half. Of the ties within, those between the halves are the only ones that depend on
 * both: for each high half they are added up for all low halves in one sweep. For a core of given size and ties within, either
 * pattern fits better the fewer ties there are outside: only those are kept. Time 2^n steps of a few nanoseconds.
 */
export function fewestOutside(union: CompressedRows): Fewest {
  const { order, offsets, targets } = union;
  const low = Math.min(order, lowBits);
  const [lows, highs] = [subsetsOf(union, 0, low), subsetsOf(union, low, order - low)];
  const pairs = targets.length / 2;
  const width = pairs + 1;
  const outside = new Int32Array((order + 1) * width).fill(width);
  const count = new Int32Array((order + 1) * width);
  const first = new Int32Array((order + 1) * width);
  // Ties outside the core: all, less those that touch it, which are its degrees less its ties within.
  const entryOf = lows.size.map((size, subset) => size * width + (lows.within[subset] as number));
  const saved = lows.within.map((within, subset) => within - (lows.degrees[subset] as number));
  const between = new Int32Array(2 ** low);
  const toHigh = new Int32Array(low);
  for (let high = 0; high < highs.size.length; high++) {
    for (let bit = 0; bit < low; bit++) {
      toHigh[bit] = targets
        .subarray(offsets[bit], offsets[bit + 1])
        .reduce((sum, target) => sum + (target >= low && (high & (1 << (target - low))) !== 0 ? 1 : 0), 0);
    }
    for (let bit = 0; bit < low; bit++) {
      const half = 2 ** bit;
      const more = toHigh[bit] as number;
      for (let subset = 0; subset < half; subset++) between[subset + half] = (between[subset] as number) + more;
    }
    const entryBase = (highs.size[high] as number) * width + (highs.within[high] as number);
    const leftBase = pairs + (highs.within[high] as number) - (highs.degrees[high] as number);
    for (let subset = 0; subset < between.length; subset++) {
      const ties = between[subset] as number;
      const left = leftBase + (saved[subset] as number) + ties;
      const entry = entryBase + (entryOf[subset] as number) + ties;
      const fewest = outside[entry] as number;
      if (left > fewest) continue;
      if (left === fewest) {
        count[entry] = (count[entry] as number) + 1;
        continue;
      }
      outside[entry] = left;
      count[entry] = 1;
      first[entry] = high * 2 ** low + subset;
    }
  }
  return { outside, count, first, width };
}

/**
 * The best of all divisions of at most 27 nodes, and how many fit equally well; of those the one whose members come first.
 * @param fewest from `fewestOutside`, which both patterns share
 */
export function coreByEnumeration(union: CompressedRows, fewest: Fewest, pattern: CorePattern): CoreDivision | null {
  const pairs = union.targets.length / 2;
  let best: { fit: number; optima: number; core: number } | null = null;
  fewest.count.forEach((count, entry) => {
    if (count === 0) return;
    const size = Math.floor(entry / fewest.width);
    const counts = { size, within: entry % fewest.width, outside: fewest.outside[entry] as number };
    const fit = patternFit(pattern, union.order, pairs, counts);
    const core = fewest.first[entry] as number;
    if (fit === null) return;
    if (best === null || fit > best.fit + 1e-12) best = { fit, optima: count, core };
    else if (fit > best.fit - 1e-12) best = { fit: best.fit, optima: best.optima + count, core: Math.min(best.core, core) };
  });
  return best === null ? null : divisionOf(best, union.order);
}

function divisionOf(best: { readonly fit: number; readonly optima: number; readonly core: number }, order: number): CoreDivision {
  const core = Array.from({ length: order }, (_, node) => node).filter((node) => (best.core & (1 << node)) !== 0);
  return { method: 'exact', fit: best.fit, optima: best.optima, core };
}
