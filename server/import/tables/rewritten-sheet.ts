import { foldId } from '../../model/identity.ts';
import type { MentionedCodes, ReadColumn, Row, Sheet, Spellings } from '../format.ts';
import { foldCode } from './code-meanings.ts';
import { foldHeader } from './header.ts';
import type { CodingCells } from './passage-targets.ts';

/** The cells of a row by the column they give, as the header was understood; columns that two headers claim are not there. */
export type CellsByColumn = { readonly positions: ReadonlyMap<string, number>; readonly cells: (row: Row) => CodingCells };

/** @param columns of the header, by position */
export function cellsByColumn(columns: readonly ReadColumn[]): CellsByColumn {
  const positions = new Map<string, number>();
  const doubled = new Set<string>();
  for (const [position, { column }] of columns.entries()) {
    if (column === null) continue;
    if (positions.has(column)) doubled.add(column);
    else positions.set(column, position);
  }
  for (const column of doubled) positions.delete(column);
  const cells = (row: Row): CodingCells => {
    // Keys are our own column names.
    const found: Record<string, string> = {};
    for (const [column, position] of positions) found[column] = row.cells[position] ?? '';
    return found;
  };
  return { positions, cells };
}

/**
 * A sheet with other cells: columns are added on the right, before what stands beyond the header, so that every cell keeps its position.
 * @param added headers of the columns to add, by the column they give
 * @param rewrite what becomes of a row; several = so many rows with its line and number
 */
export function rewrittenSheet(
  sheet: Sheet,
  { positions, cells }: CellsByColumn,
  added: ReadonlyMap<string, string>,
  rewrite: (cells: CodingCells, row: Row) => readonly CodingCells[],
): Sheet {
  const width = sheet.header.cells.length;
  const rewritten = function* (): Generator<Row> {
    for (const row of sheet.rows) {
      if (row.fault !== null || isHeaderAgain(row, sheet)) {
        yield { ...row, cells: [...row.cells.slice(0, width), ...added.values(), ...row.cells.slice(width)] };
        continue;
      }
      for (const becomes of rewrite(cells(row), row)) {
        const own = Array.from({ length: width }, (_, position) => row.cells[position] ?? '');
        for (const [column, position] of positions) own[position] = becomes[column] ?? '';
        const more = [...added.keys()].map((column) => becomes[column] ?? '');
        yield { ...row, cells: [...own, ...more, ...row.cells.slice(width)] };
      }
    }
  };
  return {
    header: { ...sheet.header, cells: [...sheet.header.cells, ...added.values()] },
    rows: { [Symbol.iterator]: rewritten },
    issues: sheet.issues,
  };
}

/** True for a row that repeats the header. */
export function isHeaderAgain({ cells }: Row, { header }: Sheet): boolean {
  return (
    cells.length >= header.cells.length && header.cells.every((cell, at) => foldHeader(cells[at] ?? '') === foldHeader(cell))
  );
}

/** Codes of a table made by hand: each is its own id and name. */
export function plainCodes(written: Iterable<string>, codebook: Spellings | undefined): MentionedCodes {
  return new Map(
    [...written].map((code) => {
      const known = codebook?.get(foldId(code));
      return [foldCode(code), { id: known?.id ?? code, label: code, isKnown: known != null }];
    }),
  );
}
