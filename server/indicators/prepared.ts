import type { Shape, Shared } from './indicator.ts';
import { betweenness } from './kernels/brandes.ts';
import { type Components, components } from './kernels/components.ts';
import { mostForExact } from './kernels/core-periphery.ts';
import { type Fewest, fewestOutside } from './kernels/core-periphery-exact.ts';
import { type CutPoints, cutPoints } from './kernels/cut-points.ts';
import { type Distances, distances } from './kernels/distances.ts';
import { type PathShares, pathShares } from './kernels/edge-betweenness.ts';
import { egoDensities } from './kernels/ego-triangles.ts';
import { leadingVector } from './kernels/leading-vector.ts';
import { sharedPartners } from './kernels/shared-partners.ts';
import { type TwoPaths, twoPaths } from './kernels/two-paths.ts';

/*
 * What indicators of different files need. Asked for through `shared`, each is computed once per network.
 * Without direction the directed variants are the same as the union ones: ask for those.
 */

/** Steps along the arrows, towards each node. */
export const inwardDistances = ({ rows }: Shape): Distances => distances(rows.reverse);
/** Steps along the arrows, away from each node. */
export const outwardDistances = ({ rows }: Shape): Distances => distances(rows);
/** Steps with direction left out. */
export const unionDistances = ({ unionRows }: Shape): Distances => distances(unionRows);

/** Betweenness of ties, with that of nodes, of the network as it stands. */
export const tiePathShares = ({ rows }: Shape): PathShares => pathShares(rows);
/** Betweenness of ties, with that of nodes, direction left out. */
export const unionTiePathShares = ({ unionRows }: Shape): PathShares => pathShares(unionRows);

/** Betweenness of the network as it stands, not normalised. */
export const betweennessScores = ({ rows, withTiePaths }: Shape, shared: Shared): Float64Array =>
  withTiePaths ? shared(rows.directed ? tiePathShares : unionTiePathShares).nodes : betweenness(rows);
/** Betweenness with direction left out, not normalised. */
export const unionBetweenness = ({ unionRows, withTiePaths }: Shape, shared: Shared): Float64Array =>
  withTiePaths ? shared(unionTiePathShares).nodes : betweenness(unionRows);

/** The separate parts, direction left out. */
export const separateParts = ({ unionRows }: Shape): Components => components(unionRows);
/** Articulation points and bridges, direction left out. */
export const unionCutPoints = ({ unionRows }: Shape): CutPoints => cutPoints(unionRows);
/** Two-step paths, direction left out. */
export const unionTwoPaths = ({ unionRows }: Shape): TwoPaths => twoPaths(unionRows);
/** Partners that the two ends of each place of the union rows share. */
export const unionSharedPartners = ({ unionRows }: Shape): Int32Array => sharedPartners(unionRows);
/** Density of ties among the partners of each node. */
export const egoDensity = ({ rows, unionRows }: Shape): Float64Array => egoDensities(rows, unionRows);
/** For the exact search for a core; null where the network is too large for it. */
export const coreTable = ({ unionRows }: Shape): Fewest | null =>
  unionRows.order <= mostForExact ? fewestOutside(unionRows) : null;
/** The leading eigenvector with direction left out, of length 1; null when it has not settled. */
export const unionVector = ({ unionRows }: Shape): Float64Array | null => leadingVector(unionRows);
