import { guardFormula } from '../../model/formula-guard.ts';
import type { Column } from '../../model/table.ts';
import { type TableKind, tables } from '../../model/tables.ts';
import type { ImportFormat, Issue, Row, Sheet, SourceFile } from '../format.ts';
import { emptyContext } from '../import-context.ts';
import { importFormats } from '../index.ts';
import { IssueList } from '../issue-list.ts';
import { prepareFile } from '../source-prepare.ts';
import { lookAtSource } from '../source-readers.ts';
import { type CellReader, cellReader } from '../tables/cell-reader.ts';
import { foldHeader } from '../tables/header.ts';
import { shown } from '../tables/shown.ts';
import { readCsv } from '../text/csv.ts';
import { personalPositions } from './personal-columns.ts';
import { findPersonal, namePatterns } from './personal-patterns.ts';
import type { Pseudonymise } from './pseudonymise.ts';

/*
 * A table with pseudonyms in the place of persons and families, made where the names are, so that nobody else sees them.
 * It has the same columns in the same order, the same separator and the same words in all other cells, guarded against formulas, and imports
 * with the same result.
 */

export type PseudonymisedTable = {
  /** The table as text; null where nothing could be read. */
  readonly text: string | null;
  readonly kind: TableKind | null;
  /** Data rows in the file, and those of them in the result. */
  readonly records: number;
  readonly written: number;
  /** Headers of columns that were replaced. */
  readonly replaced: readonly string[];
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
};

/** What becomes of a column: replaced through a reader, or copied with a look at what it holds. */
type Place = { readonly position: number; readonly header: string; readonly read: CellReader | null; readonly looked: boolean };

/**
 * Replaces persons and families in a table. A row that cannot be read for sure is left out with an error: its cells may have
 * moved under another header. Columns that look personal, and those without a header, are left out with a warning.
 * @param keep headers of unknown columns to copy although they look personal
 */
export function pseudonymiseTable(file: SourceFile, pseudonymise: Pseudonymise, keep: readonly string[]): PseudonymisedTable {
  const issues = new IssueList();
  const [prepared, second] = prepareFile(file);
  if (prepared === undefined || second !== undefined || 'refusal' in prepared) {
    if (prepared !== undefined && 'refusal' in prepared) issues.take(prepared.refusal.issues);
    else issues.add('error', {}, 'several-tables');
    return { text: null, kind: null, records: 0, written: 0, replaced: [], ...counted(issues) };
  }
  const { sheet, format } = prepared;
  issues.take(sheet.issues);
  const places = placesOf(format, sheet, pseudonymise, keep, issues);
  const form = formOf(file);
  const width = sheet.header.cells.length;
  const lines = [places.map(({ header }) => header)];
  let records = 0;
  for (const row of sheet.rows) {
    records++;
    const cells = replaceCells(row, width, places, issues);
    if (cells !== null) lines.push(cells);
  }
  return {
    text:
      form.before +
      lines.map((cells) => cells.map((cell) => quote(cell, form.delimiter)).join(form.delimiter) + form.lineEnd).join(''),
    kind: format.kind,
    records,
    written: lines.length - 1,
    replaced: places.filter(({ read }) => read !== null).map(({ header }) => header),
    ...counted(issues),
  };
}

const counted = ({ issues, errors, warnings }: IssueList) => ({ issues, errors, warnings });

function placesOf(
  format: ImportFormat,
  { header, rows }: Sheet,
  pseudonymise: Pseudonymise,
  keep: readonly string[],
  issues: IssueList,
): readonly Place[] {
  const columns: Readonly<Record<string, Column>> = tables[format.kind].columns;
  const context = { context: { ...emptyContext('9999-12-31'), pseudonymise }, anyTerm: true };
  const kept = new Set(keep.map(foldHeader));
  const understood = format.match(header.cells).columns;
  const persons = personalPositions(understood, rows);
  return header.cells.flatMap((title, position): Place[] => {
    const name = understood[position]?.column ?? null;
    const column = name === null ? undefined : columns[name];
    const place = { line: header.line, row: header.row, ...(title.trim() !== '' && { column: shown(title.trim()) }) };
    if (name !== null && column?.personal !== undefined) {
      return [{ position, header: title, read: cellReader(name, column, context), looked: false }];
    }
    if (name === null && title.trim() === '') {
      issues.add('warning', place, 'unnamed-dropped');
      return [];
    }
    if (name === null && persons.has(position) && !kept.has(foldHeader(title))) {
      issues.add('warning', place, 'personal-dropped', { column: shown(title.trim()) });
      return [];
    }
    const looked = column === undefined || ['text', 'id', 'term'].includes(column.type);
    return [{ position, header: title, read: null, looked }];
  });
}

/** The cells of a row as they go out, or null where the row is left out. */
function replaceCells(row: Row, width: number, places: readonly Place[], issues: IssueList): string[] | null {
  const at = { line: row.line, row: row.row };
  if (row.fault !== null) {
    issues.add('error', { ...at, line: row.fault.line }, row.fault.code, { count: row.fault.lost });
    return null;
  }
  const extra = row.cells.slice(width).filter((cell) => cell.trim() !== '').length;
  if (extra > 0) {
    issues.add('error', at, 'extra-cells', { count: extra });
    return null;
  }
  let whole = true;
  const cells = places.map(({ position, header, read, looked }) => {
    const cell = row.cells[position] ?? '';
    const column = shown(header.trim());
    if (read !== null) {
      const reading = read(cell);
      for (const { severity, code, values } of reading.issues) {
        if (severity === 'error') whole = false;
        issues.add(severity, { ...at, column }, code, values);
      }
      return reading.value === null ? '' : String(reading.value);
    }
    const found = looked ? findPersonal(cell, undefined) : [];
    if (found.length > 0) issues.add('warning', { ...at, column }, 'personal-pattern', { what: namePatterns(found) });
    return cell;
  });
  return whole ? cells : null;
}

/** How the file is written: its separator and line ends; a table from a workbook as Excel in Belgium writes it. */
function formOf(file: SourceFile): { readonly before: string; readonly delimiter: string; readonly lineEnd: string } {
  const { reader, decoded } = lookAtSource(file);
  const csv = reader === null && decoded !== null ? readCsv(decoded.pieces, isKnownHeader) : null;
  if (decoded === null || csv === null || 'issues' in csv) return { before: mark, delimiter: ';', lineEnd: '\r\n' };
  const [start = ''] = decoded.pieces();
  const end = /\r\n|\r|\n/.exec(start)?.[0] ?? '\r\n';
  const lineEnd = end === '\n' ? '\n' : '\r\n';
  const marked = decoded.encoding !== 'utf-8' || (file.bytes[0] === 0xef && file.bytes[1] === 0xbb && file.bytes[2] === 0xbf);
  const said = /^"?sep=/i.test(start) ? `sep=${csv.delimiter}${lineEnd}` : '';
  return { before: (marked ? mark : '') + said, delimiter: csv.delimiter, lineEnd };
}

/** Tells Excel that the text is UTF-8. */
const mark = '\ufeff';

const isKnownHeader = (cell: string): boolean => importFormats.some((format) => format.match([cell]).matched > 0);

const number = /^[+-]\d{1,15}(?:[.,]\d{1,15})?$/;

function quote(written: string, delimiter: string): string {
  const cell = number.test(written) ? written : guardFormula(written);
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
