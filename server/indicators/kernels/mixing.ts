import type { CompressedRows } from './compressed-rows.ts';

/** Ties and possible ties between and within groups. Nodes of unknown group take no part. Undirected rows: each pair once. */
export type Mixing = {
  readonly external: number;
  readonly internal: number;
  readonly possibleExternal: number;
  readonly possibleInternal: number;
};

/** @param groups the group of each node by position; null = not known */
export function mixing(rows: CompressedRows, groups: readonly (string | null)[]): Mixing {
  const { order, offsets, targets, directed } = rows;
  const sizes = new Map<string, number>();
  let external = 0;
  let internal = 0;
  for (let node = 0; node < order; node++) {
    const group = groups[node] ?? null;
    if (group === null) continue;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const other = groups[targets[place] as number] ?? null;
      if (other === null) continue;
      if (other === group) internal++;
      else external++;
    }
  }
  let known = 0;
  let possibleInternal = 0;
  for (const size of sizes.values()) {
    known += size;
    possibleInternal += size * (size - 1);
  }
  const possibleExternal = known * (known - 1) - possibleInternal;
  const times = directed ? 1 : 2;
  return {
    external: external / times,
    internal: internal / times,
    possibleExternal: possibleExternal / times,
    possibleInternal: possibleInternal / times,
  };
}
