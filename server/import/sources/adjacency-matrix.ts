import { foldId } from '../../model/identity.ts';
import type { Row } from '../format.ts';
import { maxMatrixSize } from '../limits.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { isBlank } from '../tables/grid.ts';
import { readNumber } from '../tables/read-number.ts';
import { shown } from '../tables/shown.ts';
import { delimiters } from '../text/csv.ts';
import { tokenise } from '../text/tokenise.ts';
import { addMatrix, isNoTie, type MatrixTie } from './adjacency-ties.ts';
import { SourceNetwork } from './source-network.ts';

/**
 * A matrix as a table: the names of the nodes in the first row and once more in the first column, a weight or nothing in each cell.
 * Every name is a node, so that one without ties is not lost.
 */
export const adjacencyMatrix: SourceReader = {
  id: 'adjacency-matrix',
  label: { nl: 'Matrix van banden', en: 'Adjacency matrix', fr: 'Matrice d’adjacence' },
  extension: 'csv',
  recognise: ({ start, delimiter }) => start !== null && layoutOf(start, delimiter) !== null,
  open,
};

type Layout = { readonly delimiter: string; readonly labels: readonly string[] };

/** From this length on the beginning of a text may not be the whole of it: its last row is then left out of account. */
const maybeCut = 100_000;

/** The head of a matrix with, in each row below it, another one of its labels; each of them has a row where the text is whole. */
function layoutOf(start: string, chosen: string | undefined): Layout | null {
  const text = start.replace(/^"?sep=([;,\t|])"?\r?\n?/i, '');
  const isCut = text.length >= maybeCut;
  for (const delimiter of chosen === undefined ? delimiters : [chosen]) {
    const labels = labelsOf(text, delimiter);
    if (labels === null) continue;
    const [, ...rows] = filledRows([text], delimiter);
    const wanted = new Set(labels.map(foldId));
    const whole = isCut ? rows.slice(0, -1) : rows;
    const fits = whole.every(({ cells }) => wanted.delete(foldId((cells[0] ?? '').trim())));
    if (fits && whole.length >= 2 && (isCut || wanted.size === 0)) return { delimiter, labels };
  }
  return null;
}

/** The labels of the first row, after its corner; null where it cannot be the head of a matrix. */
function labelsOf(text: string, delimiter: string): readonly string[] | null {
  for (const { cells } of filledRows([text], delimiter)) {
    const labels = cells.slice(1).map((cell) => cell.trim());
    while (labels.at(-1) === '') labels.pop();
    const folded = new Set(labels.map(foldId));
    return labels.length >= 2 && folded.size === labels.length && !folded.has('') ? labels : null;
  }
  return null;
}

function* filledRows(pieces: Iterable<string>, delimiter: string): Generator<Row> {
  for (const row of tokenise(pieces, delimiter)) if (row.fault !== null || !isBlank(row.cells)) yield row;
}

function open(glimpse: Glimpse): Opening {
  const network = new SourceNetwork();
  const decoded = textOf(glimpse);
  network.issues.take(decoded.issues);
  const layout = layoutOf(glimpse.start ?? '', glimpse.delimiter);
  if (layout === null) return network.refuse('no-network', null);
  const { delimiter, labels } = layout;
  if (labels.length > maxMatrixSize)
    return network.refuse('matrix-too-large', null, { count: labels.length, limit: maxMatrixSize });
  const positions = new Map(labels.map((label, at) => [foldId(label), at]));
  const ties: MatrixTie[] = [];
  const seen = new Set<number>();
  let headRow: number | null = null;
  for (const { cells, line, row, fault } of filledRows(decoded.pieces(), delimiter)) {
    const place = { line, row };
    if (fault !== null) network.issues.add('error', { line: fault.line, row }, fault.code, { count: fault.lost });
    else if (headRow === null) {
      // A line that names the separator comes before the head.
      if (/^sep=/i.test(cells[0] ?? '') && (cells[1] ?? '') !== labels[0]) continue;
      headRow = row;
      for (const label of labels) network.addNode({ id: label, line });
    } else {
      const name = (cells[0] ?? '').trim();
      const at = positions.get(foldId(name));
      if (at === undefined || seen.has(at)) {
        network.issues.add('error', place, at === undefined ? 'matrix-unknown-row' : 'matrix-row-again', { label: shown(name) });
        continue;
      }
      seen.add(at);
      labels.forEach((label, column) => {
        const cell = (cells[column + 1] ?? '').trim();
        if (isNoTie(cell)) return;
        const weight = /^x$/i.test(cell) ? '1' : cell;
        if (readNumber(weight) === null)
          network.issues.add('error', { ...place, column: shown(label) }, 'bad-number', { value: shown(cell) });
        else ties.push({ row: at, column, weight, line, excelRow: row });
      });
    }
  }
  for (const label of labels.filter((_, at) => !seen.has(at))) {
    network.issues.add('error', {}, 'matrix-missing-row', { label: shown(label) });
  }
  if (network.issues.errors > 0) return { parts: [], issues: network.issues.issues };
  addMatrix(network, { rows: labels, columns: labels, ties, relation: null }, true);
  return network.opening();
}
