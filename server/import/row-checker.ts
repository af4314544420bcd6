import type { ImportIssueCode } from '../model/messages.ts';
import type { Attributes } from '../model/records.ts';
import type { Column } from '../model/table.ts';
import { type TableKind, tables } from '../model/tables.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import { type CellValue, fingerprint } from './fingerprint.ts';
import type { ImportContext, Row } from './format.ts';
import type { MappedHeader } from './header.ts';
import { recordKey } from './import-context.ts';
import type { IssueList, LazyValues, Severity } from './issue-list.ts';
import { maxCellLength } from './limits.ts';
import { shown } from './shown.ts';

/** A record while it is read: every column of its table, null where there is no value. */
export type Draft = Record<string, CellValue>;
/** Says something of a row; `column` is the canonical name. An error refuses the row. */
export type Report = (severity: Severity, column: string | null, code: ImportIssueCode, values?: LazyValues) => void;

/** What a table adds to the checks that its columns declare. */
export type RowRules = {
  /** Fills values that the file need not give, before required ones are asked for. */
  readonly complete?: (draft: Draft) => void;
  /** Checks what lies between columns. */
  readonly check?: (draft: Draft, report: Report) => void;
  /** What an identical row without a key of its own is: the same fact said twice, or a thing that happened twice. */
  readonly identicalRows: 'same' | 'again';
  readonly anyTerm: boolean;
};

/** A column of the file that is kept under its own header. */
export type KeptColumn = { readonly name: string; readonly position: number };

export type CheckedRow =
  | { readonly outcome: 'stored'; readonly values: Draft; readonly attributes: Attributes | null }
  | { readonly outcome: 'refused' | 'repeated' };

type Reading = { readonly column: string; readonly header: string; readonly position: number; readonly read: CellReader };

const refused: CheckedRow = { outcome: 'refused' };
const repeated: CheckedRow = { outcome: 'repeated' };

/**
 * Makes the check of one file's rows: cell by cell, then across cells, then against the rows before and the study.
 * Rows must be given in order; the check remembers keys and fingerprints, never rows.
 */
