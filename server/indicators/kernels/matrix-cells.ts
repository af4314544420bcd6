/** Positions in `cells` that count: all off the diagonal, or those above it when every relation is symmetric. */
export function readCells(order: number, symmetric: boolean): { readonly rows: Int32Array; readonly columns: Int32Array } {
  const count = (order * (order - 1)) / (symmetric ? 2 : 1);
  const rows = new Int32Array(count);
  const columns = new Int32Array(count);
  let place = 0;
  for (let row = 0; row < order; row++) {
    for (let column = symmetric ? row + 1 : 0; column < order; column++) {
      if (row === column) continue;
      rows[place] = row;
      columns[place++] = column;
    }
  }
  return { rows, columns };
}

/** Whether every value that counts is the same. */
export function isConstant(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

/** The cells off the diagonal, row by row. */
export function offDiagonal(cells: Float64Array, order: number): Float64Array {
  return cells.filter((_cell, place) => Math.floor(place / order) !== place % order);
}
