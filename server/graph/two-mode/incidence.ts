import { byCodePoint } from '../../model/identity.ts';
import type { Incidence, TwoModeNetwork } from './two-mode-network.ts';

/** A tie by the ids of its ends and the number of records behind it. */
export type TwoModeTie = { readonly first: string; readonly second: string; readonly count: number };

/**
 * A two-mode network from its nodes and ties; ties of the same two nodes are added up, and nodes that only a tie names are added.
 * Time n log n in nodes and ties.
 */
export function twoModeNetwork(first: Iterable<string>, second: Iterable<string>, ties: readonly TwoModeTie[]): TwoModeNetwork {
  const sideOf = (ids: Iterable<string>, named: readonly string[]): readonly string[] =>
    [...new Set([...ids, ...named])].sort(byCodePoint);
  const firsts = sideOf(
    first,
    ties.map((tie) => tie.first),
  );
  const seconds = sideOf(
    second,
    ties.map((tie) => tie.second),
  );
  const [firstAt, secondAt] = [positions(firsts), positions(seconds)];
  const counts = new Map<number, number>();
  for (const tie of ties) {
    // Both ends are nodes: sideOf takes whomever a tie names.
    const cell = (firstAt.get(tie.first) as number) * seconds.length + (secondAt.get(tie.second) as number);
    counts.set(cell, (counts.get(cell) ?? 0) + tie.count);
  }
  const cells = [...counts].sort(([a], [b]) => a - b);
  const entries = cells.map(([cell, count]) => ({
    from: Math.floor(cell / seconds.length),
    to: cell % seconds.length,
    count,
  }));
  const turned = entries.map(({ from, to, count }) => ({ from: to, to: from, count }));
  return {
    first: firsts,
    second: seconds,
    rows: incidence(entries, firsts.length),
    reverse: incidence(
      turned.sort((a, b) => a.from - b.from || a.to - b.to),
      seconds.length,
    ),
  };
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, position) => [id, position]));
}

/** Entries in order of `from`, then `to`. */
function incidence(
  entries: readonly { readonly from: number; readonly to: number; readonly count: number }[],
  order: number,
): Incidence {
  const offsets = new Int32Array(order + 1);
  for (const { from } of entries) offsets[from + 1] = (offsets[from + 1] as number) + 1;
  for (let node = 0; node < order; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  return {
    offsets,
    targets: Int32Array.from(entries, ({ to }) => to),
    counts: Float64Array.from(entries, ({ count }) => count),
  };
}
