import { useState } from 'react';

/**
 * What is known of things that are asked, also once they have an answer: the service tells no more of them then (their `count` is 0), and
 * whoever looks at the answer still wants to see how often and where they stand.
 */
export function useMet<T extends { readonly count: number }>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const [met, setMet] = useState<ReadonlyMap<string, T>>(new Map());
  const fresh = items.filter((item) => item.count > 0 && met.get(keyOf(item))?.count !== item.count);
  if (fresh.length > 0) setMet(new Map([...met, ...fresh.map((item) => [keyOf(item), item] as const)]));
  return items.map((item) => (item.count > 0 ? item : (met.get(keyOf(item)) ?? item)));
}
