export { cohenKappa } from './cohen-kappa.ts';
export { cugDyads, cugEdges, cugSize } from './cug.ts';
export { densityBootstrap, densityBootstrapPaired } from './density-bootstrap.ts';
export { alphaInterval, alphaNominal, alphaOrdinal } from './krippendorff-alpha.ts';
export { meanDegreeBootstrap } from './mean-degree-bootstrap.ts';
export { mrqap } from './mrqap.ts';
export { qap } from './qap.ts';
