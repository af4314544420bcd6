export {
  centralizationDegree,
  centralizationDegreeUnion,
  centralizationFreeman,
  centralizationIndegree,
  centralizationOutdegree,
} from './network/centralisation.ts';
export { componentsStrong, componentsStrongN, componentsUnionN, componentsWeak } from './network/components.ts';
export { density, densityIntersection, densityUnion } from './network/density.ts';
export { eiIndex, eiIndexUnion } from './network/ei-index.ts';
export { isolates } from './network/isolates.ts';
export { meanDegreeUnion } from './network/mean-degree.ts';
export { order } from './network/order.ts';
export { reciprocityEdgewise } from './network/reciprocity.ts';
export { size } from './network/size.ts';
export { betweenness, betweennessNorm, betweennessUnion } from './node/betweenness.ts';
export { corenessUnion } from './node/coreness.ts';
export { degreeIn, degreeOut, degreeUnion } from './node/degree.ts';
export { degreeCentrality } from './node/degree-centrality.ts';
export {
  harmonicIn,
  harmonicInNorm,
  harmonicOut,
  harmonicOutNorm,
  harmonicUnion,
  harmonicUnionNorm,
} from './node/harmonic.ts';
export { strength, strengthIn, strengthOut } from './node/strength.ts';
