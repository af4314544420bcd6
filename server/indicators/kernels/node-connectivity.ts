import { components } from './components.ts';
import type { CompressedRows } from './compressed-rows.ts';
import { cutPoints } from './cut-points.ts';
import { degrees } from './degrees.ts';
import { separatePathsOf } from './separate-paths.ts';

/** Steps beyond which an exact answer would take more than a second or two. */
const mostSteps = 5e8;

/**
 * The fewest nodes whose loss divides an undirected network, or leaves one node; 0 when it is divided already, n - 1 when
 * all are tied to all. Exact: Even (1975), SIAM Journal on Computing 4(3), around a node of smallest degree. null = would take too long.
 */
export function nodeConnectivity(union: CompressedRows): number | null {
  const { order, offsets, targets } = union;
  if (order < 2 || components(union).count > 1) return 0;
  const counts = degrees(union);
  let least = order - 1;
  let centre = 0;
  counts.forEach((count, node) => {
    if (count < least) {
      least = count;
      centre = node;
    }
  });
  if (least === order - 1 || least === 1) return least;
  if (cutPoints(union).nodes.length > 0) return 1;
  if (least === 2) return 2;
  const around = targets.subarray(offsets[centre], offsets[centre + 1]);
  if ((order + around.length ** 2 / 2) * (least + 1) * (4 * order + 4 * targets.length) > mostSteps) return null;
  const separatePaths = separatePathsOf(union);
  const tied = (a: number, b: number): boolean => targets.subarray(offsets[a], offsets[a + 1]).includes(b);
  let fewest = least;
  // Whoever divides the network either leaves the centre, apart from some other, or takes it and so parts two around it.
  for (let node = 0; node < order; node++) {
    if (node !== centre && !around.includes(node)) fewest = Math.min(fewest, separatePaths(centre, node, fewest));
  }
  around.forEach((a, index) => {
    for (const b of around.subarray(index + 1)) if (!tied(a, b)) fewest = Math.min(fewest, separatePaths(a, b, fewest));
  });
  return fewest;
}
