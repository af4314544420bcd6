import { foldId } from '../../model/identity.ts';
import { maxMatrixSize, maxNodes } from '../limits.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { shown } from '../tables/shown.ts';
import { addMatrix, isNoTie, type MatrixTie } from './adjacency-ties.ts';
import { linesOf, wordsOf } from './source-lines.ts';
import { SourceNetwork } from './source-network.ts';
import { plainNumber } from './source-number.ts';
import { type DlHeader, readDlHeader } from './ucinet-dl-header.ts';
import { openLists } from './ucinet-dl-lists.ts';
import { named, namesOfBoth } from './ucinet-dl-names.ts';

/**
 * UCINET's DL text files: full and half matrices, edge lists and node lists, one- and two-mode, several matrices at a time, with labels in the head or among the data.
 * Source: UCINET 6 help, "DL language".
 */
export const ucinetDl: SourceReader = {
  id: 'ucinet-dl',
  label: { nl: 'UCINET-netwerk (DL)', en: 'UCINET network (DL)', fr: 'Réseau UCINET (DL)' },
  extension: 'dl',
  recognise: ({ start }) =>
    start !== null && /^\s{0,1000}dl\b/i.test(start) && /\b(?:n|nr|nm)\s{0,20}=\s{0,20}\d/i.test(start.slice(0, 2000)),
  open,
};

const formats = ['fullmatrix', 'upperhalf', 'lowerhalf', 'edgelist1', 'edgelist2', 'nodelist1', 'nodelist2'];
const sameFormat: ReadonlyMap<string, string> = new Map([
  ['fm', 'fullmatrix'],
  ['uh', 'upperhalf'],
  ['lh', 'lowerhalf'],
  ['edgelist', 'edgelist1'],
  ['el1', 'edgelist1'],
  ['nodelist', 'nodelist1'],
  ['nl1', 'nodelist1'],
  ['el2', 'edgelist2'],
  ['nl2', 'nodelist2'],
]);

type Value = { readonly word: string; readonly line: number };

function open(glimpse: Glimpse): Opening {
  const network = new SourceNetwork();
  const decoded = textOf(glimpse);
  network.issues.take(decoded.issues);
  const text = [...decoded.pieces()].join('');
  const header = readDlHeader(text);
  const lineAt = (at: number): number => (text.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
  if ('badAt' in header) {
    const said = text.slice(header.badAt, header.badAt + 80).split(/[\r\n]/)[0] ?? '';
    return network.refuse('bad-network-line', lineAt(header.badAt), { text: shown(said) });
  }
  const format = sameFormat.get(header.format) ?? header.format;
  if (!formats.includes(format)) {
    return network.refuse('dl-format', null, { format: shown(header.format), formats });
  }
  const { rows, columns } = header;
  const isList = format.includes('list');
  const limit = isList ? maxNodes : maxMatrixSize;
  if (Math.max(rows, columns) > limit) return network.refuse('matrix-too-large', null, { count: Math.max(rows, columns), limit });
  const data = text.slice(header.dataAt);
  const first = lineAt(header.dataAt);
  if (isList) return openLists(network, header, data, first, format);
  const half = format === 'upperhalf' ? 'upper' : format === 'lowerhalf' ? 'lower' : null;
  if (half !== null && rows !== columns) return network.refuse('dl-format', null, { format: shown(header.format), formats });
  return openMatrices(network, header, data, first, half);
}

/** @param half the half of the matrix that is given; its other half is the same. null = all of it */
function openMatrices(
  network: SourceNetwork,
  header: DlHeader,
  data: string,
  firstLine: number,
  half: 'upper' | 'lower' | null,
): Opening {
  const { rows, columns, matrices, rowLabels, columnLabels, matrixLabels, hasDiagonal } = header;
  const values = valuesOf(data, firstLine);
  let found = 0;
  const next = (): Value | null => {
    const { value } = values.next();
    if (value !== undefined) found++;
    return value ?? null;
  };
  const whole = half === null ? rows * columns : (rows * (rows + 1)) / 2;
  const cells = whole - (hasDiagonal ? 0 : rows);
  const expected = matrices * (cells + (rowLabels === 'embedded' ? rows : 0)) + (columnLabels === 'embedded' ? columns : 0);
  const columnNames = named(columnLabels, columns) ?? Array.from({ length: columns }, () => next()?.word ?? '');
  const isOneMode = rows === columns && (columnLabels === rowLabels || rowLabels === null || same(rowLabels, columnNames));
  const rowNames: string[] = [...(named(rowLabels, rows) ?? [])];
  const byName = new Map(columnNames.map((name, at) => [foldId(name), at]));
  const read: MatrixTie[][] = [];
  for (let matrix = 0; matrix < matrices; matrix++) {
    const ties: MatrixTie[] = [];
    for (let row = 0; row < rows; row++) {
      let place = row;
      if (rowLabels === 'embedded') {
        const label = next();
        if (label === null) return network.refuse('dl-too-short', null, { count: expected, found });
        const known = isOneMode ? byName.get(foldId(label.word)) : row;
        if (known === undefined) return network.refuse('matrix-unknown-row', label.line, { label: shown(label.word) });
        place = known;
        rowNames[place] = label.word;
      }
      for (let column = 0; column < columns; column++) {
        if ((!hasDiagonal && column === place) || (half === 'upper' && column < row) || (half === 'lower' && column > row))
          continue;
        const value = next();
        if (value === null) return network.refuse('dl-too-short', null, { count: expected, found });
        const weight = plainNumber(value.word);
        if (isNoTie(weight)) continue;
        ties.push({ row: place, column, weight, line: value.line });
        if (half !== null && column !== place) ties.push({ row: column, column: place, weight, line: value.line });
      }
    }
    read.push(ties);
  }
  const more = next();
  if (more !== null) return network.refuse('bad-network-line', more.line, { text: shown(more.word) });

  const names = isOneMode ? columnNames : namesOfBoth(rowNames, columnNames, header);
  for (const name of names) network.addNode({ id: name, line: firstLine });
  read.forEach((ties, matrix) => {
    const relation = matrixLabels[matrix] ?? (matrices > 1 ? String(matrix + 1) : null);
    const rowIds = isOneMode ? columnNames : names.slice(0, rows);
    addMatrix(network, { rows: rowIds, columns: isOneMode ? columnNames : names.slice(rows), ties, relation }, isOneMode);
  });
  return network.opening();
}

const same = (labels: DlHeader['rowLabels'], names: readonly string[]): boolean =>
  labels !== null &&
  labels !== 'embedded' &&
  labels.length === names.length &&
  labels.every((label, at) => foldId(label) === foldId(names[at] ?? ''));

function* valuesOf(data: string, firstLine: number): Generator<Value> {
  for (const { line, text } of linesOf([data])) {
    for (const word of wordsOf(text, 'space-or-comma')) if (word !== '!') yield { word, line: firstLine + line - 1 };
  }
}
