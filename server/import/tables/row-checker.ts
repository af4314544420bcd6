import type { ImportIssueCode } from '../../model/messages.ts';
import type { Attributes } from '../../model/records.ts';
import type { Column } from '../../model/table.ts';
import { type TableKind, tables } from '../../model/tables.ts';
import type { ImportContext, QuoteFault, ReadOptions, ReadRows } from '../format.ts';
import { contentColumns, recordKey } from '../import-context.ts';
import type { IssueList, LazyValues, Severity } from '../issue-list.ts';
import { type ColumnReader, lastPassing } from './cell-cache.ts';
import { type CellContext, columnReader, wordsFor } from './cell-reader.ts';
import { faultValues } from './fault-values.ts';
import { hashText, numberOf, printOf, printOfAttributes, share } from './fingerprint.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { type KeptColumn, keptAttributes } from './kept-attributes.ts';
import type { MappedHeader } from './map-header.ts';
import { OwnIds } from './own-ids.ts';
import { PrintTable } from './print-table.ts';
import type { RowCheck } from './row-checks.ts';
import { RowGroup, rowsAtOnce } from './row-group.ts';
import { type Draft, emptyCells, type ReadCells, recordOf, recordOver, valueAt } from './row-record.ts';
import { countFilled, type RowSpan } from './row-span.ts';
import { shown, shownCell } from './shown.ts';

/** Says something of a row; `column` is the canonical name. An error refuses the row. */
export type Report = (severity: Severity, column: string | null, code: ImportIssueCode, values?: LazyValues) => void;

/** What a table adds to the checks that its columns declare. */
export type RowRules = {
  /** Fills values that the file need not give, before required ones are asked for. */
  readonly complete?: (draft: Draft) => void;
  /** Checks what lies between columns. */
  readonly check?: RowCheck;
  /** What an identical row without a key of its own is: the same fact said twice, or a thing that happened twice. */
  readonly identicalRows: 'same' | 'again';
  /** What is said of the same fact said twice. */
  readonly sameAgain: ImportIssueCode;
  readonly anyTerm: boolean;
  /** Columns whose cells are kept to the letter, whatever the table says they hold. */
  readonly asWritten: readonly string[];
};

export type RowOutcome = 'stored' | 'refused' | 'repeated';

/** Whoever hears what becomes of rows. */
export type RowWatcher = {
  /** Is told of every row, in their order. */
  readonly tell: (outcome: RowOutcome, line: number, row: number) => void;
  /** Is given those that are to be stored, after they were told of; null = nobody. */
  readonly give: ((rows: ReadRows) => void) | null;
};

/** The check of one file's rows, given in order. While a `stored` row is told of, `values` and `attributes` are those of that row. */
export type RowChecker = {
  /** Takes a row, and checks it with others before their text changes. */
  readonly take: (span: RowSpan) => void;
  /** Checks all rows that were taken; to be asked for after the last, and before anything is said of what stands below them. */
  readonly finish: () => void;
  /** A record of its own with the values of the row. */
  readonly values: () => Draft;
  readonly attributes: () => Attributes | null;
  /** Excel row of the row in this file that the last repeated row says again; 0 where the study holds it. */
  readonly twin: () => number;
};

type Reading = {
  readonly column: string;
  /** Index of the column in its table. */
  readonly at: number;
  readonly reader: ColumnReader;
};

/**
 * Makes the check of one file's rows: column by column for some rows at a time, then row by row across cells, against the rows before and the study.
 * It remembers prints of keys and contents, never rows, and makes no object for a row that has nothing to report.
 */
