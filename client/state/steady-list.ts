/**
 * A list that stays as it is while somebody works in it. What was in it keeps its place, with what is known of it now; it goes once it is neither
 * asked any more nor `stays`. What is new comes at the end.
 */
export function steadyList<T>(
  before: readonly T[],
  asked: readonly T[],
  keyOf: (item: T) => string,
  stays: (item: T) => boolean,
): readonly T[] {
  const now = new Map(asked.map((item) => [keyOf(item), item]));
  const known = new Set(before.map(keyOf));
  const stayed = before.flatMap((item) => now.get(keyOf(item)) ?? (stays(item) ? item : []));
  return [...stayed, ...asked.filter((item) => !known.has(keyOf(item)))];
}
