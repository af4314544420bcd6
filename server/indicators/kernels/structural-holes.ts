import type { Adjacency, CompressedRows } from './compressed-rows.ts';

/*
 * Burt (1992), Structural Holes. What i gives to a partner j is z_ij = a_ij + a_ji, kept beside the union's targets;
 * p_ij is its share of all i gives, m_ij its size against the largest i gives to anybody.
 */

/** z_ij for every place of the union rows. Undirected ties come out doubled, which no share notices. */
export function mutualWeights(rows: CompressedRows, union: CompressedRows, weighted: boolean): Float64Array {
  const mutual = new Float64Array(union.targets.length);
  const given = new Float64Array(rows.order);
  const add = ({ offsets, targets, weights }: Adjacency, node: number): void => {
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const target = targets[place] as number;
      given[target] = (given[target] as number) + (weighted ? (weights[place] as number) : 1);
    }
  };
  for (let node = 0; node < rows.order; node++) {
    add(rows, node);
    add(rows.reverse, node);
    for (let place = union.offsets[node] as number; place < (union.offsets[node + 1] as number); place++) {
      const target = union.targets[place] as number;
      mutual[place] = given[target] as number;
      given[target] = 0;
    }
  }
  return mutual;
}

/** z_ij as a share of each node's sum (p_ij), or of its largest (m_ij). */
function scaled({ order, offsets }: CompressedRows, mutual: Float64Array, by: 'sum' | 'largest'): Float64Array {
  const shares = mutual.slice();
  for (let node = 0; node < order; node++) {
    const row = shares.subarray(offsets[node], offsets[node + 1]);
    const whole = row.reduce((so, value) => (by === 'sum' ? so + value : Math.max(so, value)), 0);
    for (let place = 0; place < row.length; place++) row[place] = (row[place] as number) / whole;
  }
  return shares;
}

/** Constraint by each partner, (p_ij + Σ_h p_ih p_hj)², at its place in the union rows. */
export function constraintsByPartner(union: CompressedRows, mutual: Float64Array): Float64Array {
  const { order, offsets, targets } = union;
  const shares = scaled(union, mutual, 'sum');
  const hold = new Float64Array(order);
  const found = new Float64Array(targets.length);
  for (let node = 0; node < order; node++) {
    const start = offsets[node] as number;
    const end = offsets[node + 1] as number;
    // Writing the own shares first also wipes what earlier nodes left at these places; other places are never read.
    for (let place = start; place < end; place++) hold[targets[place] as number] = shares[place] as number;
    for (let place = start; place < end; place++) {
      const partner = targets[place] as number;
      const share = shares[place] as number;
      for (let next = offsets[partner] as number; next < (offsets[partner + 1] as number); next++) {
        const other = targets[next] as number;
        hold[other] = (hold[other] as number) + share * (shares[next] as number);
      }
    }
    for (let place = start; place < end; place++) found[place] = (hold[targets[place] as number] as number) ** 2;
  }
  return found;
}

/** Constraint: the sum over partners; 0 for an isolate, which has none. */
export function constraints(union: CompressedRows, mutual: Float64Array): Float64Array {
  const parts = constraintsByPartner(union, mutual);
  return Float64Array.from({ length: union.order }, (_, node) =>
    parts.subarray(union.offsets[node], union.offsets[node + 1]).reduce((sum, part) => sum + part, 0),
  );
}

/** Constraint summed over everybody, partner or not, whom a node holds through others: Σ over j ≠ i of (p_ij + Σ_h p_ih p_hj)². */
export function constraintsByAll(union: CompressedRows, mutual: Float64Array): Float64Array {
  const { order, offsets, targets } = union;
  const shares = scaled(union, mutual, 'sum');
  const hold = new Float64Array(order);
  const held = new Int32Array(order);
  return Float64Array.from({ length: order }, (_, node) => {
    let count = 0;
    const add = (other: number, share: number): void => {
      if (hold[other] === 0 && share !== 0) held[count++] = other;
      hold[other] = (hold[other] as number) + share;
    };
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const partner = targets[place] as number;
      const share = shares[place] as number;
      add(partner, share);
      for (let next = offsets[partner] as number; next < (offsets[partner + 1] as number); next++) {
        if (targets[next] !== node) add(targets[next] as number, share * (shares[next] as number));
      }
    }
    let sum = 0;
    // In order of position, so that the sum does not depend on who was met first.
    for (const other of held.subarray(0, count).sort()) {
      sum += (hold[other] as number) ** 2;
      hold[other] = 0;
    }
    return sum;
  });
}

/**
 * Hierarchy: how far the constraint comes from one partner, Σ_j (c_ij / (C / N)) ln(c_ij / (C / N)) / (N ln N), 0 when all of N
 * partners constrain alike, 1 when one does all; NaN below two partners.
 */
export function hierarchies(union: CompressedRows, mutual: Float64Array): Float64Array {
  const parts = constraintsByPartner(union, mutual);
  return Float64Array.from({ length: union.order }, (_, node) => {
    const row = parts.subarray(union.offsets[node], union.offsets[node + 1]);
    const count = row.length;
    const mean = row.reduce((sum, part) => sum + part, 0) / count;
    return row.reduce((sum, part) => sum + (part / mean) * Math.log(part / mean), 0) / (count * Math.log(count));
  });
}

/** Effective size: Σ over partners j of 1 − Σ_h p_ih m_jh; 0 for an isolate, which has none. */
export function effectiveSizes(union: CompressedRows, mutual: Float64Array): Float64Array {
  const { order, offsets, targets } = union;
  const shares = scaled(union, mutual, 'sum');
  const marginals = scaled(union, mutual, 'largest');
  const share = new Float64Array(order);
  const found = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const start = offsets[node] as number;
    const end = offsets[node + 1] as number;
    for (let place = start; place < end; place++) share[targets[place] as number] = shares[place] as number;
    let redundant = 0;
    for (let place = start; place < end; place++) {
      const partner = targets[place] as number;
      for (let next = offsets[partner] as number; next < (offsets[partner + 1] as number); next++) {
        redundant += (share[targets[next] as number] as number) * (marginals[next] as number);
      }
    }
    found[node] = end - start - redundant;
    for (let place = start; place < end; place++) share[targets[place] as number] = 0;
  }
  return found;
}