export function rowChecker(
  kind: TableKind,
  rules: RowRules,
  header: MappedHeader,
  width: number,
  kept: readonly KeptColumn[],
  context: ImportContext,
  issues: IssueList,
): (row: Row) => CheckedRow {
  const columns: Readonly<Record<string, Column>> = tables[kind].columns;
  const names = Object.keys(columns);
  const required = names.filter((name) => columns[name]?.required);
  const blank: Draft = Object.fromEntries(names.map((name) => [name, null]));
  const [ownKey] = tables[kind].key;
  const headerOf = new Map<string, string>();
  const readings: Reading[] = [];
  for (const [name, position] of header.positions) {
    const column = columns[name];
    if (column === undefined) continue;
    const title = header.columns[position]?.header ?? name;
    headerOf.set(name, title);
    const read = cellReader(name, column, { context, anyTerm: rules.anyTerm }, name === ownKey && column.refersTo === undefined);
    readings.push({ column: name, header: title, position, read });
  }
  // Keys of the file with their place in two lists of numbers: a million objects would cost more than the rest of the check.
  const seen = new Map<string, number>();
  const seenRows: number[] = [];
  const seenPrints: number[] = [];
  const seenCopies = new Map<number, { readonly row: number; count: number }>();
  const studyKeys = context.keys.get(kind);
  const studyCopies = context.copies.get(kind);

  /** Says whether a row is there already; reports it. */
  function compare(row: Row, draft: Draft, attributes: Attributes | null): CheckedRow['outcome'] {
    const print = fingerprint(draft, names, attributes);
    const key = recordKey(kind, draft);
    if (key === null) return compareCopies(row, print);
    const before = seen.get(key);
    const stored = before === undefined ? studyKeys?.get(key) : undefined;
    if (before === undefined && stored === undefined) {
      seen.set(key, seenRows.length);
      seenRows.push(row.row);
      seenPrints.push(print);
      return 'stored';
    }
    const column = ownKey === undefined ? undefined : headerOf.get(ownKey);
    const place = { line: row.line, row: row.row, ...(column !== undefined && { column }) };
    const value = shown(tables[kind].key.flatMap((part) => draft[part] ?? []).join(' · '));
    const firstRow = before === undefined ? null : (seenRows[before] ?? null);
    if (print !== (before === undefined ? stored : seenPrints[before])) {
      issues.add('error', place, 'duplicate-id', { value, place: firstRow === null ? inStudy : inRow(firstRow) });
      return 'refused';
    }
    if (firstRow === null) issues.add('warning', place, 'known-record', { value });
    else issues.add('warning', place, 'duplicate-row', { row: firstRow });
    return 'repeated';
  }

  /**
   * Rows without a key: as many identical ones as the study holds are the same ones come in again (a log that grew and is sent anew);
   * one more in the file is the same fact twice, or for contacts a second contact.
   */
  function compareCopies(row: Row, print: number): CheckedRow['outcome'] {
    const before = seenCopies.get(print);
    if (before === undefined) seenCopies.set(print, { row: row.row, count: 1 });
    else before.count++;
    const place = { line: row.line, row: row.row };
    if ((before?.count ?? 1) <= (studyCopies?.get(print) ?? 0)) {
      issues.add('warning', place, 'known-row');
      return 'repeated';
    }
    if (before === undefined) return 'stored';
    if (rules.identicalRows === 'same') {
      issues.add('warning', place, 'duplicate-row', { row: before.row });
      return 'repeated';
    }
    issues.add('warning', place, 'identical-row', { row: before.row });
    return 'stored';
  }

  return (row) => {
    if (row.fault !== null) {
      issues.add('error', { line: row.fault.line, row: row.row }, row.fault.code);
      return refused;
    }
    const { cells } = row;
    let failed = false;
    const report: Report = (severity, column, code, values) => {
      if (severity === 'error') failed = true;
      const title = column === null ? undefined : (headerOf.get(column) ?? column);
      issues.add(severity, { line: row.line, row: row.row, ...(title !== undefined && { column: title }) }, code, values);
    };
    if (cells.length > width) {
      const extra = cells.slice(width).filter((cell) => cell.trim() !== '').length;
      if (extra > 0) report('error', null, 'extra-cells', { count: extra });
    }
    const draft: Draft = { ...blank };
    let unread: Set<string> | null = null;
    for (const reading of readings) {
      const cell = cells[reading.position];
      if (cell === undefined || cell === '') continue;
      const result = reading.read(cell);
      draft[reading.column] = result.value;
      for (const issue of result.issues) {
        report(issue.severity, reading.column, issue.code, issue.values);
        if (issue.severity === 'error') unread = (unread ?? new Set()).add(reading.column);
      }
    }
    rules.complete?.(draft);
    for (const name of required)
      if (draft[name] === null && !unread?.has(name))
        report('error', name, 'missing-value', { column: headerOf.get(name) ?? name });
    const attributes = keptAttributes(cells, kept, report);
    if (failed) return refused;
    rules.check?.(draft, report);
    if (failed) return refused;
    const outcome = compare(row, draft, attributes);
    if (outcome === 'refused') return refused;
    return outcome === 'repeated' ? repeated : { outcome, values: draft, attributes };
  };
}

const inRow = (row: number) => ({ nl: ` (rij ${row})`, en: ` (row ${row})`, fr: ` (ligne ${row})` });
const inStudy = { nl: ' in de studie', en: ' in the study', fr: ' dans l’étude' };

function keptAttributes(cells: readonly string[], kept: readonly KeptColumn[], report: Report): Attributes | null {
  if (kept.length === 0) return null;
  // Its keys are headers of the user's file, so it must not inherit anything.
  const attributes: Record<string, string> = Object.create(null);
  let filled = false;
  for (const { name, position } of kept) {
    const cell = cells[position] ?? '';
    if (cell.trim() === '') continue;
    if (cell.length > maxCellLength) report('error', name, 'cell-too-long', { count: cell.length, limit: maxCellLength });
    attributes[name] = cell.trim();
    filled = true;
  }
  return filled ? attributes : null;
}
