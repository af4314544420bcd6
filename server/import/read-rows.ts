import type { ParsedRow, ReadRows } from './format.ts';
import type { CellValue } from './tables/fingerprint.ts';

/** Goes through rows one by one, for whoever wants the cells of each. @param visit is given those in the order of the table's columns */
export function eachRow(
  { count, columns, attributes }: Pick<ReadRows, 'count' | 'columns' | 'attributes'>,
  visit: (cells: readonly CellValue[], attributes: ParsedRow['attributes']) => void,
): void {
  for (let at = 0; at < count; at++) {
    const cells = columns.map(({ numbers, values }) => values[numbers[at] ?? 0] ?? null);
    visit(cells, attributes?.[at] ?? null);
  }
}
