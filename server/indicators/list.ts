export {
  assortativityNominal,
  degreeAssortativityUnion,
  modularityDirected,
  modularityUnion,
} from './network/assortativity.ts';
export { dyadCensus, triadCensus } from './network/census.ts';
export {
  centralizationDegree,
  centralizationDegreeUnion,
  centralizationFreeman,
  centralizationIndegree,
  centralizationOutdegree,
} from './network/centralisation.ts';
export { componentsStrong, componentsStrongN, componentsUnionN, componentsWeak } from './network/components.ts';
export {
  fragmentation,
  krackhardtConnectedness,
  krackhardtEfficiency,
  krackhardtEfficiencyUndirected,
} from './network/connectedness.ts';
export {
  articulationPointsIntersection,
  articulationPointsUnion,
  bridgesUnion,
  nodeConnectivityUnion,
} from './network/cut-points.ts';
export { density, densityIntersection, densityUnion } from './network/density.ts';
export { reciprocityDyadic, reciprocityDyadicNonnull } from './network/dyadic-reciprocity.ts';
export { eiIndex, eiIndexUnion } from './network/ei-index.ts';
export { avgGeodesic, avgGeodesicUnion, diameter, diameterUnion, globalEfficiencyUnion } from './network/geodesics.ts';
export { flowHierarchy, hierarchyReciprocity, krackhardtHierarchy, krackhardtLubness } from './network/hierarchy.ts';
export { isolates } from './network/isolates.ts';
export { meanDegreeUnion } from './network/mean-degree.ts';
export { order } from './network/order.ts';
export {
  centralizationBetweenness,
  centralizationBetweennessUnion,
  centralizationClosenessUnion,
} from './network/path-centralisation.ts';
export { reciprocityEdgewise } from './network/reciprocity.ts';
export { size } from './network/size.ts';
export {
  clusteringAvgUnionNan,
  clusteringAvgUnionZero,
  transitivityGlobalUnion,
  transitivityStrong,
  transitivityStrongcensus,
  transitivityWeak,
  transitivityWeakcensus,
} from './network/transitivity.ts';
export { articulationPointUnion } from './node/articulation-point.ts';
export { betweenness, betweennessNorm, betweennessUnion } from './node/betweenness.ts';
export {
  gouldFernandezCoordinator,
  gouldFernandezGatekeeper,
  gouldFernandezItinerant,
  gouldFernandezLiaison,
  gouldFernandezRepresentative,
  gouldFernandezTotal,
} from './node/brokerage.ts';
export {
  closenessInNorm,
  closenessOutNorm,
  closenessUnion,
  closenessUnionNorm,
  closenessWfIn,
  closenessWfOut,
  closenessWfUnion,
} from './node/closeness.ts';
export { clusteringLocalUnion } from './node/clustering.ts';
export { corenessUnion } from './node/coreness.ts';
export { degreeIn, degreeOut, degreeUnion } from './node/degree.ts';
export { degreeCentrality } from './node/degree-centrality.ts';
export { eigenvectorUnionMax1, eigenvectorUnionUnit } from './node/eigenvector.ts';
export {
  harmonicIn,
  harmonicInNorm,
  harmonicOut,
  harmonicOutNorm,
  harmonicUnion,
  harmonicUnionNorm,
} from './node/harmonic.ts';
export { authority, hub } from './node/hits.ts';
export { pagerank, pagerankW } from './node/pagerank.ts';
export { eccentricityUnion, reachTwoSteps } from './node/reach.ts';
export { strength, strengthIn, strengthOut } from './node/strength.ts';
export {
  constraintDirected,
  constraintUnion,
  constraintW,
  effectiveSizeDirected,
  effectiveSizeUnion,
  effectiveSizeW,
  efficiencyUnion,
} from './node/structural-holes.ts';
export { betweennessWInvstrengthExact, harmonicWInvstrengthNorm } from './node/weighted-paths.ts';
