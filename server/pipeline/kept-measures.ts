import { parametersOf } from '../indicators/study/index.ts';
import type { CountedCell, StudyMeasure } from '../indicators/study/measure.ts';
import { StudyError, say } from '../model/errors.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { Study } from '../model/study.ts';
import { type ComputeProgress, type ComputeWatch, SharedWork } from './shared-work.ts';

/** One measure that is wanted, with everything its values hang on: the study as of its revision, the recipe, the seed, its parameters. */
export type MeasureAsked = {
  readonly study: Study;
  readonly recipe: NetworkRecipe;
  readonly measure: string;
  readonly seed: number;
  readonly parameters: Readonly<Record<string, number>>;
};

/** The values of one measure, as plain data. */
export type MeasureGiven = {
  /** Last day of the observation, ISO; null = there is no log, and the recipe does not say. */
  readonly observedUntil: string | null;
  readonly parameters: Readonly<Record<string, number>>;
  readonly cells: readonly CountedCell[];
};

export type ComputeMeasure = (asked: MeasureAsked, watch: Required<ComputeWatch>) => Promise<MeasureGiven>;

/** @throws StudyError `request-invalid` for a number outside the range that a measure takes */
export function checkParameters(measures: readonly StudyMeasure[], asked: MeasureAsked['parameters']): void {
  const field = 'parameters';
  for (const { id, min, max } of measures.flatMap(({ parameters }) => parameters)) {
    const value = Object.hasOwn(asked, id) ? asked[id] : undefined;
    if (value === undefined || (value >= min && value <= max)) continue;
    const problem = value < min ? say('problem-least', { limit: min }) : say('problem-most', { limit: max });
    throw new StudyError('usage', 'request-invalid', { field: id, problem }, { field });
  }
}

/** Values that are kept, over all measures: some hundred megabytes at the most. */
const mostCells = 200_000;

/**
 * Computes measures one by one, each once for all who ask for it, and keeps those that were asked for last. So a page waits only for what
 * is new to it, and who leaves in the middle finds what was done when coming back.
 * @returns the measures in the order in which they were asked; throws the signal's reason, or what computing one of them threw
 */
export function keepMeasures(compute: ComputeMeasure) {
  const kept = new Map<string, MeasureGiven>();
  const underway = new SharedWork<MeasureGiven>();
  let cells = 0;

  function keep(key: string, given: MeasureGiven): void {
    forget(key);
    kept.set(key, given);
    cells += given.cells.length;
    for (const oldest of kept.keys()) {
      if (cells <= mostCells || oldest === key) break;
      forget(oldest);
    }
  }

  function forget(key: string): void {
    cells -= kept.get(key)?.cells.length ?? 0;
    kept.delete(key);
  }

  return async (
    measures: readonly StudyMeasure[],
    { parameters, ...asked }: Omit<MeasureAsked, 'measure'>,
    { signal, onProgress }: ComputeWatch = {},
  ): Promise<readonly MeasureGiven[]> => {
    let done = 0;
    // The network is built for the first of them; after that only what is done counts.
    const onStep = (progress: ComputeProgress): void => {
      if (done === 0 && progress.step === 'building') onProgress?.(progress);
    };
    const whole = [asked.study.id, asked.study.revision, asked.study.createdAt, asked.recipe, asked.seed];
    const set = { ...asked.recipe.measures, ...parameters };
    const one = async (measure: StudyMeasure): Promise<MeasureGiven> => {
      const wanted: MeasureAsked = { ...asked, measure: measure.id, parameters: parametersOf(measure, set) };
      const key = JSON.stringify([...whole, measure.id, wanted.parameters]);
      const known = kept.get(key);
      const make = async (watch: Required<ComputeWatch>): Promise<MeasureGiven> => {
        const given = await compute(wanted, watch);
        keep(key, given);
        return given;
      };
      const given = known ?? (await underway.run(key, make, { ...(signal !== undefined && { signal }), onProgress: onStep }));
      if (known !== undefined) keep(key, known);
      onProgress?.({ step: 'measuring', done: ++done, total: measures.length });
      return given;
    };
    return Promise.all(measures.map(one));
  };
}