export function rowChecker(
  kind: TableKind,
  rules: RowRules,
  header: MappedHeader,
  width: number,
  kept: readonly KeptColumn[],
  context: ImportContext,
  issues: IssueList,
  said: Pick<ReadOptions, 'values' | 'dateOrder' | 'watch' | 'anyNumber' | 'share'>,
  { tell, give }: RowWatcher,
): RowChecker {
  const columns: Readonly<Record<string, Column>> = tables[kind].columns;
  const names = Object.keys(columns);
  const content = contentColumns(kind);
  const required = names.filter((name) => columns[name]?.required);
  const blank: Draft = Object.fromEntries(names.map((name) => [name, null]));
  const requiredAt = required.map((name) => names.indexOf(name));
  const [ownKey] = tables[kind].key;
  const ownAt = ownKey === undefined ? -1 : names.indexOf(ownKey);
  const { dateOrder, watch, anyNumber, share: shareOf } = said;
  const cells: CellContext = {
    context,
    anyTerm: rules.anyTerm,
    ...(dateOrder !== undefined && { dateOrder }),
    ...(anyNumber && { anyNumber }),
    ...(watch !== undefined && { onDate: watch.onDate }),
  };
  const headerOf = new Map<string, string>();
  const titleOf = (column: string): string => headerOf.get(column) ?? column;
  const readings: Reading[] = [];
  const positions: number[] = [];
  for (const [name, position] of header.positions) {
    const column: Column | undefined = rules.asWritten.includes(name) ? { type: 'text' } : columns[name];
    if (column === undefined) continue;
    headerOf.set(name, header.columns[position]?.header ?? name);
    const unique = name === ownKey && column.refersTo === undefined;
    const place = content.indexOf(name) + 1;
    const reader = columnReader(name, column, { ...cells, ...wordsFor(name, column, said.values) }, unique, place);
    readings.push({ column: name, at: names.indexOf(name), reader });
    positions.push(position);
  }
  const group = new RowGroup([...positions, ...kept.map(({ position }) => position)]);
  /** The values of the table's columns, in objects of one shape: they are looked at for every row. */
  const state: ReadCells[] = names.map(emptyCells);
  for (const { at, reader } of readings)
    state[at] = reader instanceof OwnIds ? reader.cells() : { numbers: reader.numbers, values: reader.values };
  // What a format fills in itself is not overwritten by the next rows' cells.
  const absent = names.flatMap((name, index) => (header.positions.has(name) ? [] : [index]));
  const seen = new PrintTable();
  /** For each print that was seen the Excel row it was first seen in. */
  const seenRows = new GrowingNumbers();
  /** For rows with a key its content, for others how many of them there were. */
  const seenNumbers = new GrowingNumbers();
  /** For rows that may happen twice, how the first of them is written; and further ways, few rows have any, with the first row of each. */
  const seenWritten: number[] = [];
  const otherwise = new Map<number, Map<number, number>>();
  const studyKeys = context.keys.get(kind);
  const studyCopies = context.copies.get(kind);
  const [only] = tables[kind].key.length === 1 ? readings.filter(({ column }) => column === ownKey) : [];
  const ownIds = only?.reader instanceof OwnIds ? only.reader : null;

  // The row at hand. The checks of a table see it as a record, which is only made where it is wanted.
  const draft = recordOver(state, names, () => place);
  let attributes: Attributes | null = null;
  /** Those of the rows that are to be stored. */
  const allAttributes: (Attributes | null)[] = [];
  let line = 0;
  let row = 0;
  let failed = false;
  /** Columns of which the cell cannot be read; null = none. */
  let unread: Set<string> | null = null;
  let twin = 0;
  /** The place of the row among those that are read together. */
  let place = 0;
  // The print of the content.
  let low = 0;
  let high = 0;
  /** The same of all rows that are read together, as far as their cells say: two halves for each. */
  const prints = new Int32Array(2 * rowsAtOnce);
  /** Rows that were taken, and that there may be in all; 0 = that cannot be told. */
  let taken = 0;
  let expected = 0;
  /** 1 for rows in which there is something to be said of a cell. */
  const odd = new Uint8Array(rowsAtOnce);
  /** Cells that must be filled; where a column of them is not in the file every row is looked at. */
  const filled = readings.filter(({ column }) => required.includes(column));
  const looksAtAll = rules.complete !== undefined || watch !== undefined || filled.length < required.length;
  const report: Report = (severity, column, code, values) => {
    if (severity === 'error') failed = true;
    const title = column === null ? undefined : titleOf(column);
    issues.add(severity, { line, row, ...(title !== undefined && { column: title }) }, code, values);
  };
  /** The same of what lies between cells, unless the cell has its own trouble. */
  const reportBetween: Report = (severity, column, code, values) => {
    if (column === null || unread?.has(column) !== true) report(severity, column, code, values);
  };

  // A place for each column of the table.
  const checkBetween = rules.check?.((column) => state[names.indexOf(column)] as ReadCells, reportBetween);

  /** Says whether a record with the key of the row is there already; of a row that is refused only where it says something else. */
  function compareKeys(): RowOutcome {
    const content = numberOf(low, high);
    const index = takeKey(!failed);
    const stored = index === -1 && studyKeys !== undefined ? studyKeys.get(recordKey(kind, draft) ?? '') : undefined;
    if (index === -1) {
      if (!failed) {
        seenRows.push(row);
        seenNumbers.push(stored ?? content);
      }
      if (stored === undefined) return failed ? 'refused' : 'stored';
    }
    const first = index === -1 ? 0 : seenRows.at(index);
    const parts = tables[kind].key.flatMap((part) =>
      draft[part] === null ? [] : [shownCell(String(draft[part]), columns[part]?.personal)],
    );
    const value = shown(parts.join(' · '));
    if (content !== (index === -1 ? stored : seenNumbers.at(index))) {
      report('error', ownKey ?? null, 'duplicate-id', { value, place: first === 0 ? inStudy : inRow(first) });
      return 'refused';
    }
    if (failed) return 'refused';
    twin = first;
    if (first === 0) report('warning', ownKey ?? null, 'known-record', { value });
    else report('warning', ownKey ?? null, 'duplicate-row', { row: first });
    return 'repeated';
  }

  /** A table without key has none; a contact may lack its id. Where cells cannot be read, a key of several may not be whole. */
  function hasKey(): boolean {
    if (ownKey === undefined || tables[kind].key.length > 1) return ownKey !== undefined && !failed;
    const own = state[ownAt] as ReadCells;
    if (own.numbers[place] === 0) return false;
    // What is read without anything to be said of it has a value.
    return odd[place] === 0 || (valueAt(own, place) !== null && unread?.has(ownKey) !== true);
  }

  function takeKey(isKept: boolean): number {
    // One for each row that is read together.
    if (ownIds !== null)
      return seen.take(ownIds.lows[place] as number, ownIds.highs[place] as number, ownIds.checks[place] as number, isKept);
    const key = recordKey(kind, draft) ?? '';
    const print = printOf(key);
    return seen.take(print.low, print.high, hashText(key), isKept);
  }

  /**
   * Rows without a key: as many identical ones as the study holds are the same ones come in again (a log that grew and is sent anew);
   * one more in the file is the same fact twice, or for contacts a second contact.
   */
  function compareCopies(): RowOutcome {
    const print = numberOf(low, high);
    const index = seen.take(low, high, low);
    if (index === -1) {
      seenRows.push(row);
      seenNumbers.push(0);
      if (rules.identicalRows === 'again') seenWritten[seenRows.length - 1] = group.written(place);
    }
    const at = index === -1 ? seenRows.length - 1 : index;
    const count = seenNumbers.at(at) + 1;
    seenNumbers.set(at, count);
    if (count <= (studyCopies?.get(print) ?? 0)) {
      twin = 0;
      report('warning', null, 'known-row');
      return 'repeated';
    }
    if (index === -1) return 'stored';
    const first = seenRows.at(at);
    if (rules.identicalRows === 'same') {
      twin = first;
      report('warning', null, rules.sameAgain, { row: first });
      return 'repeated';
    }
    // What is written otherwise was typed anew: that is no row pasted twice.
    const written = group.written(place);
    const pasted = seenWritten[at] === written ? first : otherwise.get(at)?.get(written);
    if (pasted !== undefined) report('warning', null, 'identical-row', { row: pasted });
    else otherwise.set(at, (otherwise.get(at) ?? new Map()).set(written, row));
    return 'stored';
  }

  function readColumns(): void {
    const { count } = group;
    prints.fill(0, 0, 2 * count);
    odd.fill(0, 0, count);
    for (const [index, { reader }] of readings.entries()) {
      reader.read(group.cells(index));
      reader.addTo(prints, odd, count);
    }
    for (const { reader } of filled) {
      for (let at = 0; at < count; at++) if (reader.numbers[at] === 0) odd[at] = 1;
    }
  }

  /** Says what there is to be said of the cells of the row at hand. */
  function reportCells(): void {
    for (const { column, reader } of readings) {
      // A number for each row.
      for (const issue of reader.issuesOf(reader.numbers[place] as number)) {
        report(issue.severity, column, issue.code, issue.values);
        watch?.onCell(column, titleOf(column), issue);
        if (issue.severity === 'error') unread = (unread ?? new Set()).add(column);
      }
    }
    if (rules.complete !== undefined) complete(rules.complete);
    watch?.onRow(draft, titleOf);
    for (let index = 0; index < required.length; index++) {
      const name = required[index] as string;
      if (valueAt(state[requiredAt[index] as number] as ReadCells, place) === null && !unread?.has(name))
        report('error', name, 'missing-value', { column: titleOf(name) });
    }
  }

  /** Lets the format fill in what the file need not give; the print is made anew, of what is there then. */
  function complete(fill: NonNullable<RowRules['complete']>): void {
    for (const at of absent) (state[at] as ReadCells).numbers[place] = 0;
    fill(draft);
    low = 0;
    high = 0;
    for (const [index, name] of content.entries()) {
      const print = printOf(draft[name]);
      low = (low + share(print.low, index + 1)) | 0;
      high = (high + share(print.high, index + 1)) | 0;
    }
  }

  function check(): RowOutcome {
    failed = false;
    unread = null;
    // Each of these has a number for each row that is read together.
    low = prints[2 * place] as number;
    high = prints[2 * place + 1] as number;
    const extra = group.extra[place] as number;
    if (extra > 0) report('error', null, 'extra-cells', { count: extra });
    if (looksAtAll || odd[place] === 1) reportCells();
    attributes = kept.length === 0 ? null : keptAttributes((index) => group.cell(readings.length + index, place), kept, report);
    // Where there are cells too many, they may have moved.
    if (extra === 0) checkBetween?.(place);
    if (attributes !== null) {
      const print = printOfAttributes(attributes);
      low = (low + print.low) | 0;
      high = (high + print.high) | 0;
    }
    return hasKey() ? compareKeys() : failed ? 'refused' : compareCopies();
  }

  /** Moves the row at hand up to a place before it, over rows that are not to be stored. */
  function keep(to: number): void {
    if (give === null) return;
    if (kept.length > 0) allAttributes[to] = attributes;
    if (to === place) return;
    group.lines[to] = line;
    group.rows[to] = row;
    for (const { numbers } of state) numbers[to] = numbers[place] as number;
  }

  function rowsToStore(count: number): ReadRows {
    const { lines, rows } = group;
    return { count, lines, rows, columns: state, lastPassing, attributes: kept.length > 0 ? allAttributes : null, expected };
  }

  /** Checks the rows that were gathered. */
  function finish(): void {
    const { span, count } = group;
    if (span === null) return;
    span.leave = null;
    // Asked of what was read so far, which is a little more than was checked.
    const done = shareOf?.(taken) ?? 0;
    expected = done > 0 ? Math.ceil((margin * taken) / done) : 0;
    seen.expect(expected);
    seenRows.expect(expected);
    seenNumbers.expect(expected);
    readColumns();
    if (ownIds === null) seen.fetch(prints, count, 2);
    else seen.fetch(ownIds.checks, count, 1);
    let stored = 0;
    for (place = 0; place < count; place++) {
      line = group.lines[place] as number;
      row = group.rows[place] as number;
      const outcome = check();
      if (outcome === 'stored') keep(stored++);
      tell(outcome, line, row);
    }
    if (stored > 0) give?.(rowsToStore(stored));
    group.clear();
  }

  function take(span: RowSpan): void {
    taken++;
    if (group.span !== span) finish();
    if (span.fault !== null) {
      finish();
      reportFault(span, span.fault);
      tell('refused', span.line, span.row);
      return;
    }
    span.leave = finish;
    const extra = span.count > width ? countFilled(span, width) : 0;
    if (!group.add(span, extra)) finish();
  }

  function reportFault(span: RowSpan, fault: QuoteFault): void {
    const { cell, code, line } = fault;
    const title = cell < width ? header.columns[cell]?.header : undefined;
    const where = { line, row: span.row, ...(title !== undefined && title !== '' && { column: title }) };
    issues.add('error', where, code, faultValues(fault));
  }

  return {
    take,
    finish,
    values: () => recordOf(blank, names, state, place),
    attributes: () => attributes,
    twin: () => twin,
  };
}

/** Rows are expected rather than not: those of the piece of text at hand are not all taken. */
const margin = 1.04;

const inRow = (row: number) => ({ nl: ` (rij ${row})`, en: ` (row ${row})`, fr: ` (ligne ${row})` });
const inStudy = { nl: ' in de studie', en: ' in the study', fr: ' dans l’étude' };
