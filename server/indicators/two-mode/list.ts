export {
  bipartiteBetweenness,
  bipartiteCloseness,
  bipartiteClusteringDot,
  bipartiteDegreeCentrality,
  degree,
} from './centrality.ts';
export { articulationPoints, bipartiteDensity, componentsN, robinsAlexander } from './cohesion.ts';
export {
  projectionMode0Density,
  projectionMode0Newman,
  projectionMode0Strength,
  projectionMode0Ties,
  projectionMode0Weights,
  projectionMode1Density,
  projectionMode1Newman,
  projectionMode1Strength,
  projectionMode1Ties,
  projectionMode1Weights,
} from './projections.ts';
