import type { Results } from '../model/result.ts';
import { analyse, takesLong } from '../pipeline/analyse.ts';
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

/** Computes measures, and finds the records behind their values, by a runner. */
export function measureApart(
  runner: ComputationRunner,
): Required<Pick<WorkbenchParts, 'computeMeasure' | 'findMeasureEvidence'>> {
  return {
    computeMeasure: ({ study: { id, revision }, ...asked }, watch) =>
      runner.run('measure', { study: id, revision, ...asked }, watch),
    findMeasureEvidence: ({ study: { id, revision }, ...asked }) =>
      runner.run('measure-evidence', { study: id, revision, ...asked }),
  };
}

/** Tries scenarios by a runner: networks and measures are made anew for each. */
export function whatIfApart(runner: ComputationRunner): (asked: WhatIfAsked) => Promise<WhatIf> {
  return ({ study: { id, revision }, built, request }) =>
    runner.run('what-if', { study: id, revision, recipe: built.network.recipe, request });
}
