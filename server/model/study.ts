import type { TableKind } from './tables.ts';
import type { Text } from './text.ts';

/**
 * What the data of a study are. `synthetic` data are made by a generator and are marked wherever they show;
 * `real` = coded from public material, `published` = a classic data set, `own` = the user's.
 */
export const natures = ['own', 'real', 'published', 'synthetic'] as const;
export type Nature = (typeof natures)[number];

/** What a data set says of itself; shown beside the study and on its figures. */
export type Card = {
  readonly title: Text;
  readonly description: Text;
  readonly nature: Nature;
  readonly source: string;
  readonly licence: string;
  readonly caveats: readonly Text[];
};

export type Study = {
  readonly id: string;
  readonly card: Card;
  readonly createdAt: string;
  /** Rises by one with every import and undo; results are cached and labelled by it. */
  readonly revision: number;
};

/** How many records a study holds, by table. */
export type RecordCounts = Readonly<Record<TableKind, number>>;
