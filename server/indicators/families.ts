/** The families of indicators, in the order of tables, exports and pages. */
export const indicatorFamilies = ['activity', 'position', 'cohesion', 'centralisation', 'composition'] as const;
export type IndicatorFamily = (typeof indicatorFamilies)[number];
