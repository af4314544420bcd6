import type { Row } from '../format.ts';
import { maxMatrixSize } from '../limits.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { correctRows } from '../tables/planned-rows.ts';
import { delimiters } from '../text/csv.ts';
import { type MatrixLayout, matrixLayout, openMatrix } from './adjacency-rows.ts';
import { SourceNetwork } from './source-network.ts';
import { filledRows, maybeCut, withoutSepLine } from './source-rows.ts';

/**
 * A matrix as a table: the names of the nodes in the first row and once more in the first column, a weight or nothing in each cell.
 * Every name is a node, so that one without ties is not lost. The same in a sheet of a workbook is read in source-parts.ts.
 */
export const adjacencyMatrix: SourceReader = {
  id: 'adjacency-matrix',
  label: { nl: 'Matrix van banden', en: 'Adjacency matrix', fr: 'Matrice d’adjacence' },
  extension: 'csv',
  recognise: ({ start, delimiter }) => start !== null && layoutOf(start, delimiter) !== null,
  open,
};

type Layout = MatrixLayout & { readonly delimiter: string };

/** What separates the cells of a matrix, and where it is; null where the text is none. */
function layoutOf(start: string, chosen: string | undefined): Layout | null {
  const text = withoutSepLine(start);
  const isCut = text.length >= maybeCut;
  for (const delimiter of chosen === undefined ? delimiters : [chosen]) {
    const layout = matrixLayout(filledRows([text], delimiter), isCut);
    if (layout !== null) return { delimiter, ...layout };
  }
  return null;
}

function open(glimpse: Glimpse): Opening {
  const decoded = textOf(glimpse);
  const layout = layoutOf(glimpse.start ?? '', glimpse.delimiter);
  if (layout === null) return new SourceNetwork().refuse('no-network', null);
  const { delimiter, labels } = layout;
  const rows: Iterable<Row> = {
    *[Symbol.iterator]() {
      let isFirst = true;
      for (const row of filledRows(decoded.pieces(), delimiter)) {
        // A line that names the separator comes before the head.
        const isSeparator = isFirst && /^sep=/i.test(row.cells[0] ?? '') && !labels.includes((row.cells[1] ?? '').trim());
        isFirst = false;
        if (!isSeparator) yield row;
      }
    },
  };
  const said = glimpse.table;
  const opening = openMatrix(correctRows(rows, said?.cells ?? []), layout, new Set(said?.rowsLeftOut), maxMatrixSize);
  return { ...opening, issues: [...decoded.issues, ...opening.issues] };
}
