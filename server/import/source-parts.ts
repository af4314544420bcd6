import type { FilePlan, TablePlan } from '../model/reading-plan.ts';
import { tables } from '../model/tables.ts';
import { sameText, type Text } from '../model/text.ts';
import type { ImportFormat, Issue, Row, Sheet, SourceFile } from './format.ts';
import { importFormats } from './index.ts';
import { IssueList } from './issue-list.ts';
import { maxMatrixSize } from './limits.ts';
import { done, type PreparedTable, prepareGrid, shareOf } from './prepared-table.ts';
import { formatOf, formatsFor, planOf, withWishes } from './reading-wishes.ts';
import { leftOut, type Refusal, refusal, unread, withIssues } from './refusal.ts';
import type { Opening, Part } from './source.ts';
import { matrixLayout, openMatrix } from './sources/adjacency-rows.ts';
import { attendanceLayout, openAttendance } from './sources/attendance-rows.ts';
import { knownHeaders } from './sources/source-rows.ts';
import { headerSearch } from './tables/find-header.ts';
import { tableOf, topOf } from './tables/grid.ts';
import { correctRows, keepRows } from './tables/planned-rows.ts';
import { shown } from './tables/shown.ts';
import type { TableView } from './tables/table-view.ts';

/**
 * The parts of a file. A part that is no table we know is left aside with a warning as long as another one is; where none is, each says why.
 * @param said what opening the file had to say; told with the first part that is read
 */
export function prepareParts(
  file: SourceFile,
  plan: FilePlan | undefined,
  parts: readonly Part[],
  said: readonly Issue[],
): readonly PreparedTable[] {
  const whole = withWishes(file, planOf(plan, null));
  const { opened, faulty, noted } = openMatrices(parts, plan);
  const ofKind = opened.filter((part) => canBe(part, whole));
  if (ofKind.length + faulty.length === 0) {
    return [{ part: null, plan: planOf(plan, null), view: null, share: done, refusal: noSuchTable(whole, parts) }];
  }
  const isOnly = ofKind.length + faulty.length === 1;
  const prepared = [...ofKind.map((part) => preparePart(whole, part, planOf(plan, part.name), isOnly)), ...faulty];
  const isKnown = (table: PreparedTable): boolean => !('refusal' in table) || !isUnknown(table.refusal);
  const isChosen = (table: PreparedTable): boolean => 'refusal' in table && table.refusal.leftOut === 'chosen';
  const isAnyKnown = prepared.some((table) => isKnown(table) && !isChosen(table));
  const told = new IssueList();
  told.take([...said, ...noted]);
  const tables = prepared.map((table): PreparedTable => {
    if (!isAnyKnown || isKnown(table) || !('refusal' in table)) return table;
    told.add('warning', {}, 'part-left-out', { part: shown(table.part ?? '') });
    return { ...table, refusal: leftOut('unknown', table.view?.header?.cells ?? []) };
  });
  const read = tables.findIndex((table) => 'sheet' in table);
  const first = read === -1 ? tables.findIndex((table) => !isChosen(table)) : read;
  return tables.map((table, index) => {
    if (index !== first) return table;
    if ('refusal' in table) return { ...table, refusal: withIssues(table.refusal, told.issues) };
    return { ...table, sheet: { ...table.sheet, issues: [...told.issues, ...table.sheet.issues] } };
  });
}

/** Sheets that are the matrix of a network become its nodes and its ties; those with cells to correct first are answered apart. */
function openMatrices(
  parts: readonly Part[],
  plan: FilePlan | undefined,
): { readonly opened: readonly Part[]; readonly faulty: readonly PreparedTable[]; readonly noted: readonly Issue[] } {
  const faulty: PreparedTable[] = [];
  const noted: Issue[] = [];
  const opened = parts.flatMap((part): readonly Part[] => {
    const own = planOf(plan, part.name);
    const isChosen = own?.leaveOut === true || own?.kind !== undefined || own?.format !== undefined;
    const open = part.format !== null || isChosen ? null : openerOf(part);
    if (part.format !== null || open === null) return [part];
    const opening = open(correctRows(part.grid.rows, own?.cells ?? []), new Set(own?.rowsLeftOut));
    if (opening.parts.length > 0) {
      noted.push(...opening.issues);
      return opening.parts.map((each) => ({ ...each, name: `${part.name} [${each.name}]` }));
    }
    faulty.push(faultyTable(part.name, own, opening, null));
    return [];
  });
  return { opened, faulty, noted };
}

