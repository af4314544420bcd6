import type { CompressedRows } from './compressed-rows.ts';
import { sharedPartners } from './shared-partners.ts';
import { mutualWeights } from './structural-holes.ts';

/*
 * How closed the circle of partners around each node is, in the versions for direction and weight. A node with fewer than two
 * partners gets 0 in all of them, as in networkx.
 */

/** The same rows with other weights. */
function reweighed(rows: CompressedRows, change: (weight: number) => number): CompressedRows {
  const { weights, reverse } = rows;
  return { ...rows, weights: weights.map(change), reverse: { ...reverse, weights: reverse.weights.map(change) } };
}

/** Σ over pairs j ≠ h of partners of s_ij s_jh s_ih, where s is given beside the union rows. */
function closedTriangles({ order, offsets, targets }: CompressedRows, strengths: Float64Array): Float64Array {
  const toNode = new Float64Array(order);
  return Float64Array.from({ length: order }, (_, node) => {
    const start = offsets[node] as number;
    const end = offsets[node + 1] as number;
    for (let place = start; place < end; place++) toNode[targets[place] as number] = strengths[place] as number;
    let sum = 0;
    for (let place = start; place < end; place++) {
      const partner = targets[place] as number;
      let around = 0;
      for (let next = offsets[partner] as number; next < (offsets[partner + 1] as number); next++) {
        around += (strengths[next] as number) * (toNode[targets[next] as number] as number);
      }
      sum += (strengths[place] as number) * around;
    }
    for (let place = start; place < end; place++) toNode[targets[place] as number] = 0;
    return sum;
  });
}

/**
 * Clustering of directed networks: directed triangles around a node as a share of those it could have with its arcs (0 to 1).
 * With weights (known, above 0), a triangle counts the cube root of the product of its weights, each divided by the largest. In
 * undirected rows this is the usual local clustering, weighted as in Onnela et al. (2005), doi 10.1103/PhysRevE.71.065103.
 * Fagiolo (2007), doi 10.1103/PhysRevE.76.026107.
 */
export function directedClustering(rows: CompressedRows, union: CompressedRows, weighted: boolean): Float64Array {
  const most = rows.weights.reduce((so, weight) => Math.max(so, weight), 0);
  const cubeRoots = weighted ? reweighed(rows, (weight) => Math.cbrt(weight / most)) : rows;
  const sums = closedTriangles(union, mutualWeights(cubeRoots, union, weighted));
  return sums.map((sum, node) => {
    const leaving = (rows.offsets[node + 1] as number) - (rows.offsets[node] as number);
    const arriving = (rows.reverse.offsets[node + 1] as number) - (rows.reverse.offsets[node] as number);
    const partners = (union.offsets[node + 1] as number) - (union.offsets[node] as number);
    const both = leaving + arriving - partners;
    const possible = 2 * ((leaving + arriving) * (leaving + arriving - 1) - 2 * both);
    return possible === 0 ? 0 : sum / possible;
  });
}

/**
 * Weighted clustering of an undirected network: of the strength a node spends on pairs of partners, the share on pairs that are tied
 * (0 to 1). Weights must be known and above 0. Barrat et al. (2004), doi 10.1073/pnas.0400087101.
 */
export function barratClustering(rows: CompressedRows): Float64Array {
  const { order, offsets, weights } = rows;
  const shared = sharedPartners(rows);
  return Float64Array.from({ length: order }, (_, node) => {
    const partners = (offsets[node + 1] as number) - (offsets[node] as number);
    if (partners < 2) return 0;
    let strength = 0;
    let closed = 0;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      strength += weights[place] as number;
      closed += (weights[place] as number) * (shared[place] as number);
    }
    return closed / (strength * (partners - 1));
  });
}

/** Arcs among the partners of each node, in whichever direction those are partners, as a share of all there could be (0 to 1). */
export function egoDensities(rows: CompressedRows, union: CompressedRows): Float64Array {
  const partnerOf = new Int32Array(rows.order).fill(-1);
  return Float64Array.from({ length: rows.order }, (_, node) => {
    const partners = union.targets.subarray(union.offsets[node], union.offsets[node + 1]);
    for (const partner of partners) partnerOf[partner] = node;
    let arcs = 0;
    for (const partner of partners) {
      for (let place = rows.offsets[partner] as number; place < (rows.offsets[partner + 1] as number); place++) {
        if (partnerOf[rows.targets[place] as number] === node) arcs++;
      }
    }
    return partners.length < 2 ? 0 : arcs / (partners.length * (partners.length - 1));
  });
}
