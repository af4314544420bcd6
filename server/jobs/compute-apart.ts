import type { Results } from '../model/result.ts';
import { analyse, takesLong } from '../pipeline/analyse.ts';
import { type DrawnChance, haveDrawn } from '../pipeline/chance-pieces.ts';
import type { Comparers } from '../pipeline/compare-pieces.ts';
import type { ComputeWatch } from '../pipeline/shared-work.ts';
import type { WhatIf } from '../pipeline/what-if.ts';
import type { ResultsAsked, WhatIfAsked, WorkbenchParts } from '../pipeline/workbench.ts';
import type { ComputationRunner } from './computation.ts';

/** Computes the indicators of a small network at once, and of a large one by a runner: the thread that answers people stays free. */
export function computeApart(
  runner: ComputationRunner,
): (asked: ResultsAsked, watch: Required<ComputeWatch>) => Promise<Results> {
  return async ({ study, built, records, request, versions }, watch) => {
    if (!takesLong(built.network)) return analyse(built, records, request, versions);
    const { id, revision } = study;
    return runner.run('results', { study: id, revision, recipe: built.network.recipe, request }, watch);
  };
}

/**
 * Computes measures, and finds the records behind their values, by a runner. Where a measure is held against chance, the pool draws it
 * while the runner goes on with other measures.
 */
export function measureApart(
  runner: ComputationRunner,
  comparers: Comparers,
): Required<Pick<WorkbenchParts, 'computeMeasure' | 'findMeasureEvidence'>> {
  return {
    computeMeasure: async ({ study: { id, revision }, ...asked }, watch) => {
      const compute = (drawn: readonly DrawnChance[]) => runner.run('measure', { study: id, revision, ...asked, drawn }, watch);
      const first = await compute([]);
      if (!('toDraw' in first)) return first;
      const second = await compute(await haveDrawn(first.toDraw, comparers, watch.signal));
      if ('toDraw' in second) throw new TypeError(`${asked.measure} asks for other draws than it asked for`);
      return second;
    },
    findMeasureEvidence: ({ study: { id, revision }, ...asked }) =>
      runner.run('measure-evidence', { study: id, revision, ...asked }),
  };
}

/**
 * Tries scenarios by a runner: networks and measures are made anew for each. What a person tries on a page takes a moment and goes to where
 * measures are computed; everything at once, or a large network, waits with what is long.
 */
export function whatIfApart(forPages: ComputationRunner, forLong: ComputationRunner): (asked: WhatIfAsked) => Promise<WhatIf> {
  return ({ study: { id, revision }, built, request }) => {
    const isLong = takesLong(built.network) || request.indicators === null || request.measures === null;
    const runner = isLong ? forLong : forPages;
    return runner.run('what-if', { study: id, revision, recipe: built.network.recipe, request });
  };
}
