import type { CompressedRows } from './compressed-rows.ts';

/** Which component each node is in, numbered from 1 in the order of their first nodes, and the sizes, largest first. */
export type Components = { readonly count: number; readonly of: Int32Array; readonly sizes: readonly number[] };

function numberByFirstNode(raw: Int32Array): Components {
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const of = raw.map((mark) => {
    const number = numbers.get(mark) ?? numbers.size + 1;
    numbers.set(mark, number);
    sizes[number - 1] = (sizes[number - 1] ?? 0) + 1;
    return number;
  });
  return { count: sizes.length, of, sizes: sizes.sort((a, b) => b - a) };
}

/** Components of an undirected network: nodes joined by ties, directly or through others. Isolates are components of one. */
export function components(union: CompressedRows): Components {
  const { order, offsets, targets } = union;
  const mark = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  for (let start = 0; start < order; start++) {
    if (mark[start] !== -1) continue;
    mark[start] = start;
    queue[0] = start;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head] as number;
      for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
        const target = targets[place] as number;
        if (mark[target] === -1) {
          mark[target] = start;
          queue[tail++] = target;
        }
      }
    }
  }
  return numberByFirstNode(mark);
}

/**
 * Strong components: within one, everybody can reach everybody along the arrows. Tarjan (1972), doi 10.1137/0201010,
 * with its own stack instead of recursion, so a long chain does not overflow.
 */
export function strongComponents(rows: CompressedRows): Components {
  const { order, offsets, targets } = rows;
  const visit = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const mark = new Int32Array(order).fill(-1);
  const open = new Int32Array(order);
  const trail = new Int32Array(order);
  const progress = offsets.slice(0, order);
  let visited = 0;
  let opened = 0;
  const enter = (node: number): void => {
    visit[node] = visited;
    low[node] = visited++;
    open[opened++] = node;
  };
  const leave = (node: number): void => {
    if (low[node] !== visit[node]) return;
    let member: number;
    do {
      member = open[--opened] as number;
      mark[member] = node;
    } while (member !== node);
  };
  for (let start = 0; start < order; start++) {
    if (visit[start] !== -1) continue;
    let length = 1;
    trail[0] = start;
    enter(start);
    while (length > 0) {
      const node = trail[length - 1] as number;
      const place = progress[node] as number;
      if (place < (offsets[node + 1] as number)) {
        progress[node] = place + 1;
        const target = targets[place] as number;
        if (visit[target] === -1) {
          enter(target);
          trail[length++] = target;
        } else if (mark[target] === -1) low[node] = Math.min(low[node] as number, visit[target] as number);
      } else {
        leave(node);
        length--;
        const parent = trail[length - 1];
        if (length > 0 && parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      }
    }
  }
  return numberByFirstNode(mark);
}
