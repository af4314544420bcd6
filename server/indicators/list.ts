export {
  assortativityNominal,
  degreeAssortativityUnion,
  modularityDirected,
  modularityUnion,
  modularityW,
} from './network/assortativity.ts';
export { clusteringAvgArcdensity, clusteringAvgDirectedFagiolo } from './network/average-clustering.ts';
export { gouldFernandez } from './network/brokerage.ts';
export { dyadCensus, triadCensus } from './network/census.ts';
export {
  centralizationDegree,
  centralizationDegreeUnion,
  centralizationFreeman,
  centralizationIndegree,
  centralizationOutdegree,
} from './network/centralisation.ts';
export { modularityBestUnion } from './network/communities.ts';
export { componentsStrong, componentsStrongN, componentsUnionN, componentsWeak } from './network/components.ts';
export {
  fragmentation,
  krackhardtConnectedness,
  krackhardtEfficiency,
  krackhardtEfficiencyUndirected,
} from './network/connectedness.ts';
export { cpContinuousCorr, cpDiscreteCorrCCPP, cpDiscreteCorrOR } from './network/core-periphery.ts';
export { cutOffMostUnion } from './network/cut-off.ts';
export {
  articulationPointsIntersection,
  articulationPointsUnion,
  bridgesUnion,
  localBridgesUnion,
  nodeConnectivityUnion,
} from './network/cut-points.ts';
export { degreeDistributionUnion } from './network/degree-distribution.ts';
export { density, densityIntersection, densityUnion } from './network/density.ts';
export {
  expectedMutual,
  reciprocityDyadic,
  reciprocityDyadicNonnull,
  reciprocityEdgewiseLrr,
} from './network/dyadic-reciprocity.ts';
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
  centralizationEigenvectorUnion,
} from './network/path-centralisation.ts';
export { reciprocityEdgewise } from './network/reciprocity.ts';
export { multiplexityMean, relationOverlap } from './network/relation-types.ts';
export { size } from './network/size.ts';
export { smallWorldUnion } from './network/small-world.ts';
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
  betweennessSampled,
  betweennessSampledError,
  betweennessUnionSampled,
  betweennessUnionSampledError,
} from './node/betweenness-sampled.ts';
export {
  gouldFernandezCoordinator,
  gouldFernandezGatekeeper,
  gouldFernandezItinerant,
  gouldFernandezLiaison,
  gouldFernandezRepresentative,
  gouldFernandezTotal,
} from './node/brokerage.ts';
export {
  gouldFernandezCoordinatorExpected,
  gouldFernandezCoordinatorZ,
  gouldFernandezGatekeeperExpected,
  gouldFernandezGatekeeperZ,
  gouldFernandezItinerantExpected,
  gouldFernandezItinerantZ,
  gouldFernandezLiaisonExpected,
  gouldFernandezLiaisonZ,
  gouldFernandezRepresentativeExpected,
  gouldFernandezRepresentativeZ,
  gouldFernandezTotalExpected,
  gouldFernandezTotalZ,
} from './node/brokerage-chance.ts';
export {
  closenessInNorm,
  closenessInUnreachN,
  closenessNowfIn,
  closenessOutNorm,
  closenessOutUnreachN,
  closenessUnion,
  closenessUnionNorm,
  closenessWfIn,
  closenessWfOut,
  closenessWfUnion,
} from './node/closeness.ts';
export {
  clusteringBarrat,
  clusteringLocalArcdensity,
  clusteringLocalUnion,
  clusteringWOnnela,
} from './node/clustering.ts';
export { corenessUnion } from './node/coreness.ts';
export { cutOffUnion } from './node/cut-off.ts';
export { degreeIn, degreeOut, degreeUnion } from './node/degree.ts';
export { degreeCentrality } from './node/degree-centrality.ts';
export { eiIndexNode } from './node/ei-index.ts';
export { eigenvectorIn, eigenvectorUnionMax1, eigenvectorUnionUnit, eigenvectorWMax1 } from './node/eigenvector.ts';
export {
  harmonicIn,
  harmonicInNorm,
  harmonicOut,
  harmonicOutNorm,
  harmonicUnion,
  harmonicUnionNorm,
} from './node/harmonic.ts';
export { authority, hub } from './node/hits.ts';
export { isolateClass } from './node/isolate-class.ts';
export { pagerank, pagerankW } from './node/pagerank.ts';
export { eccentricityUnion, reachTwoSteps } from './node/reach.ts';
export { strength, strengthIn, strengthOut } from './node/strength.ts';
export {
  constraintDirected,
  constraintUnion,
  constraintUnionAllj,
  constraintW,
  effectiveSizeDirected,
  effectiveSizeUnion,
  effectiveSizeW,
  efficiencyUnion,
  hierarchyUnion,
} from './node/structural-holes.ts';
export { betweennessWInvstrengthExact, harmonicWInvstrengthNorm } from './node/weighted-paths.ts';
export { bridgeUnion, localBridgeUnion, sharedPartnersUnion, spanUnion } from './tie/bridges.ts';
export { crosses } from './tie/crosses.ts';
export { edgeBetweenness, edgeBetweennessUnion } from './tie/edge-betweenness.ts';
export { reciprocated, simmelian } from './tie/reciprocated.ts';
export { multiplexity, relationTypes, sourceClass, sources } from './tie/sources.ts';
export { records, weight } from './tie/strength.ts';
