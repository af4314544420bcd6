import type { ColumnChoice } from '../../model/reading-plan.ts';
import type { Columns } from '../../model/table.ts';
import { looksPersonal } from '../personal/personal-headers.ts';
import { type PlacedChoices, placeChoices } from '../tables/header.ts';
import type { MappedHeader } from '../tables/map-header.ts';

/** What a person said of the headers of a tool's table. */
export type ChosenColumns = {
  /** By position: the column that the header gives, or none. */
  readonly at: ReadonlyMap<number, { readonly column: string | null; readonly keep: boolean }>;
  /** Columns that some header was said to give. */
  readonly given: ReadonlySet<string>;
  readonly choices: PlacedChoices;
  /** Choices that cannot be followed; their headers then give nothing. */
  readonly refused: MappedHeader['refused'];
};

/** Reads what was said of headers: only columns of the table can be chosen, and a header that looks personal gives none that is not about persons. */
export function chosenColumns(cells: readonly string[], said: readonly ColumnChoice[], columns: Columns): ChosenColumns {
  const choices = placeChoices(cells, said);
  const refused: MappedHeader['refused'][number][] = [];
  const at = new Map<number, { readonly column: string | null; readonly keep: boolean }>();
  for (const [position, { column, keep }] of choices.at) {
    const header = cells[position]?.trim() ?? '';
    const declared = column !== null && Object.hasOwn(columns, column) ? columns[column] : undefined;
    if (column !== null && declared === undefined) refused.push({ header, column, code: 'choice-no-column' });
    else if (column !== null && declared?.personal === undefined && looksPersonal(header)) {
      refused.push({ header, column, code: 'choice-personal' });
    } else {
      at.set(position, { column, keep: keep && column === null });
      continue;
    }
    at.set(position, { column: null, keep: false });
  }
  const given = new Set([...at.values()].flatMap(({ column }) => (column === null ? [] : [column])));
  return { at, given, choices, refused };
}
