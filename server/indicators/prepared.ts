import type { Shape, Shared } from './indicator.ts';
import type { Communities } from './kernels/communities.ts';
import { type Components, components } from './kernels/components.ts';
import { type CoreDivision, mostForExact } from './kernels/core-periphery.ts';
import { type Fewest, fewestOutside } from './kernels/core-periphery-exact.ts';
import { type CutPoints, cutPoints } from './kernels/cut-points.ts';
import type { Distances } from './kernels/distances.ts';
import type { PathShares } from './kernels/edge-betweenness.ts';
import { egoDensities } from './kernels/ego-triangles.ts';
import { leadingVector } from './kernels/leading-vector.ts';
import { sharedPartners } from './kernels/shared-partners.ts';
import { type TwoPaths, twoPaths } from './kernels/two-paths.ts';

/*
 * What indicators of different files need. Asked for through `shared`, each is computed once per network.
 * Without direction the directed variants are the same as the union ones: ask for those.
 */

/** Steps along the arrows, towards each node. */
export const inwardDistances = ({ walk }: Shape): Distances => walk('distancesIn');
/** Steps along the arrows, away from each node. */
export const outwardDistances = ({ walk }: Shape): Distances => walk('distancesOut');
/** Steps with direction left out. */
export const unionDistances = ({ walk }: Shape): Distances => walk('distancesUnion');

/** Betweenness of ties, with that of nodes, of the network as it stands. */
export const tiePathShares = ({ walk }: Shape): PathShares => walk('tiePaths');
/** Betweenness of ties, with that of nodes, direction left out. */
export const unionTiePathShares = ({ walk }: Shape): PathShares => walk('tiePathsUnion');

/** Betweenness of the network as it stands, not normalised. */
export const betweennessScores = ({ rows, walk, withTiePaths }: Shape, shared: Shared): Float64Array =>
  withTiePaths ? shared(rows.directed ? tiePathShares : unionTiePathShares).nodes : walk('betweenness');
/** Betweenness with direction left out, not normalised. */
export const unionBetweenness = ({ walk, withTiePaths }: Shape, shared: Shared): Float64Array =>
  withTiePaths ? shared(unionTiePathShares).nodes : walk('betweennessUnion');

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
/** The best communities that are found, direction left out; of a network with ties. */
export const communities = ({ walk }: Shape): Communities => walk('communities');
/** The best core that a search finds where the core is tied to everybody; null where there is none. */
export const coreTiedToAll = ({ walk }: Shape): CoreDivision | null => walk('coreEither');
/** The best core that a search finds where the core is tied among itself; null where there is none. */
export const coreTiedWithin = ({ walk }: Shape): CoreDivision | null => walk('coreWithin');
/** For the exact search for a core; null where the network is too large for it. */
export const coreTable = ({ unionRows }: Shape): Fewest | null =>
  unionRows.order <= mostForExact ? fewestOutside(unionRows) : null;
/** The leading eigenvector with direction left out, of length 1; null when it has not settled. */
export const unionVector = ({ unionRows }: Shape): Float64Array | null => leadingVector(unionRows);
