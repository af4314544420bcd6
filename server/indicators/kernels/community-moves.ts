import type { WeightedRows } from './weighted-rows.ts';

/*
 * Moving node v into community C raises modularity by 2 / total² times  w(v, C) · total − s_v · S_C , where w counts ties, s is a
 * strength and S_C the strengths of C without v. Only these whole numbers are compared.
 */

/**
 * Moves nodes to the community of a partner, or to one of their own, as long as that raises modularity; whoever has a moved partner
 * is looked at again. Changes `communities`, whose numbers lie below the number of nodes.
 * @param ring all nodes, in the order in which to begin; overwritten
 * @returns how many communities there are then
 */
export function moveNodes(rows: WeightedRows, communities: Int32Array, ring: Int32Array): number {
  const { order, offsets, targets, weights, strengths, total } = rows;
  const held = new Float64Array(order);
  const sizes = new Int32Array(order);
  for (let node = 0; node < order; node++) {
    const community = communities[node] as number;
    held[community] = (held[community] as number) + (strengths[node] as number);
    sizes[community] = (sizes[community] as number) + 1;
  }
  // A stack of the numbers that no community has.
  const free = new Int32Array(order);
  let freeCount = 0;
  for (let community = 0; community < order; community++) if (sizes[community] === 0) free[freeCount++] = community;
  const waiting = new Uint8Array(order).fill(1);
  // The ties of the node at hand by the community of its partners: 0 again before the next node.
  const ties = new Float64Array(order);
  const met = new Int32Array(order);
  // At most every node waits at once.
  let waitingCount = order;
  for (let head = 0, tail = 0; waitingCount > 0; head = head + 1 < order ? head + 1 : 0) {
    const node = ring[head] as number;
    waiting[node] = 0;
    waitingCount--;
    const own = communities[node] as number;
    const strength = strengths[node] as number;
    const end = offsets[node + 1] as number;
    held[own] = (held[own] as number) - strength;
    sizes[own] = (sizes[own] as number) - 1;
    let metCount = 0;
    for (let place = offsets[node] as number; place < end; place++) {
      const community = communities[targets[place] as number] as number;
      const before = ties[community] as number;
      if (before === 0) met[metCount++] = community;
      ties[community] = before + (weights[place] as number);
    }
    let best = own;
    let bestGain = (ties[own] as number) * total - strength * (held[own] as number);
    if (bestGain < 0 && (sizes[own] as number) > 0) {
      best = free[freeCount - 1] as number;
      bestGain = 0;
    }
    for (let at = 0; at < metCount; at++) {
      const community = met[at] as number;
      const gain = (ties[community] as number) * total - strength * (held[community] as number);
      ties[community] = 0;
      if (gain > bestGain) {
        best = community;
        bestGain = gain;
      }
    }
    held[best] = (held[best] as number) + strength;
    sizes[best] = (sizes[best] as number) + 1;
    if (best === own) continue;
    if (sizes[best] === 1) freeCount--;
    if (sizes[own] === 0) free[freeCount++] = own;
    communities[node] = best;
    for (let place = offsets[node] as number; place < end; place++) {
      const partner = targets[place] as number;
      if (waiting[partner] === 1 || communities[partner] === best) continue;
      waiting[partner] = 1;
      ring[tail] = partner;
      tail = tail + 1 < order ? tail + 1 : 0;
      waitingCount++;
    }
  }
  return order - freeCount;
}

/**
 * Divides each community again, from single nodes: a node that is still alone, and well enough tied to the rest of its community, joins
 * the well-tied part where modularity gains most. So every part hangs together.
 * @param turn all nodes, in the order in which they may join
 */
export function refine(rows: WeightedRows, communities: Int32Array, turn: Int32Array): Int32Array {
  const { order, offsets, targets, weights, strengths, total } = rows;
  const parts = new Int32Array(order);
  const held = strengths.slice();
  const isJoined = new Uint8Array(order);
  const heldByCommunity = new Float64Array(order);
  // Ties of each part to the rest of its community.
  const outward = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const community = communities[node] as number;
    parts[node] = node;
    heldByCommunity[community] = (heldByCommunity[community] as number) + (strengths[node] as number);
    let inside = 0;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      if (communities[targets[place] as number] === community) inside += weights[place] as number;
    }
    outward[node] = inside;
  }
  // The ties of the node at hand by the part of its partners: 0 again before the next node.
  const ties = new Float64Array(order);
  const met = new Int32Array(order);
  for (const node of turn) {
    // Whoever is alone is a part under its own number, which others may have joined.
    if (isJoined[node] === 1) continue;
    const community = communities[node] as number;
    const whole = heldByCommunity[community] as number;
    const strength = strengths[node] as number;
    if ((outward[node] as number) * total < strength * (whole - strength)) continue;
    let metCount = 0;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const partner = targets[place] as number;
      if (communities[partner] !== community) continue;
      const part = parts[partner] as number;
      const before = ties[part] as number;
      if (before === 0) met[metCount++] = part;
      ties[part] = before + (weights[place] as number);
    }
    let best = node;
    let bestGain = 0;
    let bestTies = 0;
    for (let at = 0; at < metCount; at++) {
      const part = met[at] as number;
      const count = ties[part] as number;
      const theirs = held[part] as number;
      ties[part] = 0;
      const gain = count * total - strength * theirs;
      if (gain > bestGain && (outward[part] as number) * total >= theirs * (whole - theirs)) {
        best = part;
        bestGain = gain;
        bestTies = count;
      }
    }
    if (best === node) continue;
    outward[best] = (outward[best] as number) + (outward[node] as number) - 2 * bestTies;
    held[best] = (held[best] as number) + strength;
    parts[node] = best;
    isJoined[best] = 1;
    isJoined[node] = 1;
  }
  return parts;
}
