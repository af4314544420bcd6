import { foldId } from '../../model/identity.ts';
import { emptyPlan } from '../../model/reading-plan.ts';
import type { ImportContext, ImportFormat, Mentions, ReadOptions, Sheet } from '../format.ts';
import { type CodebookCells, codebookCells, meaningFinder, withDilemmas } from './code-meanings.ts';
import type { CodingCells } from './passage-targets.ts';
import { type CellsByColumn, cellsByColumn, plainCodes, rewrittenSheet } from './rewritten-sheet.ts';

const saidColumns = ['group', 'level', 'kind', 'dilemma', 'pole'] as const;

/**
 * A format of codebooks in which what a person said that a code stands for fills the empty cells of its row. A row that says its group itself
 * is left alone, and so is one that the study has without a group: that one would no longer be the same.
 */
export function withMeanings(plain: ImportFormat): ImportFormat {
  const understood = (sheet: Sheet, options: ReadOptions): CellsByColumn =>
    cellsByColumn(plain.match(sheet.header.cells, options.columns).columns.slice(0, sheet.header.cells.length));
  return {
    ...plain,
    mentions: (sheet, _context, options) => mentionedIn(sheet, understood(sheet, options)),
    read: (sheet, context, options) => {
      const width = sheet.header.cells.length;
      const at = understood(sheet, options);
      const said = at.positions.has('code') ? saidOf(sheet, at, context, options) : null;
      if (said === null) return plain.read(sheet, context, options);
      const filled = new Set<string>();
      for (const row of sheet.rows) {
        const cells = row.fault === null ? said(at.cells(row)) : null;
        for (const column of saidColumns) if ((cells?.[column] ?? '') !== '') filled.add(column);
      }
      if (filled.size === 0) return plain.read(sheet, context, options);
      const added = new Map([...filled].filter((column) => !at.positions.has(column)).map((column) => [column, column]));
      const mapped = rewrittenSheet(sheet, at, added, (cells) => [withSaid(cells, said(cells))]);
      const reading = plain.read(mapped, withDilemmas(context, options.mapping ?? emptyPlan), options);
      return { ...reading, columns: reading.columns.slice(0, width) };
    },
  };
}

function mentionedIn(sheet: Sheet, { cells }: CellsByColumn): Mentions {
  const codes = new Set<string>();
  for (const row of sheet.rows) if (row.fault === null) codes.add(cells(row).code?.trim() ?? '');
  codes.delete('');
  return { codes: (codebook) => plainCodes(codes, codebook), documents: [] };
}

/** Other cells for a row of the codebook, or none. */
type Said = (cells: CodingCells) => (CodebookCells & { readonly code: string }) | null;

function saidOf(sheet: Sheet, at: CellsByColumn, context: ImportContext, { mapping }: ReadOptions): Said | null {
  if (mapping === undefined || mapping.codes.length === 0) return null;
  const meaningOf = meaningFinder(mapping.codes);
  const taken = context.keys.get('codebook');
  const codebook = context.known.get('codebook');
  const own = new Set<string>();
  for (const row of sheet.rows) if (row.fault === null) own.add(foldId(at.cells(row).code ?? ''));
  const isBare = (code: string): boolean => taken?.has(foldId(code)) === true && context.bareCodes?.has(foldId(code)) === true;
  /** What is said to be another code is that code's row where nothing else is: of several such rows the first. */
  const rowOf = new Map<string, string>();
  return (cells) => {
    const code = cells.code?.trim() ?? '';
    const meaning = meaningOf(code);
    if (meaning === null || (cells.group ?? '').trim() !== '' || isBare(code)) return null;
    const isThere = meaning.code !== null && (own.has(foldId(meaning.code)) || codebook?.has(foldId(meaning.code)) === true);
    const target = isThere ? null : meaning.code;
    if (target !== null && !rowOf.has(foldId(target))) rowOf.set(foldId(target), foldId(code));
    const id = target !== null && rowOf.get(foldId(target)) === foldId(code) ? target : code;
    return { ...codebookCells(meaning.said, id, codebook), code: id };
  };
}

function withSaid(cells: CodingCells, said: ReturnType<Said>): CodingCells {
  if (said === null) return cells;
  const filled = saidColumns.map((column) => [
    column,
    (cells[column] ?? '').trim() === '' ? said[column] : (cells[column] ?? ''),
  ]);
  return { ...cells, ...Object.fromEntries(filled), code: said.code };
}
