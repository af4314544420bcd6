import type { HeaderMatch, ReadColumn } from '../format.ts';
import { maxIdLength } from '../limits.ts';

/** The form in which headers are compared: NFC, trimmed, case folded; `_`, `-`, brackets and white space are one space; a closing `*` or `:` is dropped. */
export function foldHeader(header: string): string {
  if (header.length > maxIdLength) return header;
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_()-]+/g, ' ')
    .replace(/[ *:]+$/, '')
    .trim();
}

/** The headers of a table: folded header -> column, its canonical name and the aliases. */
export type HeaderNames = ReadonlyMap<string, string>;

/**
 * Builds the headers of a table. A canonical name always means its own column, even where it is an alias of another.
 * Aliases may be written with or without accents.
 * @param columns canonical names that are recognised as they stand
 */
export function headerNames(columns: readonly string[], aliases: Readonly<Record<string, readonly string[]>>): HeaderNames {
  const names = new Map<string, string>();
  for (const column of columns) names.set(foldHeader(column), column);
  for (const [column, others] of Object.entries(aliases)) {
    for (const alias of others) {
      for (const spelling of [foldHeader(alias), foldHeader(withoutAccents(alias))]) {
        const holder = names.get(spelling);
        if (holder === undefined) names.set(spelling, column);
        else if (holder !== column && !columns.some((each) => foldHeader(each) === spelling)) {
          throw new Error(`The alias “${alias}” stands for both ${holder} and ${column}`);
        }
      }
    }
  }
  return names;
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

export type HeaderRules = {
  readonly names: HeaderNames;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Columns that must have a header. */
  readonly required: readonly string[];
  /** Columns that another column fills where they have no header of their own: the respondent is the from side. */
  readonly standIns: Readonly<Record<string, string>>;
  readonly weak: (columns: readonly ReadColumn[]) => boolean;
};

/** A matched header with, for each column, the index of the cell that fills it. */
export type MappedHeader = HeaderMatch & { readonly positions: ReadonlyMap<string, number> };

/** Says what each header means; decides nothing where two headers claim one column. */
export function mapHeader(header: readonly string[], rules: HeaderRules): MappedHeader {
  const positions = new Map<string, number>();
  const claims = new Map<string, string[]>();
  const columns: ReadColumn[] = [];
  header.forEach((cell, position) => {
    const column = rules.names.get(foldHeader(cell)) ?? null;
    columns.push({ header: cell.trim(), column });
    if (column === null) return;
    const claimed = claims.get(column);
    if (claimed !== undefined) claimed.push(cell.trim());
    else {
      claims.set(column, [cell.trim()]);
      positions.set(column, position);
    }
  });
  for (const [column, standIn] of Object.entries(rules.standIns)) {
    const position = positions.get(standIn);
    if (positions.has(column) || position === undefined) continue;
    positions.set(column, position);
    columns.push({ header: header[position]?.trim() ?? standIn, column });
  }
  return {
    columns,
    positions,
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
