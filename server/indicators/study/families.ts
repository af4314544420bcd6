import type { MeasureFamily } from './measure.ts';

/** The families of measures, in the order of tables, exports and pages. */
export const measureFamilies: readonly MeasureFamily[] = [
  'dilemmas',
  'factors',
  'collaboration',
  'referrals',
  'handover',
  'quality',
  'isolation',
  'governance',
  'sources',
];
