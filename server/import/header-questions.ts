import type { Row } from './format.ts';
import type { IssueList } from './issue-list.ts';
import { attendanceLayout } from './sources/attendance-rows.ts';
import { wordsOf } from './sources/source-lines.ts';
import { knownHeaders } from './sources/source-rows.ts';
import { topOf } from './tables/grid.ts';
import { readNumber } from './tables/read-number.ts';

/**
 * Asks of a table that fits none what it may be instead: a matrix of organisations by something that may be events, a list without header,
 * or ties separated by spaces.
 * Neither is guessed; each is said with what would settle it.
 * @param rows from the top
 */
export function askOfHeader(rows: Iterable<Row>, issues: IssueList): void {
  const top = topOf(rows);
  const [first] = top;
  if (first === undefined) return;
  const isKnown = knownHeaders();
  const place = { line: first.line, row: first.row };
  if (attendanceLayout(top, isKnown, '', false) !== null) issues.add('warning', place, 'maybe-attendance');
  else if (mayLackHeader(top, isKnown)) issues.add('warning', place, 'maybe-no-header');
  else if (mayBeSpaced(top)) issues.add('warning', place, 'maybe-spaced-edges');
}

/** Two or three cells in every row, none of the first a header, and at most a number behind two names. */
function mayLackHeader(top: readonly Row[], isKnown: (cell: string) => boolean): boolean {
  const width = top[0]?.cells.length ?? 0;
  if (top.length < 3 || width < 2 || width > 3 || top[0]?.cells.some(isKnown)) return false;
  return top.every(({ cells, fault }) => {
    const [source = '', target = '', weight] = cells;
    const areNames = [source, target].every((cell) => cell.trim() !== '' && readNumber(cell) === null);
    return fault === null && cells.length === width && areNames && (weight === undefined || readNumber(weight) !== null);
  });
}

/** The same with spaces or tabs between them, numbers as names too; comments may stand above. Words that merely stand side by side meet again in no other place. */
function mayBeSpaced(top: readonly Row[]): boolean {
  const texts = top.map(({ cells }) =>
    cells
      .filter((cell) => cell !== '')
      .join(' ')
      .trim(),
  );
  const lines = texts.filter((text) => !/^[#%]/.test(text)).map((text) => wordsOf(text.replace(/\{.*\}$/s, '')));
  const width = lines[0]?.length ?? 0;
  if (lines.length < 2 || width < 2 || width > 3) return false;
  const isMost = (isSo: (words: readonly string[]) => boolean): boolean => 3 * lines.filter(isSo).length >= 2 * lines.length;
  if (!isMost((words) => words.length === width)) return false;
  const sources = new Set(lines.map(([source]) => source));
  const isNumber = (cell: string | undefined): boolean => readNumber(cell ?? '') !== null;
  if (width === 3) return isMost(([, , weight]) => isNumber(weight));
  return isMost((words) => words.every(isNumber)) || lines.some(([, target]) => sources.has(target));
}
