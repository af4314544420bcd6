import { foldId } from '../../model/identity.ts';
import type { Row } from '../format.ts';
import type { Opening } from '../source.ts';
import { readNumber } from '../tables/read-number.ts';
import { shown } from '../tables/shown.ts';
import { addMatrix, isNoTie, type MatrixTie } from './adjacency-ties.ts';
import { SourceNetwork } from './source-network.ts';

/** What stands in a cell of which nothing is known; for a matrix that is no tie. */
const isUnknown = (cell: string): boolean => /^(?:n\/?a|n\.a\.|nvt|n\.v\.t\.|\.|-|–|—|\/)$/i.test(cell);
const isCross = (cell: string): boolean => /^[x✓✗]$/i.test(cell);

/**
 * The labels of a matrix: its first row after the corner, of which each row below has another one before it. A label may lack its row, which is
 * told when the matrix is read.
 * @param isCut whether the last of the rows may not be whole, and others may follow
 * @returns null where the rows are no matrix
 */
export function matrixLabels(rows: Iterable<Row>, isCut: boolean): readonly string[] | null {
  let labels: readonly string[] | null = null;
  let wanted = new Set<string>();
  let fits = 0;
  let last: boolean | null = null;
  for (const { cells } of rows) {
    if (labels === null) {
      labels = headLabels(cells);
      if (labels === null) return null;
      wanted = new Set(labels.map(foldId));
      continue;
    }
    if (last === false) return null;
    last = wanted.delete(foldId((cells[0] ?? '').trim()));
    if (last) fits++;
  }
  if (labels === null || (last === false && !isCut)) return null;
  // Where a row or two are gone, most must be there: two words that meet by chance make no matrix.
  const isWhole = isCut || wanted.size === 0;
  return fits >= 2 && (isWhole || (fits >= 3 && wanted.size <= 2)) ? labels : null;
}

/** The labels of the first row, after its corner; null where it cannot be the head of a matrix. */
function headLabels(cells: readonly string[]): readonly string[] | null {
  const labels = cells.slice(1).map((cell) => cell.trim());
  while (labels.at(-1) === '') labels.pop();
  const folded = new Set(labels.map(foldId));
  return labels.length >= 2 && folded.size === labels.length && !folded.has('') ? labels : null;
}

/**
 * Reads the rows of a matrix as a network. Cells that are no number refuse it as a whole, with the matrix beside it so that they can be corrected;
 * rows and columns keep their places in the file.
 * @param rows from the head on, corrected
 * @param leftOut Excel rows whose ties a person leaves out; their nodes stay
 * @param limit labels it may have
 */
export function openMatrix(rows: Iterable<Row>, labels: readonly string[], leftOut: ReadonlySet<number>, limit: number): Opening {
  const network = new SourceNetwork();
  if (labels.length === 0) return network.refuse('no-network', null);
  if (labels.length > limit) return network.refuse('matrix-too-large', null, { count: labels.length, limit });
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
      head = each;
      for (const label of labels) network.addNode({ id: label, line });
    } else {
      const name = (cells[0] ?? '').trim();
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
        if (isNoTie(cell) || (column === at && isMarked)) return;
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
  for (const label of labels.filter((_, at) => !seen.has(at))) {
    network.issues.add('error', {}, 'matrix-missing-row', { label: shown(label) });
  }
  if (unknown > 0) network.issues.add('warning', {}, 'matrix-unknown-cells', { count: unknown });
  if (network.issues.errors > 0) {
    const faulty = head === null ? undefined : { header: head, rows, refused: [...refused] };
    return { parts: [], issues: network.issues.issues, ...(faulty !== undefined && { faulty }) };
  }
  addMatrix(network, { rows: labels, columns: labels, ties, relation: null }, true);
  return network.opening();
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
