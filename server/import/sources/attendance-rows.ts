import { foldId } from '../../model/identity.ts';
import type { Text } from '../../model/text.ts';
import type { Row, Sheet } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { areNames } from '../personal/personal-columns.ts';
import type { Opening, Part } from '../source.ts';
import { attendance } from '../tables/attendance.ts';
import { events } from '../tables/events.ts';
import { readDate } from '../tables/read-date.ts';
import { readNumber } from '../tables/read-number.ts';
import { shown } from '../tables/shown.ts';
import { totals } from './adjacency-rows.ts';

/** Where a two-mode matrix is in a table: its events, and how many rows stand above its head. `certain` = its columns can only be events. */
export type AttendanceLayout = { readonly labels: readonly string[]; readonly above: number; readonly certain: boolean };

/** Rows of titles that may stand above a matrix. */
const mostAbove = 5;
const there = /^(?:[x✓✔]|1|ja|yes|oui|true|waar|vrai|aanwezig|present|présente?)$/i;
const away =
  /^(?:0|nee|neen|no|non|false|onwaar|faux|-|–|—|\/|n\/?a|nvt|n\.v\.t\.|[aev]|afwezig|absente?|verontschuldigd|excused|excusée?)$/i;
const isTotal = (label: string): boolean => /^(?:totaal|totalen|total|totals|totaux|som|somme|sum|aantal|nombre)$/i.test(label);
/** Words for an organisation, as they stand in the corner of such a matrix. */
const cornerWords = /^(?:|organi[sz]ati(?:e|es|on|ons)|org(?:_id)?|dienst(?:en)?|services?|partners?|naam|name|nom)$/i;
const attendanceWords =
  /(?<!\p{L})(?:aanwezig(?:en|he\p{L}{1,20})?|attendances?|pr[ée]sences?|two[- ]?mode|twee[- ]?modus|bimodale?)(?!\p{L})/iu;
const dateWithin = /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))(?!\d)/;

const counts: Text = {
  nl: 'Hoeveel mensen er van een organisatie waren (getallen boven 1)',
  en: 'How many people of an organisation were there (numbers above 1)',
  fr: 'Le nombre de personnes d’une organisation (nombres supérieurs à 1)',
};

const isCount = (cell: string): boolean => (readNumber(cell) ?? 0) > 0;
const isMark = (cell: string): boolean => cell === '' || there.test(cell) || away.test(cell) || isCount(cell);

/**
 * Finds a matrix of organisations by events: in the first row a name for each column, in the first column one for each row, signs of having been there
 * in the cells. Whether the columns are events is certain only where most of their names hold a date and no cell counts beyond 1 (contacts per month
 * look the same), or what stands above, the file's name or a person says so: a word such as “vorming” in a name may as well be of a theme.
 * @param seen filled rows, from the top
 * @param isKnown whether a cell is a header of some table: such a table is no matrix
 * @param title the name of the file or sheet
 * @returns null where the rows are no such matrix
 */
export function attendanceLayout(
  seen: readonly Row[],
  isKnown: (cell: string) => boolean,
  title: string,
  said: boolean,
): AttendanceLayout | null {
  for (let above = 0; above <= mostAbove && above + 2 < seen.length; above++) {
    const found = labelsOf(seen.slice(above), isKnown);
    if (found === null) continue;
    const { labels, names } = found;
    const told = [title, ...seen.slice(0, above + 1).map(({ cells }) => cells[0] ?? '')].some((text) =>
      attendanceWords.test(text),
    );
    const dated = labels.filter((label) => dateWithin.test(label)).length;
    // A list of persons who were there is none of organisations, and their names are not to come in.
    if (areNames(names)) return null;
    return { labels, above, certain: said || told || (2 * dated > labels.length && !found.counted) };
  }
  return null;
}

/** `counted` = some cell holds a number that is more than a sign of having been there. */
type Labels = { readonly labels: readonly string[]; readonly names: readonly string[]; readonly counted: boolean };

