import type { Row } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { edgeList } from '../tables/edge-list.ts';
import { correctRows, keepRows } from '../tables/planned-rows.ts';
import { areTies } from './edge-rows.ts';
import { filledRows, knownHeaders, signsFor, topRows } from './source-rows.ts';

/**
 * A list of ties without a header: two names in each row, and a weight where there is a third cell. It is one where the rows are certainly ties
 * (edge-rows.ts). Anything less is a question to the user (header-questions.ts).
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
  const isKnown = knownHeaders();
  for (const sign of signsFor(start, delimiter)) {
    const rows = topRows(start, sign, mostSeen);
    const cells = rows.map((row) => row.cells);
    if (areTies(cells, kind !== undefined, isKnown)) return sign;
  }
  return null;
}

function open(glimpse: Glimpse): Opening {
  const delimiter = delimiterOf(glimpse);
  const issues = new IssueList();
  const decoded = textOf(glimpse);
  issues.take(decoded.issues);
  if (delimiter === null) return { parts: [], issues: issues.issues };
  const all: Iterable<Row> = { [Symbol.iterator]: () => filledRows(decoded.pieces, delimiter) };
  const said = glimpse.table;
  const left = new Set(said?.rowsLeftOut);
  const rows = keepRows(correctRows(all, said?.cells ?? []), (row) => !left.has(row));
  const [first] = filledRows(() => [glimpse.start ?? ''], delimiter);
  const header: Row = { line: 1, row: 1, cells: ['source', 'target', 'weight'].slice(0, first?.cells.length ?? 2), fault: null };
  issues.add('warning', { line: first?.line ?? 1, row: first?.row ?? 1 }, 'no-header-row', { columns: header.cells });
  return { parts: [{ name: 'ties', sheet: { header, rows, issues: [] }, format: edgeList.id }], issues: issues.issues };
}
