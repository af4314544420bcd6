import type { RowKind } from './row-model.ts';

/** What is set side by side, in this order: how large, then what survives a difference in size, then how it is built. */
export const rowStatistics = [
  { id: 'order', kind: 'count' },
  { id: 'size', kind: 'count' },
  { id: 'mean_degree_union', kind: 'compared' },
  { id: 'density', kind: 'shown' },
  { id: 'reciprocity_edgewise', kind: 'compared' },
  { id: 'transitivity_global_union', kind: 'compared' },
  { id: 'centralization_degree_union', kind: 'compared' },
  { id: 'isolates', kind: 'share' },
] as const satisfies readonly { readonly id: string; readonly kind: RowKind }[];

/** Ids in the order of the rows. */
export const rowIds: readonly string[] = rowStatistics.map(({ id }) => id);

/** Ids that are drawn again: those with a difference by bootstrap. */
export const drawnIds: readonly string[] = rowStatistics.filter(({ kind }) => kind === 'compared').map(({ id }) => id);

/**
 * Ids that are placed among random networks with as many ties. Not the number of partners and density: with the ties given they are fixed, or say
 * again how many ties are returned.
 */
export const chanceIds: readonly string[] = [
  'reciprocity_edgewise',
  'transitivity_global_union',
  'centralization_degree_union',
  'isolates',
];