/** How a sheet is read that is certainly a matrix, of ties or of organisations by events; null for any other. */
function openerOf({
  name,
  grid,
}: Extract<Part, { format: null }>): ((rows: Iterable<Row>, left: ReadonlySet<number>) => Opening) | null {
  const ties = matrixLayout(grid.rows, false);
  if (ties !== null) return (rows, left) => openMatrix(rows, ties, left, maxMatrixSize);
  const meetings = attendanceLayout(topOf(grid.rows), knownHeaders(), name, false);
  return meetings?.certain ? (rows, left) => openAttendance(rows, meetings, left) : null;
}

/** A table that cannot be read before cells of it are corrected, to be seen as it stands. */
export function faultyTable(
  part: string | null,
  plan: TablePlan | undefined,
  { issues: said, faulty }: Opening,
  encoding: TableView['encoding'],
): PreparedTable {
  const issues = new IssueList();
  issues.take(said);
  const refused = refusal(issues);
  if (faulty === undefined) return { part, plan, view: null, share: done, refusal: refused };
  const { header, rows } = faulty;
  const view = { encoding, delimiter: null, rows, header, hasHeaderRow: true };
  const seen = { records: faulty.refused.size, refused: faulty.refused, columns: unread(header.cells) };
  return { part, plan, view, share: done, refusal: { ...refused, ...seen } };
}

function noSuchTable(asked: SourceFile, parts: readonly Part[]): Refusal {
  const issues = new IssueList();
  const held = parts.flatMap(({ format }) => (format === null ? [] : [formatOf(format).label]));
  issues.add('error', {}, 'no-such-table', { table: askedFor(asked), held: listed(held) });
  return refusal(issues);
}

const isUnknown = ({ issues, leftOut: out }: Refusal): boolean =>
  out === undefined && issues.every(({ code, severity }) => severity === 'warning' || code === 'unknown-kind');

/** A part that says itself what it is must be what was asked for, where anything was. */
function canBe({ format }: Part, { kind, format: wanted }: SourceFile): boolean {
  if (format === null) return true;
  return (kind === undefined || formatOf(format).kind === kind) && (wanted === undefined || format === wanted);
}

/** @param only whether no other part of the file may be what was asked for */
function preparePart(file: SourceFile, part: Part, plan: TablePlan | undefined, only: boolean): PreparedTable {
  const { name } = part;
  if (part.format !== null) return prepareFixed(file, part, part.sheet, formatOf(part.format), plan);
  const own = plan?.kind !== undefined || plan?.format !== undefined;
  // What was asked of a file with several parts must only be true of one of them.
  const asked = withWishes(file, plan);
  const { format: _, ...anyFormat } = asked;
  const wishes = only || own ? asked : anyFormat;
  const formats = formatsFor(wishes);
  const found = tableOf(part.grid, headerSearch(formats, plan?.columns), plan);
  // What a program named the sheet by itself says nothing.
  const title = /^(?:blad|sheet|feuil|feuille|tabelle)?\s?\d*$/i.test(name.trim()) ? file.name : name;
  const prepared = prepareGrid(wishes, found, plan, title, [], only || own);
  const view = { encoding: null, delimiter: null, rows: found.rows, header: found.header, hasHeaderRow: true };
  return { part: name, plan, view, share: shareOf(part.grid.rows), ...prepared };
}

/** A part that is written in one way only: its columns and format are no question. */
function prepareFixed(
  file: SourceFile,
  part: Part,
  sheet: Sheet,
  format: ImportFormat,
  plan: TablePlan | undefined,
): PreparedTable {
  const corrected = correctRows(sheet.rows, plan?.cells ?? []);
  const view = { encoding: null, delimiter: null, rows: corrected, header: sheet.header, hasHeaderRow: false };
  const common = { part: part.name, plan, view, share: shareOf(sheet.rows) };
  if (plan?.leaveOut === true) return { ...common, refusal: leftOut('chosen', sheet.header.cells) };
  const asked = withWishes(file, plan);
  if (!canBe(part, asked)) return { ...common, refusal: noSuchTable(asked, [part]) };
  const left = new Set(plan?.rowsLeftOut);
  const rows = left.size === 0 ? corrected : keepRows(corrected, (row) => !left.has(row));
  return { ...common, sheet: { ...sheet, rows }, format };
}

function askedFor({ kind, format }: SourceFile): Text {
  const label = importFormats.find(({ id }) => id === format)?.label;
  return label ?? (format === undefined && kind !== undefined ? tables[kind].label : sameText(format ?? ''));
}

function listed(labels: readonly Text[]): Text {
  return {
    nl: labels.map(({ nl }) => nl).join(', '),
    en: labels.map(({ en }) => en).join(', '),
    fr: labels.map(({ fr }) => fr).join(', '),
  };
}
