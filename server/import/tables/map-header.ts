import type { ColumnChoice } from '../../model/reading-plan.ts';
import type { Columns } from '../../model/table.ts';
import type { HeaderMatch, ReadColumn } from '../format.ts';
import { looksPersonal } from '../personal/personal-headers.ts';
import { foldHeader, type HeaderNames, nthOf, type PlacedChoices, placeChoices } from './header.ts';

export type HeaderRules = {
  readonly names: HeaderNames;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** All columns of the table, by canonical name. */
  readonly columns: Columns;
  /** Columns that must have a header. */
  readonly required: readonly string[];
  /** Columns that another column fills where they have no header of their own: the respondent is the from side. */
  readonly standIns: Readonly<Record<string, string>>;
  readonly weak: (columns: readonly ReadColumn[]) => boolean;
};

/** A matched header with, for each column, the index of the cell that fills it. */
export type MappedHeader = HeaderMatch & {
  readonly positions: ReadonlyMap<string, number>;
  readonly choices: PlacedChoices;
  /** Choices that the table cannot follow. */
  readonly refused: readonly {
    readonly header: string;
    readonly column: string;
    readonly code: 'choice-no-column' | 'choice-personal';
  }[];
};

/**
 * Says what each header means; decides nothing where two headers claim one column. What a person said comes before what a header says itself:
 * a column that was given away is no longer claimed by others.
 */
export function mapHeader(header: readonly string[], rules: HeaderRules, choices: readonly ColumnChoice[] = []): MappedHeader {
  const positions = new Map<string, number>();
  const claims = new Map<string, string[]>();
  const placed = placeChoices(header, choices);
  const given = new Set([...placed.at.values()].map(({ column }) => column));
  const refused: MappedHeader['refused'][number][] = [];
  const nths = nthOf(header);
  const columnOf = (cell: string, position: number): string | null => {
    const named = rules.names.get(foldHeader(cell)) ?? null;
    const choice = placed.at.get(position);
    if (choice === undefined) return given.has(named) ? null : named;
    if (choice.column === null) return null;
    const column = Object.hasOwn(rules.columns, choice.column) ? rules.columns[choice.column] : undefined;
    const isOpen = column !== undefined && column.personal === undefined && choice.column !== named;
    if (column !== undefined && !(isOpen && looksPersonal(cell))) return choice.column;
    const code = column === undefined ? 'choice-no-column' : 'choice-personal';
    refused.push({ header: cell.trim(), column: choice.column, code });
    return null;
  };
  const columns = header.map((cell, position): ReadColumn => {
    const column = columnOf(cell, position);
    const title = cell.trim();
    if (column !== null) {
      const claimed = claims.get(column);
      if (claimed !== undefined) claimed.push(title);
      else {
        claims.set(column, [title]);
        positions.set(column, position);
      }
    }
    return { header: title, nth: nths[position] ?? 1, column };
  });
  for (const [column, standIn] of Object.entries(rules.standIns)) {
    const position = positions.get(standIn);
    if (positions.has(column) || position === undefined) continue;
    positions.set(column, position);
    columns.push({ header: standIn, ...columns[position], column });
  }
  return {
    columns,
    positions,
    choices: placed,
    refused,
    matched: claims.size,
    required: rules.required.length,
    missing: rules.required
      .filter((column) => !positions.has(column))
      .map((column) => ({ column, aliases: rules.aliases[column] ?? [] })),
    doubled: [...claims].filter(([, headers]) => headers.length > 1).map(([column, headers]) => ({ column, headers })),
    // One id column says little where it is all that a table asks for.
    weak: rules.weak(columns) || (rules.required.length === 1 && claims.size < 2 && header.length > 1),
  };
}
