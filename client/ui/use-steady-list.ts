import { useState } from 'react';
import { steadyList } from '../state/steady-list.ts';

/** Keeps a list steady while somebody works in it; see steadyList. */
export function useSteadyList<T>(asked: readonly T[], keyOf: (item: T) => string, stays: (item: T) => boolean): readonly T[] {
  const [seen, setSeen] = useState<readonly T[]>([]);
  const shown = steadyList(seen, asked, keyOf, stays);
  const keys = (list: readonly T[]): string => JSON.stringify(list.map(keyOf));
  // What came and went is remembered before anything is drawn; the same list again changes nothing.
  if (keys(shown) !== keys(seen)) setSeen(shown);
  return shown;
}
