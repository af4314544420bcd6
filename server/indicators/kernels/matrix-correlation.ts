import type { Random } from '../../model/random.ts';
import { readCells } from './matrix-cells.ts';
import { eachPermutation, exactUpTo, permutationCount } from './permutations.ts';
import { permutedCovariation } from './permuted-covariation.ts';
import { meanOf } from './place-among.ts';

/** A correlation of two matrices, with those after the positions of the second change places; `exact` when every order was looked at. */
export type MatrixCorrelation = { readonly observed: number; readonly draws: Float64Array; readonly exact: boolean };

/**
 * Pearson's correlation over the cells off the diagonal (above it when both are symmetric), and its values under permutation of rows and
 * columns together: QAP, Krackhardt (1988), doi 10.1016/0378-8733(88)90004-4. Neither matrix may be constant.
 * @param first row by row, order x order; the diagonal is never read
 * @param exactTo up to this many positions every order is looked at
 */
export function correlateMatrices(
  first: Float64Array,
  second: Float64Array,
  order: number,
  symmetric: boolean,
  random: Random,
  repetitions: number,
  exactTo: number = exactUpTo,
): MatrixCorrelation {
  const a = readCentred(first, order, symmetric);
  const b = readCentred(second, order, symmetric);
  const scale = Math.sqrt(product(a, a) * product(b, b));
  const together = permutedCovariation(first, second, order, symmetric);
  const draws = new Float64Array(permutationCount(order, repetitions, exactTo));
  eachPermutation(
    order,
    repetitions,
    random,
    (places, index) => {
      draws[index] = together(places) / scale;
    },
    exactTo,
  );
  return { observed: product(a, b) / scale, draws, exact: order <= exactTo };
}

/** The cells that count, around their mean. */
function readCentred(cells: Float64Array, order: number, symmetric: boolean): Float64Array {
  const { rows, columns } = readCells(order, symmetric);
  const values = Float64Array.from(rows, (row, place) => cells[row * order + (columns[place] as number)] as number);
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] as number), 0);
}
