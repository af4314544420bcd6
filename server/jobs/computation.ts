import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { Results } from '../model/result.ts';
import type { DrawnChance, ToDraw } from '../pipeline/chance-pieces.ts';
import type { MeasureAsked, MeasureGiven } from '../pipeline/kept-measures.ts';
import type { ComputeWatch } from '../pipeline/shared-work.ts';
import type { WhatIf, WhatIfRequest } from '../pipeline/what-if.ts';
import type { MeasureEvidenceAsked } from '../pipeline/workbench.ts';
import type { Evidence, ResultsRequest } from '../pipeline/workbench-model.ts';

/*
 * Work that only reads and computes. Like a job, what it asks, tells and gives is plain data: whoever has the store can do it, on this
 * machine or another, and doing it twice gives the same.
 */

/** A study as of a revision. */
type OfStudy = { readonly study: string; readonly revision: number };

/** What each kind of computation asks and gives. Everything in it can be cloned to another thread. */
export type Computations = {
  /** The indicators of the network that a recipe builds from a study as of a revision. */
  readonly results: {
    readonly asks: OfStudy & { readonly recipe: NetworkRecipe; readonly request: ResultsRequest };
    readonly gives: Results;
  };
  /** The values of one measure, without the records behind them; or what is to be drawn for it first, and given with it. */
  readonly measure: {
    readonly asks: OfStudy & Omit<MeasureAsked, 'study'> & { readonly drawn: readonly DrawnChance[] };
    readonly gives: MeasureGiven | ToDraw;
  };
  /** One page of the records behind a value of a measure. */
  readonly 'measure-evidence': { readonly asks: OfStudy & Omit<MeasureEvidenceAsked, 'study'>; readonly gives: Evidence };
  /** A study as of a revision before and after a scenario. */
  readonly 'what-if': {
    readonly asks: OfStudy & { readonly recipe: NetworkRecipe; readonly request: WhatIfRequest };
    readonly gives: WhatIf;
  };
};
export type ComputationKind = keyof Computations;

/** A computation as it is sent: one of the kinds with what it asks. */
export type Computation = {
  readonly [K in ComputationKind]: { readonly kind: K; readonly asks: Computations[K]['asks'] };
}[ComputationKind];

export type ComputationRunner = {
  /**
   * Runs a computation when its turn comes.
   * @throws StudyError `worker-failed` (the thread died or took too long; never tried again), `study-changed`, the signal's reason when
   * aborted, or whatever the computation itself refused
   */
  readonly run: <K extends ComputationKind>(
    kind: K,
    asks: Computations[K]['asks'],
    watch?: ComputeWatch,
  ) => Promise<Computations[K]['gives']>;
  /** Ends the computation under way and refuses new ones. */
  readonly close: () => Promise<void>;
};
