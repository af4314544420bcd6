import { foldId } from '../../model/identity.ts';
import type { Row } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { areNames } from '../personal/personal-columns.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { readBoolean } from '../tables/choice-words.ts';
import { edgeList } from '../tables/edge-list.ts';
import { correctRows, keepRows } from '../tables/planned-rows.ts';
import { readDate } from '../tables/read-date.ts';
import { readNumber } from '../tables/read-number.ts';
import { delimiters } from '../text/csv.ts';
import { knownHeaders, rowsBelowSep, topRows } from './source-rows.ts';

/**
 * A list of ties without a header: two names in each row, and a weight where there is a third cell. It is one where the first row is certainly none of
 * headers (it holds a weight, or its names come again below) and the two columns certainly name the same kind of thing (a fair share of the names
 * stands in both). Anything less is a question to the user (header-questions.ts).
 */
export const headerlessEdges: SourceReader = {
  id: 'headerless-edges',
  label: { nl: 'Lijst van banden zonder kopregel', en: 'Edge list without header', fr: 'Liste de liens sans en-tête' },
  extension: 'csv',
  recognise: (glimpse) => delimiterOf(glimpse) !== null,
  open,
};

const mostSeen = 400;

function delimiterOf({ start, kind, delimiter, table }: Glimpse): string | null {
  if (start === null || table?.headerRow !== undefined || (kind !== undefined && kind !== 'relations')) return null;
  for (const sign of delimiter === undefined ? delimiters : [delimiter]) {
    if (isList(topRows(start, sign, mostSeen), kind !== undefined)) return sign;
  }
  return null;
}

/** @param said whether a person said that these are ties: numbers are names then, and no name need stand in both columns */
function isList(rows: readonly Row[], said: boolean): boolean {
  const [first] = rows;
  const width = first?.cells.length ?? 0;
  if (first === undefined || rows.length < 3 || width < 2 || width > 3) return false;
  if (!rows.every(({ cells, fault }) => fault === null && cells.length === width && isTie(cells, said))) return false;
  const pairs = rows.map(({ cells: [source = '', target = ''] }) => [foldId(source), foldId(target)] as const);
  // A tie of a name with itself does not say that the columns name the same kind of thing: “Boom” may be a service and a town.
  const ends = pairs.filter(([source, target]) => source !== target);
  const sources = new Set(ends.map(([source]) => source));
  const targets = new Set(ends.map(([, target]) => target));
  const shared = [...sources].filter((name) => targets.has(name)).length;
  const below = new Set(pairs.slice(1).flat());
  const isNoHeader = width === 3 || first.cells.slice(0, 2).every((cell) => below.has(foldId(cell)));
  const names = new Set(pairs.flat()).size;
  const isOneKind = names > 2 && shared >= 2 && shared >= names / 4;
  // Names of persons are not to come in as names of organisations.
  if (areNames(rows.flatMap(({ cells }) => cells.slice(0, 2)))) return false;
  return isNoHeader && (said || isOneKind) && !first.cells.some(knownHeaders());
}

function isTie([source = '', target = '', weight]: readonly string[], said: boolean): boolean {
  if (weight !== undefined && readNumber(weight) === null) return false;
  return [source, target].every((cell) => {
    const name = cell.trim();
    if (name === '' || name.length > 200) return false;
    return said || (readNumber(name) === null && readBoolean(name) === null && readDate(name) === null);
  });
}

function open(glimpse: Glimpse): Opening {
  const delimiter = delimiterOf(glimpse);
  const issues = new IssueList();
  const decoded = textOf(glimpse);
  issues.take(decoded.issues);
  if (delimiter === null) return { parts: [], issues: issues.issues };
  const all: Iterable<Row> = { [Symbol.iterator]: () => rowsBelowSep(decoded.pieces(), delimiter) };
  const said = glimpse.table;
  const left = new Set(said?.rowsLeftOut);
  const rows = keepRows(correctRows(all, said?.cells ?? []), (row) => !left.has(row));
  const [first] = rowsBelowSep([glimpse.start ?? ''], delimiter);
  const header: Row = { line: 1, row: 1, cells: ['source', 'target', 'weight'].slice(0, first?.cells.length ?? 2), fault: null };
  issues.add('warning', { line: first?.line ?? 1, row: first?.row ?? 1 }, 'no-header-row', { columns: header.cells });
  return { parts: [{ name: 'ties', sheet: { header, rows, issues: [] }, format: edgeList.id }], issues: issues.issues };
}
