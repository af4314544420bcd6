import { foldId } from '../../model/identity.ts';
import type { Text } from '../../model/text.ts';
import type { Row } from '../format.ts';
import type { Opening } from '../source.ts';
import { readNumber } from '../tables/read-number.ts';
import { shown } from '../tables/shown.ts';
import { addMatrix, isNoTie, type MatrixTie } from './adjacency-ties.ts';
import { SourceNetwork } from './source-network.ts';

/** What stands in a cell of which nothing is known; for a matrix that is no tie. */
const isUnknown = (cell: string): boolean => /^(?:n\/?a|n\.a\.|nvt|n\.v\.t\.|\.|-|–|—|\/)$/i.test(cell);
const isCross = (cell: string): boolean => /^[x✓✗]$/i.test(cell);

/** Sums that a spreadsheet adds below and beside a matrix. */
const isTotal = (label: string): boolean => /^(?:totaal|totalen|total|totals|totaux|som|somme|sum)$/i.test(label);
export const totals: Text = {
  nl: 'De rij of kolom met totalen',
  en: 'The row or column of totals',
  fr: 'La ligne ou colonne des totaux',
};

/** Where a matrix is in a table: its labels, how many rows stand above its head, and whether the head has a corner before its labels. */
export type MatrixLayout = { readonly labels: readonly string[]; readonly above: number; readonly hasCorner: boolean };

/** Rows of titles that may stand above a matrix. */
const mostAbove = 5;

/**
 * Finds a matrix: a row of labels, of which each row below has another one before it. A label may lack its row, which is told when the matrix is read.
 * @param rows filled ones, from the top; gone through once, as far as needed
 * @param isCut whether the last of the rows may not be whole, and others may follow
 * @returns null where the rows are no matrix
 */
export function matrixLayout(table: Iterable<Row>, isCut: boolean): MatrixLayout | null {
  const rows = remembered(table);
  for (let above = 0; above <= mostAbove; above++) {
    for (const hasCorner of [true, false]) {
      const labels = labelsBelow(rows, above, hasCorner, isCut);
      if (labels !== null) return { labels, above, hasCorner };
    }
  }
  return null;
}

function labelsBelow(rows: Iterable<Row>, above: number, hasCorner: boolean, isCut: boolean): readonly string[] | null {
  let labels: readonly string[] | null = null;
  let wanted = new Set<string>();
  let fits = 0;
  let at = 0;
  let last: boolean | null = null;
  for (const { cells } of rows) {
    if (at++ < above) continue;
    if (labels === null) {
      labels = headLabels(cells, hasCorner);
      if (labels === null) return null;
      wanted = new Set(labels.filter((label) => !isTotal(label)).map(foldId));
      continue;
    }
    if (last === false || (!hasCorner && cells.length <= labels.length)) return null;
    const name = (cells[0] ?? '').trim();
    if (isTotal(name)) continue;
    last = wanted.delete(foldId(name));
    if (last) fits++;
  }
  if (labels === null || (last === false && !isCut)) return null;
  // Where a row or two are gone, most must be there: two words that meet by chance make no matrix.
  const isWhole = isCut || wanted.size === 0;
  return fits >= 2 && (isWhole || (fits >= 3 && wanted.size <= 2)) ? labels : null;
}

/** The labels of the first row; null where it cannot be the head of a matrix. */
function headLabels(cells: readonly string[], hasCorner: boolean): readonly string[] | null {
  const labels = cells.slice(hasCorner ? 1 : 0).map((cell) => cell.trim());
  while (labels.at(-1) === '') labels.pop();
  const folded = new Set(labels.map(foldId));
  return labels.length >= 2 && folded.size === labels.length && !folded.has('') ? labels : null;
}

/**
 * Reads the rows of a matrix as a network. Cells that are no number refuse it as a whole, with the matrix beside it so that they can be corrected;
 * rows and columns keep their places in the file.
 * @param table all rows, corrected
 * @param leftOut Excel rows whose ties a person leaves out; their nodes stay
 * @param limit labels it may have
 */
