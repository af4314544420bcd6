export { networkIndicators } from './network-indicators.ts';
export { nodeIndicators } from './node-indicators.ts';
export { png } from './png.ts';
export { results } from './results.ts';
export { run } from './run.ts';
export { svg } from './svg.ts';
export { tieIndicators } from './tie-indicators.ts';
export { undefinedValues } from './undefined-values.ts';
