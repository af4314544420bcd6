import type { Comparison } from '../compare/comparison.ts';
import { comparisons } from '../compare/index.ts';
import { indicators } from '../indicators/index.ts';
import type { Described, Indicator } from '../indicators/indicator.ts';
import { notation } from '../indicators/notation.ts';
import { drawsSet } from '../indicators/study/dilemmas/structural.ts';
import { measures, parametersOf } from '../indicators/study/index.ts';
import type { StudyMeasure } from '../indicators/study/measure.ts';
import { twoModeIndicators } from '../indicators/two-mode/compute-two-mode.ts';
import { standardSeed } from '../model/random.ts';
import { sameText, type Text } from '../model/text.ts';

/** What a comparison says of itself. */
export type DescribedComparison = Pick<
  Comparison,
  'id' | 'takes' | 'label' | 'definition' | 'formula' | 'convention' | 'range' | 'unit' | 'undefinedWhen' | 'references'
> & {
  /** Result ids of the indicators that can be compared; empty where it takes other things. */
  readonly statistics: readonly string[];
  readonly ownDesign: boolean;
};

/** Everything that can be computed, as it describes itself: the one source of the methods page, the API and the command line. */
export type Methods = {
  readonly indicators: readonly (Described & { readonly scope: Indicator['scope'] })[];
  /** Those of networks of two kinds, such as organisations and events. */
  readonly twoMode: readonly (Described & { readonly scope: 'node' | 'network' })[];
  readonly measures: readonly (Omit<StudyMeasure, 'compute' | 'formula' | 'drawn'> & {
    readonly formula: Text;
    /** What is drawn at random, how often and with which seed where nobody says otherwise; absent where nothing is. */
    readonly drawn?: { readonly model: Text; readonly draws: number; readonly seed: number };
  })[];
  readonly comparisons: readonly DescribedComparison[];
  /** The letters of the formulas. */
  readonly notation: typeof notation;
};

/** What describes it; neither how it is computed nor when. */
const withoutComputation = <T extends { readonly compute: unknown; readonly walked?: true }>({
  compute: _compute,
  walked: _walked,
  ...described
}: T) => described;

function statisticsOf(comparison: Comparison): readonly string[] {
  if ('statistics' in comparison) return comparison.statistics;
  return 'statistic' in comparison ? [comparison.statistic] : [];
}

/** The registries without their computations, each in its own order. */
export const methods: Methods = {
  indicators: indicators.map(withoutComputation),
  twoMode: twoModeIndicators.map(withoutComputation),
  measures: measures.map((measure) => {
    const { formula, drawn, ...described } = withoutComputation(measure);
    const chance = drawn && { drawn: { model: drawn, draws: drawsSet(parametersOf(measure)) ?? 0, seed: standardSeed } };
    return { ...described, ...chance, formula: typeof formula === 'string' ? sameText(formula) : formula };
  }),
  comparisons: comparisons.map((comparison) => {
    const { id, takes, label, definition, formula, convention, range, unit, undefinedWhen, references } = comparison;
    const facts = { id, takes, label, definition, formula, convention, range, unit, undefinedWhen, references };
    return { ...facts, ownDesign: comparison.ownDesign ?? false, statistics: statisticsOf(comparison) };
  }),
  notation,
};
