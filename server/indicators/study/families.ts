/** The families of measures, in the order of tables, exports and pages. */
export const measureFamilies = [
  'dilemmas',
  'factors',
  'collaboration',
  'referrals',
  'handover',
  'quality',
  'isolation',
  'governance',
  'sources',
] as const;
export type MeasureFamily = (typeof measureFamilies)[number];
