import type { WeightedRows } from './weighted-rows.ts';

/*
 * Moving node v into community C raises modularity by 2 / total² times  w(v, C) · total − s_v · S_C , where w counts ties, s is a
 * strength and S_C the strengths of C without v. Only these whole numbers are compared.
 */

/** Counts ties of a node by the community of its partners; read before the next call. */
function tally({ order, offsets, targets, weights }: WeightedRows) {
  const ties = new Float64Array(order);
  const met = new Int32Array(order);
  let count = 0;
  const clear = (): void => {
    for (let place = 0; place < count; place++) ties[met[place] as number] = 0;
    count = 0;
  };
  const of = (node: number, groups: Int32Array, counts: (partner: number) => boolean): void => {
    clear();
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const partner = targets[place] as number;
      if (!counts(partner)) continue;
      const group = groups[partner] as number;
      if (ties[group] === 0) met[count++] = group;
      ties[group] = (ties[group] as number) + (weights[place] as number);
    }
  };
  return { ties, of, met: () => met.subarray(0, count) };
}

const anyPartner = (): boolean => true;

/**
 * Moves nodes to the community of a partner, or to one of their own, as long as that raises modularity; whoever has a moved partner
 * is looked at again. Changes `communities`, whose numbers lie below the number of nodes.
 * @param queue all nodes, in the order in which to begin
 */
export function moveNodes(rows: WeightedRows, communities: Int32Array, queue: readonly number[]): void {
  const { order, offsets, targets, strengths, total } = rows;
  const held = new Float64Array(order);
  const sizes = new Int32Array(order);
  communities.forEach((community, node) => {
    held[community] = (held[community] as number) + (strengths[node] as number);
    sizes[community] = (sizes[community] as number) + 1;
  });
  const free = [...sizes.keys()].filter((community) => sizes[community] === 0);
  const waiting = new Uint8Array(order).fill(1);
  // A ring: at most every node waits at once.
  const ring = Int32Array.from(queue);
  const count = tally(rows);
  let waitingCount = order;
  for (let head = 0, tail = 0; waitingCount > 0; head = (head + 1) % order) {
    const node = ring[head] as number;
    waiting[node] = 0;
    waitingCount--;
    const own = communities[node] as number;
    const strength = strengths[node] as number;
    held[own] = (held[own] as number) - strength;
    sizes[own] = (sizes[own] as number) - 1;
    count.of(node, communities, anyPartner);
    const gain = (community: number): number =>
      (count.ties[community] as number) * total - strength * (held[community] as number);
    let best = own;
    let bestGain = gain(own);
    if (bestGain < 0 && (sizes[own] as number) > 0) {
      best = free.at(-1) as number;
      bestGain = 0;
    }
    for (const community of count.met()) {
      const rise = gain(community);
      if (rise > bestGain) {
        best = community;
        bestGain = rise;
      }
    }
    if (sizes[best] === 0 && best !== own) free.pop();
    if (sizes[own] === 0 && best !== own) free.push(own);
    held[best] = (held[best] as number) + strength;
    sizes[best] = (sizes[best] as number) + 1;
    communities[node] = best;
    if (best === own) continue;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const partner = targets[place] as number;
      if (waiting[partner] === 1 || communities[partner] === best) continue;
      waiting[partner] = 1;
      ring[tail] = partner;
      tail = (tail + 1) % order;
      waitingCount++;
    }
  }
}

/**
 * Divides each community again, from single nodes: a node that is still alone, and well enough tied to the rest of its community, joins
 * the well-tied part where modularity gains most. So every part hangs together.
 * @param turn all nodes, in the order in which they may join
 */
export function refine(rows: WeightedRows, communities: Int32Array, turn: readonly number[]): Int32Array {
  const { order, strengths, total } = rows;
  const parts = Int32Array.from({ length: order }, (_, node) => node);
  const held = strengths.slice();
  const sizes = new Int32Array(order).fill(1);
  const heldByCommunity = new Float64Array(order);
  communities.forEach((community, node) => {
    heldByCommunity[community] = (heldByCommunity[community] as number) + (strengths[node] as number);
  });
  const count = tally(rows);
  // Ties of each part to the rest of its community.
  const outward = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const community = communities[node];
    for (let place = rows.offsets[node] as number; place < (rows.offsets[node + 1] as number); place++) {
      if (communities[rows.targets[place] as number] === community) {
        outward[node] = (outward[node] as number) + (rows.weights[place] as number);
      }
    }
  }
  const isWellTied = (part: number, community: number): boolean => {
    const own = held[part] as number;
    return (outward[part] as number) * total >= own * ((heldByCommunity[community] as number) - own);
  };
  for (const node of turn) {
    const community = communities[node] as number;
    const own = parts[node] as number;
    if ((sizes[own] as number) > 1 || !isWellTied(own, community)) continue;
    const strength = strengths[node] as number;
    count.of(node, parts, (partner) => communities[partner] === community);
    let best = own;
    let bestGain = 0;
    for (const part of count.met()) {
      if (part === own || !isWellTied(part, community)) continue;
      const gain = (count.ties[part] as number) * total - strength * (held[part] as number);
      if (gain > bestGain) {
        best = part;
        bestGain = gain;
      }
    }
    if (best === own) continue;
    outward[best] = (outward[best] as number) + (outward[own] as number) - 2 * (count.ties[best] as number);
    held[best] = (held[best] as number) + strength;
    sizes[best] = (sizes[best] as number) + 1;
    parts[node] = best;
    held[own] = 0;
    sizes[own] = 0;
  }
  return parts;
}