export function openMatrix(
  table: Iterable<Row>,
  { labels, above, hasCorner }: MatrixLayout,
  leftOut: ReadonlySet<number>,
  limit: number,
): Opening {
  const network = new SourceNetwork();
  if (labels.length > limit) return network.refuse('matrix-too-large', null, { count: labels.length, limit });
  const rows = fromRow(table, above);
  const nodes = labels.filter((label) => !isTotal(label));
  const positions = new Map(labels.map((label, at) => [foldId(label), at]));
  const ties: MatrixTie[] = [];
  const seen = new Set<number>();
  const refused = new Set<number>();
  const isMarked = diagonalIsMarked(rows, positions);
  let head: Row | null = null;
  let unknown = 0;
  for (const each of rows) {
    const { cells, line, row, fault } = each;
    const place = { line, row };
    if (fault !== null) network.issues.add('error', { line: fault.line, row }, fault.code, { count: fault.lost });
    else if (head === null) {
      head = hasCorner ? each : { ...each, cells: ['', ...cells] };
      for (const label of nodes) network.addNode({ id: label, line });
      if (nodes.length < labels.length) network.leaveOut(totals, line);
    } else {
      const name = (cells[0] ?? '').trim();
      if (isTotal(name)) {
        network.leaveOut(totals, line);
        continue;
      }
      const at = positions.get(foldId(name));
      if (at === undefined || seen.has(at)) {
        refused.add(row);
        const code = at === undefined ? 'matrix-unknown-row' : 'matrix-row-again';
        network.issues.add('error', place, code, { label: shown(name) });
        continue;
      }
      seen.add(at);
      if (leftOut.has(row)) continue;
      labels.forEach((label, column) => {
        const cell = (cells[column + 1] ?? '').trim();
        if (isNoTie(cell) || isTotal(label) || (column === at && isMarked)) return;
        if (isUnknown(cell)) {
          unknown++;
          return;
        }
        const weight = isCross(cell) ? '1' : cell;
        if (readNumber(weight) === null) {
          refused.add(row);
          network.issues.add('error', { ...place, column: shown(label) }, 'bad-number', { value: shown(cell) });
        } else ties.push({ row: at, column, weight, line, excelRow: row });
      });
    }
  }
  for (const label of nodes.filter((each) => !seen.has(positions.get(foldId(each)) ?? -1))) {
    network.issues.add('error', {}, 'matrix-missing-row', { label: shown(label) });
  }
  if (unknown > 0) network.issues.add('warning', {}, 'matrix-unknown-cells', { count: unknown });
  if (network.issues.errors > 0) {
    const faulty = head === null ? undefined : { header: head, rows, refused };
    return { parts: [], issues: network.issues.issues, ...(faulty !== undefined && { faulty }) };
  }
  addMatrix(network, { rows: labels, columns: labels, ties, relation: null }, true);
  return network.opening();
}

/** The rows for going through them several times, each made once. */
function remembered(rows: Iterable<Row>): Iterable<Row> {
  const source = rows[Symbol.iterator]();
  const seen: Row[] = [];
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at++) {
        const next = seen[at] === undefined ? source.next() : null;
        if (next?.done === true) return;
        if (next !== null) seen.push(next.value);
        const row = seen[at];
        if (row !== undefined) yield row;
      }
    },
  };
}

/** The rows without the first so many. */
function fromRow(rows: Iterable<Row>, above: number): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      let at = 0;
      for (const row of rows) if (at++ >= above) yield row;
    },
  };
}

/** True where every cell of the diagonal is a sign or empty: it then says that there is nothing to say there, not that each is tied to itself. */
function diagonalIsMarked(rows: Iterable<Row>, positions: ReadonlyMap<string, number>): boolean {
  let isHead = true;
  for (const { cells } of rows) {
    const at = isHead ? undefined : positions.get(foldId((cells[0] ?? '').trim()));
    isHead = false;
    const cell = at === undefined ? '' : (cells[at + 1] ?? '').trim();
    if (cell !== '' && !isCross(cell) && !isUnknown(cell)) return false;
  }
  return true;
}
