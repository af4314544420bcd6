import type { CellValue, Unit } from '../measure.ts';
import { unitKey } from '../study-units.ts';

/** A factor in a unit: what interviews say of it. Counts are of documents; null where nobody was asked. */
export type FactorRow = {
  readonly unit: Unit;
  readonly level: string;
  readonly factor: string;
  /** Whether at least one document says so. */
  readonly present: boolean;
  readonly hindering: boolean;
  readonly wished: boolean;
  readonly plus: number | null;
  readonly minus: number | null;
  readonly wish: number | null;
  readonly asked: number | null;
  /** -1 to 1; null where nobody says whether it helps or hinders. */
  readonly net: number | null;
  /** -1 to 1; above 0 = more often wished for than present. */
  readonly gap: number | null;
};

/**
 * The factor profile: a row for each level, factor and unit, in the order of the cells.
 * @param cells by measure: `factor_present`, `factor_hindering`, `factor_wished`, `factor_net`, `factor_gap`
 */
export function factorProfile(cells: ReadonlyMap<string, readonly CellValue[]>): readonly FactorRow[] {
  const placeOf = ({ key, unit }: CellValue): string => JSON.stringify([...key, unitKey(unit)]);
  const byPlace = new Map(
    [...cells].map(([measure, own]) => [measure, new Map(own.map((cell) => [placeOf(cell), cell]))] as const),
  );
  return (cells.get('factor_present') ?? []).flatMap((cell): readonly FactorRow[] => {
    const [level, factor] = cell.key;
    if (level === undefined || factor === undefined) return [];
    const other = (measure: string): CellValue | undefined => byPlace.get(measure)?.get(placeOf(cell));
    const [minus, wish] = [other('factor_hindering')?.numerator ?? null, other('factor_wished')?.numerator ?? null];
    return [
      {
        unit: cell.unit,
        level,
        factor,
        present: (cell.numerator ?? 0) > 0,
        hindering: (minus ?? 0) > 0,
        wished: (wish ?? 0) > 0,
        plus: cell.numerator,
        minus,
        wish,
        asked: cell.denominator,
        net: other('factor_net')?.value ?? null,
        gap: other('factor_gap')?.value ?? null,
      },
    ];
  });
}