function labelsOf([head, ...rows]: readonly Row[], isKnown: (cell: string) => boolean): Labels | null {
  if (head === undefined || head.fault !== null || rows.length < 2) return null;
  const [corner = '', ...rest] = head.cells.map((cell) => cell.trim());
  while (rest.at(-1) === '') rest.pop();
  const labels = new Set(rest.map(foldId));
  if (
    rest.length < 2 ||
    labels.size !== rest.length ||
    labels.has('') ||
    !(cornerWords.test(corner) || attendanceWords.test(corner))
  )
    return null;
  if (rest.some((label) => readNumber(label) !== null)) return null;
  const names = new Map<string, string>();
  let marks = 0;
  let counted = false;
  for (const { cells, fault } of rows) {
    const [name = '', ...own] = cells.map((cell) => cell.trim());
    if (fault !== null || own.slice(rest.length).some((cell) => cell !== '')) return null;
    if (isTotal(name)) continue;
    if (name === '' || isMark(name) || names.has(foldId(name)) || !own.every(isMark)) return null;
    names.set(foldId(name), name);
    marks += own.filter((cell) => there.test(cell)).length;
    // A column of totals counts in any table.
    counted ||= own.some((cell, at) => isCount(cell) && !there.test(cell) && !isTotal(rest[at] ?? ''));
  }
  return names.size >= 2 && marks > 0 && !rest.some(isKnown) ? { labels: rest, names: [...names.values()], counted } : null;
}

/**
 * Reads such a matrix as events and who was there. An organisation that was nowhere is named in a warning: nothing of it is stored.
 * @param leftOut Excel rows that a person leaves out
 */
export function openAttendance(
  rows: Iterable<Row>,
  { labels, above }: Omit<AttendanceLayout, 'certain'>,
  leftOut: ReadonlySet<number>,
): Opening {
  const issues = new IssueList();
  const found: Row[] = [];
  const nowhere: string[] = [];
  const refused = new Set<number>();
  let head: Row | null = null;
  let at = 0;
  const noted = new Set<Text>();
  const leaveOut = (what: Text, { line, row }: Row, label: string | null = null): void => {
    if (noted.has(what)) return;
    noted.add(what);
    issues.add('warning', { line, row, ...(label !== null && { column: shown(label) }) }, 'left-out', { what });
  };
  for (const row of rows) {
    if (at++ < above || leftOut.has(row.row)) continue;
    if (head === null) {
      head = row;
      if (above > 0) issues.add('warning', { line: row.line, row: row.row }, 'title-rows', { count: above, row: row.row });
      if (labels.some(isTotal)) leaveOut(totals, row);
      continue;
    }
    const name = (row.cells[0] ?? '').trim();
    if (row.fault !== null) {
      issues.add('error', { line: row.fault.line, row: row.row }, row.fault.code, { count: row.fault.lost });
      continue;
    }
    if (isTotal(name)) {
      leaveOut(totals, row);
      continue;
    }
    const extra = row.cells.slice(labels.length + 1).filter((cell) => cell.trim() !== '').length;
    if (extra > 0) {
      issues.add('error', { line: row.line, row: row.row }, 'extra-cells', { count: extra });
      refused.add(row.row);
      continue;
    }
    let times = 0;
    labels.forEach((label, column) => {
      const cell = (row.cells[column + 1] ?? '').trim();
      if (isTotal(label) || cell === '' || away.test(cell)) return;
      if (!there.test(cell) && !isCount(cell)) {
        issues.add('error', { line: row.line, row: row.row, column: shown(label) }, 'bad-mark', { value: shown(cell) });
        refused.add(row.row);
        return;
      }
      if (!there.test(cell)) leaveOut(counts, row, label);
      times++;
      found.push({ line: row.line, row: row.row, cells: [label, name], fault: null });
    });
    if (times === 0) nowhere.push(name);
  }
  if (nowhere.length > 0)
    issues.add('warning', {}, 'attended-nothing', {
      names: nowhere.slice(0, 20).map((name) => `“${shown(name)}”`),
      count: nowhere.length,
    });
  if (head === null) return { parts: [], issues: issues.issues };
  if (issues.errors > 0)
    return { parts: [], issues: issues.issues, faulty: { header: head, rows: rowsFrom(rows, head.row), refused } };
  const place = { line: head.line, row: head.row, fault: null };
  const meetings = labels.filter((label) => !isTotal(label)).map((label) => ({ ...place, cells: [label, dateIn(label)] }));
  return {
    parts: [
      part('events', { ...place, cells: ['event_id', 'date'] }, meetings, events.id),
      part('attendance', { ...place, cells: ['event_id', 'org_id'] }, found, attendance.id),
    ],
    issues: issues.issues,
  };
}

/** The rows from an Excel row on. */
function rowsFrom(rows: Iterable<Row>, first: number): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) if (row.row >= first) yield row;
    },
  };
}

function part(name: string, header: Row, rows: readonly Row[], format: string): Part {
  const sheet: Sheet = { header, rows, issues: [] };
  return { name, sheet, format };
}

/** The date in the name of an event, as it is written there; empty where there is none that exists. */
function dateIn(label: string): string {
  const [found = ''] = dateWithin.exec(label) ?? [];
  return readDate(found) === null ? '' : found;
}
