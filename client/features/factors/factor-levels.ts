import type { MeasuredCellView, MeasuresView } from '../../../server/http/contract.ts';
import { measureOf } from '../../state/measures.ts';

/** The levels of factors in their order; `unknown` = the codebook gives none. */
export const levels = ['context', 'organisation', 'individual', 'unknown'] as const;
export type FactorLevel = { readonly level: string; readonly own: readonly MeasuredCellView[] };

/** One cell for each factor of the study. */
export function factorsOf(whole: MeasuresView): readonly MeasuredCellView[] {
  return (measureOf(whole, 'factor_prevalence')?.cells ?? []).filter((cell) => cell.key.length === 2);
}

/** The factors of the study on their levels; levels without factors are left out, a study's own levels come last. */
export function factorLevels(factors: readonly MeasuredCellView[]): readonly FactorLevel[] {
  return [...new Set<string>([...levels, ...factors.map(({ key }) => key[0] ?? 'unknown')])].flatMap((level) => {
    const own = factors.filter(({ key }) => key[0] === level);
    return own.length > 0 ? [{ level, own }] : [];
  });
}

/** The municipalities that have a value of their own, in the order of the answer. */
export function placesOf(places: MeasuresView): readonly string[] {
  return [
    ...new Set(
      places.measures.flatMap(({ cells }) => cells.flatMap(({ by, unit }) => (by === 'municipality' && unit ? [unit] : []))),
    ),
  ];
}
