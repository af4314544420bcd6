import type { ColumnChoice } from '../../model/reading-plan.ts';
import type { Columns } from '../../model/table.ts';
import { tables } from '../../model/tables.ts';
import type { HeaderMatch, ReadColumn } from '../format.ts';
import { foldHeader, type HeaderNames, headerNames, nthOf } from '../tables/header.ts';
import * as alias from '../tables/header-aliases.ts';
import { type ChosenColumns, chosenColumns } from './chosen-columns.ts';

/** What a coding tool calls its columns. */
export type ToolLayout = {
  /** Headers by what they give: a column of `coding`, or a word of the tool's own that only its `rework` reads. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Those of them by which the layout is recognised; all must be there. */
  readonly needs: readonly string[];
  /** For one of these, headers that are as sure a sign of the tool, so that it may be gone. */
  readonly signs?: Readonly<Record<string, readonly string[]>>;
  /** Headers that the tool writes and a study has no place for. They are named once, not warned of one by one. */
  readonly unused: readonly string[];
  /** Takes off what the tool puts before a name, as `FileVar_`. */
  readonly plainTitle?: (header: string) => string;
};

/** What a header row of a tool means. `positions` holds every cell that gives a column, in order. */
export type ToolHeader = {
  readonly columns: readonly ReadColumn[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly missing: HeaderMatch['missing'];
  /** Columns that headers with different words claim; the same header twice is no question until its cells differ. */
  readonly doubled: HeaderMatch['doubled'];
  readonly unused: readonly string[];
  readonly unknown: readonly { readonly title: string; readonly position: number }[];
  /** What a person said of headers. */
  readonly chosen: ChosenColumns;
};

const nowhere = 'unused';

/** Columns that researchers add to a tool's export by hand or as its variables; every tool may have them. */
const speakerHeaders: Readonly<Record<string, readonly string[]>> = {
  org_id: ['org_id', ...alias.organisationId],
  municipality: ['municipality', ...alias.municipality],
  respondent_role: ['respondent_role', ...alias.respondentRole],
  target_org: ['target_org', 'doelorganisatie', 'over_organisatie', 'organisation_cible'],
  polarity: ['polarity', 'polariteit', 'polarité'],
  pole: ['pole', ...alias.pole],
  intensity: ['intensity', 'intensiteit', 'intensité'],
};

export function toolNames(layout: ToolLayout): HeaderNames {
  const own: Record<string, readonly string[]> = { ...speakerHeaders, [nowhere]: layout.unused };
  for (const [key, headers] of Object.entries(layout.headers)) own[key] = [...headers, ...(speakerHeaders[key] ?? [])];
  return headerNames([], own);
}

/**
 * Says what each header means to a tool. What a person said of a header comes before what the tool calls it, and a column that was given to
 * one header is no longer claimed by others.
 * @param table the columns that the rows are to fill
 */
export function mapToolHeader(
  cells: readonly string[],
  names: HeaderNames,
  layout: ToolLayout,
  choices: readonly ColumnChoice[] = [],
  table: Columns = tables.coding.columns,
): ToolHeader {
  const plain = layout.plainTitle ?? ((header: string) => header);
  const chosen = chosenColumns(cells, choices, table);
  const nths = nthOf(cells);
  const positions = new Map<string, number[]>();
  const unused: string[] = [];
  const unknown: { title: string; position: number }[] = [];
  const keyOf = (header: string, position: number): string | undefined => {
    const choice = chosen.at.get(position);
    if (choice !== undefined) return choice.column ?? undefined;
    const found = names.get(foldHeader(plain(header)));
    // A variable that happens to be called “id” or “document” is not the tool's own column.
    if (plain(header) !== header && !Object.hasOwn(speakerHeaders, found ?? '')) return undefined;
    return found !== undefined && chosen.given.has(found) ? undefined : found;
  };
  const columns = cells.map((cell, position): ReadColumn => {
    const header = cell.trim();
    const key = keyOf(header, position);
    if (key === undefined) unknown.push({ title: header, position });
    else if (key === nowhere) unused.push(header);
    else positions.set(key, [...(positions.get(key) ?? []), position]);
    const column = key !== undefined && Object.hasOwn(table, key) ? key : null;
    return { header, nth: nths[position] ?? 1, column, ...(key !== undefined && column === null && { settled: true }) };
  });
  const doubled = [...positions].flatMap(([column, places]) => {
    const headers = places.map((position) => cells[position]?.trim() ?? '');
    return new Set(headers.map(foldHeader)).size > 1 ? [{ column, headers }] : [];
  });
  const folded = new Set(cells.map(foldHeader));
  const missing = layout.needs
    .filter((column) => !positions.has(column) && !layout.signs?.[column]?.some((sign) => folded.has(foldHeader(sign))))
    .map((column) => ({ column, aliases: layout.headers[column] ?? [] }));
  return { columns, positions, missing, doubled, unused, unknown, chosen };
}

/**
 * How a header fits a tool. A layout is recognised as a whole: with one of its headers gone all count as missing,
 * so that half a tool's layout never competes with the table that a user made by hand.
 */
export function matchTool(header: ToolHeader, layout: ToolLayout): HeaderMatch {
  const whole = header.missing.length === 0;
  return {
    columns: header.columns,
    matched: header.columns.length - header.unknown.length,
    required: layout.needs.length,
    missing: whole ? [] : layout.needs.map((column) => ({ column, aliases: layout.headers[column] ?? [] })),
    doubled: header.doubled,
    weak: false,
  };
}
