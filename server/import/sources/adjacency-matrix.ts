import type { Row } from '../format.ts';
import { maxMatrixSize } from '../limits.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { correctRows } from '../tables/planned-rows.ts';
import { type MatrixLayout, matrixLayout, openMatrix } from './adjacency-rows.ts';
import { SourceNetwork } from './source-network.ts';
import { filledRows, maybeCut, signsFor } from './source-rows.ts';

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
  const isCut = start.length >= maybeCut;
  for (const delimiter of signsFor(start, chosen)) {
    const layout = matrixLayout(
      filledRows(() => [start], delimiter),
      isCut,
    );
    if (layout !== null) return { delimiter, ...layout };
  }
  return null;
}

function open(glimpse: Glimpse): Opening {
  const decoded = textOf(glimpse);
  const layout = layoutOf(glimpse.start ?? '', glimpse.delimiter);
  if (layout === null) return new SourceNetwork().refuse('no-network', null);
  const rows: Iterable<Row> = { [Symbol.iterator]: () => filledRows(decoded.pieces, layout.delimiter) };
  const said = glimpse.table;
  const opening = openMatrix(correctRows(rows, said?.cells ?? []), layout, new Set(said?.rowsLeftOut), maxMatrixSize);
  return { ...opening, issues: [...decoded.issues, ...opening.issues] };
}
