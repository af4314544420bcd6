/** Columns of equal length. */
export type Columns = readonly Float64Array[];

/** A column of which less than this share of its length stays when others are taken out, follows from them. */
const dependence = 1e-9;

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] as number) * (b[place] as number);
  return sum;
}

/** Takes what an orthonormal basis explains out of `values`, in place. */
function takeOut(values: Float64Array, basis: Columns): void {
  for (const column of basis) {
    const share = dot(values, column);
    for (let place = 0; place < values.length; place++) {
      values[place] = (values[place] as number) - share * (column[place] as number);
    }
  }
}

/** What of `values` a basis does not explain; null when nothing is left. Taken out twice, against rounding. */
export function residual(values: Float64Array, basis: Columns): Float64Array | null {
  const left = values.slice();
  takeOut(left, basis);
  takeOut(left, basis);
  return dot(left, left) <= dependence ** 2 * dot(values, values) ? null : left;
}

/** An orthonormal basis of the columns (Gram-Schmidt); columns that follow from earlier ones add nothing. */
export function orthonormalBasis(columns: Columns): Columns {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const left = residual(column, basis);
    if (left === null) continue;
    const length = Math.sqrt(dot(left, left));
    basis.push(left.map((value) => value / length));
  }
  return basis;
}
