import type { Rows } from './compressed-rows.ts';
import { type ListedPattern, tieFrom, tieTo } from './pattern.ts';

/** Ends of arcs, row by row, without weights. */
type Ends = Rows['reverse'];

const weights = new Float64Array(0);

/** Where the row of each node begins and ends. @param counts of its arcs */
function offsetsOf(counts: Int32Array): Int32Array {
  const offsets = new Int32Array(counts.length + 1);
  for (let node = 0; node < counts.length; node++) offsets[node + 1] = (offsets[node] as number) + (counts[node] as number);
  return offsets;
}

/** The arcs of rows turned round: each row comes out ascending. @param counts how many arcs each node receives */
function turn({ offsets, targets }: Ends, counts: Int32Array): Ends {
  const turned = { offsets: offsetsOf(counts), targets: new Int32Array(targets.length), weights };
  const free = turned.offsets.slice();
  for (let node = 0; node + 1 < offsets.length; node++) {
    const end = offsets[node + 1] as number;
    for (let at = offsets[node] as number; at < end; at++) {
      const target = targets[at] as number;
      const place = free[target] as number;
      free[target] = place + 1;
      turned.targets[place] = node;
    }
  }
  return turned;
}

/** The rows of a pattern, without weights; an undirected tie stands in the rows of both its ends. Time order + ties. */
export function patternRows({ order, directed, ties }: ListedPattern): Rows {
  const sent = new Int32Array(order);
  const received = new Int32Array(order);
  for (let at = 0; at < ties.length; at++) {
    const tie = ties[at] as number;
    const from = tieFrom(tie);
    const to = tieTo(tie);
    sent[from] = (sent[from] as number) + 1;
    received[to] = (received[to] as number) + 1;
  }
  const unsorted = { offsets: offsetsOf(received), targets: new Int32Array(ties.length), weights };
  const free = unsorted.offsets.slice();
  for (let at = 0; at < ties.length; at++) {
    const tie = ties[at] as number;
    const to = tieTo(tie);
    const place = free[to] as number;
    free[to] = place + 1;
    unsorted.targets[place] = tieFrom(tie);
  }
  const forward = turn(unsorted, sent);
  return { order, directed, ...forward, reverse: directed ? turn(forward, received) : forward };
}
