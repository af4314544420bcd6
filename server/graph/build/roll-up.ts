import type { NetworkRecipe } from '../../model/network-recipe.ts';
import { sectorKey } from './sector-key.ts';

/** What the roll-up needs of a listed organisation: the position of the one it is part of (-1 = none that is listed), and its side. */
export type Site = { readonly sector: string | null; readonly parent: number; readonly inside: boolean };

/**
 * Where each organisation ends up: its own position, or that of the organisation it is folded into. An organisation is folded
 * into the one it is part of when that one is listed and lies on the same side of the boundary, and for `sites` only when both
 * are known to be of the same sector; then on up the chain as far as that holds. The boundary goes first, so that a district
 * keeps its own sites although the organisation they belong to lies elsewhere.
 * Organisations whose chain runs into a circle are not folded.
 */
export function rollUp(sites: readonly Site[], rule: NetworkRecipe['rollUp']): Int32Array {
  const ends = Int32Array.from(sites, (_site, position) => position);
  if (rule === 'none') return ends;
  const next = sites.map((site) => stepUp(site, sites, rule));
  // 0 = not seen, 1 = on the path walked now, 2 = its end is known, 3 = runs into a circle
  const state = new Uint8Array(sites.length);
  for (let start = 0; start < sites.length; start++) {
    const path: number[] = [];
    let here = start;
    while (here >= 0 && state[here] === 0) {
      state[here] = 1;
      path.push(here);
      here = next[here] ?? -1;
    }
    const circular = here >= 0 && state[here] !== 2;
    const end = here >= 0 ? ends[here] : path.at(-1);
    for (const position of path) {
      state[position] = circular ? 3 : 2;
      if (!circular && end !== undefined) ends[position] = end;
    }
  }
  return ends;
}

/** The position one step up, or -1. */
function stepUp({ sector, parent, inside }: Site, sites: readonly Site[], rule: 'sites' | 'all'): number {
  const above = sites[parent];
  if (above === undefined || above.inside !== inside) return -1;
  const own = sectorKey(sector);
  return rule === 'all' || (own !== null && own === sectorKey(above.sector)) ? parent : -1;
}
