import type { MeasuredCellView, MeasuresView } from '../../server/http/contract.ts';

export type Measure = MeasuresView['measures'][number];
/** One value of a measure, for what asks after its evidence. */
export type ChosenValue = { readonly measure: Measure; readonly cell: MeasuredCellView };

/** A measure by its id. */
export function measureOf(view: MeasuresView, id: string): Measure | undefined {
  return view.measures.find((one) => one.id === id);
}

/** The value about a part of the study (null = the whole study) with this key. */
export function cellOf(
  measure: Measure | undefined,
  by: MeasuredCellView['by'],
  unit: string | null,
  key: readonly string[] = [],
): MeasuredCellView | undefined {
  return measure?.cells.find(
    (cell) =>
      cell.by === by && cell.unit === unit && cell.key.length === key.length && cell.key.every((part, at) => part === key[at]),
  );
}

/** A word that stands beside a value; null where there is none. */
export function wordBeside(cell: MeasuredCellView, name: string): string | null {
  const found = cell.detail[name];
  return typeof found === 'string' ? found : null;
}

/** Words that stand beside a value. */
export function wordsBeside(cell: MeasuredCellView, name: string): readonly string[] {
  const found = cell.detail[name];
  return Array.isArray(found) ? found.map(String) : [];
}

/** A number that stands beside a value; null where there is none. */
export function numberBeside(cell: MeasuredCellView, name: string): number | null {
  const found = cell.detail[name];
  return typeof found === 'number' ? found : null;
}

/** What the evidence of a value is asked with. */
export function subjectOf({ measure, cell }: ChosenValue) {
  return {
    measure: measure.id,
    ...(cell.by !== 'study' && { by: cell.by }),
    ...(cell.unit !== null && { unit: cell.unit }),
    ...(cell.key.length > 0 && { key: JSON.stringify(cell.key) }),
    ...(Object.keys(measure.parameters).length > 0 && { parameters: JSON.stringify(measure.parameters) }),
  };
}
