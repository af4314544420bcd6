import { asCommunities, bestCommunities, type Communities } from './kernels/communities.ts';
import type { CorePattern } from './kernels/core-pattern.ts';
import { type CoreDivision, coreBySearch } from './kernels/core-periphery.ts';
import type { Walk, WalkRows } from './walk.ts';

/*
 * Searches as walks of one block: what they found is a number and a class for each node. Each draws its chance from the seed, from the beginning,
 * so it finds the same wherever it is done.
 */

const common = {
  starts: () => 1,
  // The ties are read over and over.
  work: ({ unionRows: { order, targets } }: WalkRows) => 1000 * (order + targets.length),
  begin: ({ rows }: WalkRows) => ({ sums: [new Float64Array(1)], peaks: [new Int32Array(rows.order)] }),
};

/** The best communities that are found, direction left out; of a network with ties. */
export const communitySearch: Walk<Communities> = {
  ...common,
  add: ({ unionRows, seed }, { sums: [modularity], peaks: [of] }) => {
    const found = bestCommunities(unionRows, seed);
    modularity?.fill(found.modularity);
    of?.set(found.of);
  },
  // As they stand in `begin`.
  finish: (_network, { sums: [modularity], peaks: [of] }) => asCommunities(of as Int32Array, modularity?.[0] as number),
};

/** The best core that a search finds, direction left out; null where none has a correlation. */
export function coreSearch(pattern: CorePattern): Walk<CoreDivision | null> {
  return {
    ...common,
    add: ({ unionRows, seed }, { sums: [fit], peaks: [inCore] }) => {
      const found = coreBySearch(unionRows, pattern, seed);
      fit?.fill(found?.fit ?? Number.NaN);
      for (const node of found?.core ?? []) inCore?.fill(1, node, node + 1);
    },
    finish: (_network, { sums: [found], peaks: [inCore] }) => {
      const fit = found?.[0] ?? Number.NaN;
      if (Number.isNaN(fit)) return null;
      const core = [...(inCore ?? []).entries()].flatMap(([node, is]) => (is === 1 ? [node] : []));
      return { method: 'heuristic', fit, optima: null, core };
    },
  };
}
