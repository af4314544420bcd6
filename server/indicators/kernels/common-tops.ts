import { type Components, strongComponents } from './components.ts';
import type { CompressedRows } from './compressed-rows.ts';

/** Pairs within the weak parts that have exactly one top in common, and all pairs within them. */
export type CommonTops = { readonly one: number; readonly pairs: number };

function topsOf({ of, count }: Components, { order, offsets, targets }: CompressedRows): readonly number[] {
  const below = new Uint8Array(count + 1);
  for (let node = 0; node < order; node++) {
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const target = targets[place] as number;
      if (of[target] !== of[node]) below[of[target] as number] = 1;
    }
  }
  // One member for each strong component that no arc enters.
  const tops = new Map<number, number>();
  of.forEach((number, node) => {
    if (below[number] === 0 && !tops.has(number)) tops.set(number, node);
  });
  return [...tops.values()];
}

/** Which tops reach each node, as an ascending list. */
function topsAbove(rows: CompressedRows, tops: readonly number[]): readonly (readonly number[])[] {
  const { order, offsets, targets } = rows;
  const above = Array.from({ length: order }, (): number[] => []);
  const seen = new Int32Array(order).fill(-1);
  tops.forEach((top, number) => {
    const queue = [top];
    seen[top] = number;
    for (const node of queue) {
      above[node]?.push(number);
      for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
        const target = targets[place] as number;
        if (seen[target] === number) continue;
        seen[target] = number;
        queue.push(target);
      }
    }
  });
  return above;
}

/**
 * Whose chain of arcs leads back to the same top. A top is a strong component that no arc enters; whoever has one is
 * reached by it. Two nodes have a common superior that stands above all their common superiors exactly when they share
 * one top: their common superiors are closed upwards, so each of those comes under some shared top. Nodes with the same
 * tops are taken together.
 */
export function commonTops(rows: CompressedRows, parts: Components): CommonTops {
  const above = topsAbove(rows, topsOf(strongComponents(rows), rows));
  const alike = new Map<string, { readonly tops: readonly number[]; readonly part: number; size: number }>();
  above.forEach((tops, node) => {
    const key = tops.join(' ');
    const group = alike.get(key) ?? { tops, part: parts.of[node] as number, size: 0 };
    group.size++;
    alike.set(key, group);
  });
  const groups = [...alike.values()];
  let one = 0;
  groups.forEach((a, index) => {
    for (const b of groups.slice(index)) {
      if (a.part !== b.part) continue;
      const pairs = a === b ? (a.size * (a.size - 1)) / 2 : a.size * b.size;
      const shared = a === b ? a.tops.length : a.tops.filter((top) => b.tops.includes(top)).length;
      if (shared === 1) one += pairs;
    }
  });
  return { one, pairs: parts.sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0) };
}
