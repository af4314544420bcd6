import type { Indicator } from './indicator.ts';

/** The families of indicators, in the order of tables, exports and pages. */
export const indicatorFamilies: readonly Indicator['family'][] = [
  'activity',
  'position',
  'cohesion',
  'centralisation',
  'composition',
];
