/** Cells of a square matrix by row: columns of those that differ from 0, with their values. */
type Rows = { readonly offsets: Int32Array; readonly columns: Int32Array; readonly values: Float64Array };

/**
 * How two matrices vary together while the organisations of one change places: Σ (a(i, j) - mean a)(b(π i, π j) - mean b) over the cells off
 * the diagonal, or above it when both are symmetric. The matrix with fewer cells that differ from 0 is walked and the other looked up, so
 * the time grows with the ties of the sparser one; when that is the second, each permutation stands for its reverse, which is as likely.
 * @param first row by row, order x order
 * @returns the sum for a permutation π of the positions
 */
export function permutedCovariation(
  first: Float64Array,
  second: Float64Array,
  order: number,
  symmetric: boolean,
): (places: Int32Array) => number {
  const a = rowsOf(first, order, symmetric);
  const b = rowsOf(second, order, symmetric);
  const [walked, lookedUp] = a.values.length <= b.values.length ? [a, second] : [b, first];
  const { offsets, columns, values } = walked;
  // What varies around 0 sums to 0 over all cells, so the mean of the one that is walked need not be taken off.
  const around = centred(lookedUp, order);
  return (places) => {
    let sum = 0;
    for (let row = 0; row < order; row++) {
      const from = (places[row] as number) * order;
      const end = offsets[row + 1] as number;
      for (let at = offsets[row] as number; at < end; at++) {
        sum += (values[at] as number) * (around[from + (places[columns[at] as number] as number)] as number);
      }
    }
    return sum;
  };
}

function rowsOf(cells: Float64Array, order: number, symmetric: boolean): Rows {
  const offsets = new Int32Array(order + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < order; row++) {
    for (let column = symmetric ? row + 1 : 0; column < order; column++) {
      const value = cells[row * order + column] as number;
      if (row === column || value === 0) continue;
      columns.push(column);
      values.push(value);
    }
    offsets[row + 1] = values.length;
  }
  return { offsets, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

/** Cells around the mean of those off the diagonal. */
function centred(cells: Float64Array, order: number): Float64Array {
  let sum = 0;
  for (let place = 0; place < cells.length; place++) if (place % (order + 1) !== 0) sum += cells[place] as number;
  const mean = sum / (order * (order - 1));
  return cells.map((value) => value - mean);
}
