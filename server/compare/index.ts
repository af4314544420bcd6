import type { Comparison } from './comparison.ts';
import * as list from './list.ts';

/** Every comparison, in the order of list.ts. */
export const comparisons: readonly Comparison[] = Object.values(list);
