import type { SourceNetwork } from './source-network.ts';

/** A cell of a matrix with a tie in it. `row` and `column` count from 0. */
export type MatrixTie = {
  readonly row: number;
  readonly column: number;
  readonly weight: string;
  readonly line: number;
  readonly excelRow?: number;
};

export type Matrix = {
  readonly rows: readonly string[];
  /** The same labels where rows and columns are the same nodes. */
  readonly columns: readonly string[];
  readonly ties: readonly MatrixTie[];
  readonly relation: string | null;
};

/** True for a cell without tie. */
export const isNoTie = (cell: string): boolean => cell === '' || /^[-+]?0+(?:[.,]0*)?$/.test(cell);

/**
 * Adds the ties of a matrix: from row to column. A matrix that is the same on both sides of its diagonal has no directions: each pair is then
 * one tie that is not directed, as in every tool that reads such matrices.
 */
export function addMatrix(network: SourceNetwork, { rows, columns, ties, relation }: Matrix, isOneMode: boolean): void {
  const key = (row: number, column: number): number => row * columns.length + column;
  const byPlace = new Map(ties.map((tie) => [key(tie.row, tie.column), tie.weight]));
  const isSymmetric = isOneMode && ties.every(({ row, column, weight }) => byPlace.get(key(column, row)) === weight);
  for (const { row, column, weight, line, excelRow } of ties) {
    if (isSymmetric && row > column) continue;
    network.addTie({
      source: rows[row] ?? '',
      target: columns[column] ?? '',
      relation,
      weight,
      directed: !isSymmetric,
      line,
      ...(excelRow !== undefined && { row: excelRow }),
    });
  }
}
