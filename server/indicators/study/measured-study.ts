import { loggedDays } from '../../graph/build/logged-window.ts';
import type { Network } from '../../graph/network.ts';
import type { StudyRecords } from '../../model/records.ts';
import { type DyadRow, dyadRows } from './collaboration/dyad-rows.ts';
import { measures, parametersOf } from './index.ts';
import type { MeasuredCell, MeasureFamily, StudyMeasure } from './measure.ts';

/** The values of one measure, with what was set for it. */
export type MeasureValues = {
  readonly measure: StudyMeasure;
  readonly parameters: Readonly<Record<string, number>>;
  readonly cells: readonly MeasuredCell[];
};

/** What people say and what the log shows, over a whole study. */
export type MeasuredStudy = {
  /** Last day of the observation, ISO; null = there is no log. */
  readonly observedUntil: string | null;
  readonly values: readonly MeasureValues[];
  /** A row for each pair of organisations with a contact. */
  readonly dyads: readonly DyadRow[];
};

export type MeasureRequest = {
  readonly seed: number;
  /** By parameter id, for every measure that has it; those left out as the recipe says, and otherwise their standard. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Only these families; absent = all. */
  readonly families?: readonly MeasureFamily[];
  /** ISO day; the last day of the log where it is left out. */
  readonly observedUntil?: string;
};

/**
 * Computes the measures of a study.
 * @param network the network that the recipe gives; measures of structure read it
 */
export function measureStudy(records: StudyRecords, network: Network, request: MeasureRequest): MeasuredStudy {
  const { seed, families } = request;
  const observedUntil = request.observedUntil ?? loggedDays(records.contacts)?.to ?? null;
  const wanted = families === undefined ? measures : measures.filter(({ family }) => families.includes(family));
  const shared = { records, network, observedUntil };
  return {
    observedUntil,
    values: wanted.map((measure) => {
      const parameters = parametersOf(measure, { ...network.recipe.measures, ...request.parameters });
      return { measure, parameters, cells: measure.compute({ ...shared, seed, parameters }) };
    }),
    dyads: dyadRows(shared),
  };
}
