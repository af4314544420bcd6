import type { Pattern } from '../indicators/kernels/pattern.ts';
import { patternMeasures } from '../indicators/kernels/pattern-statistics.ts';
import { type Random, randomInteger } from '../model/random.ts';

/**
 * Vertex bootstraps of a pattern (Snijders & Borgatti 1999), as resampledDensities but with the whole pattern drawn each time. How many random
 * numbers a draw takes depends on who was drawn, never on the ties: two patterns of one order and one seed are drawn alike.
 * @param visit gets the same pattern each time, and at each place who was drawn there
 */
export function eachResample(
  { order, directed, cells }: Pattern,
  repetitions: number,
  random: Random,
  visit: (pattern: Pattern, drawn: Int32Array, repetition: number) => void,
): void {
  const drawn = new Int32Array(order);
  const pattern = { order, directed, cells: new Uint8Array(order * order) };
  // The places where one organisation was drawn, ascending: its first and last, and after each the next.
  const first = new Int32Array(order);
  const last = new Int32Array(order);
  const next = new Int32Array(order);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (let place = 0; place < order; place++) drawn[place] = randomInteger(random, order);
    fill(pattern.cells, cells, drawn);
    first.fill(-1);
    for (let a = 0; a < order; a++) {
      const node = drawn[a] as number;
      next[a] = -1;
      for (let b = first[node] as number; b !== -1; b = next[b] as number) {
        const i = randomInteger(random, order);
        let j = randomInteger(random, order - 1);
        if (j >= i) j++;
        pattern.cells[a * order + b] = cells[i * order + j] as number;
        pattern.cells[b * order + a] = cells[j * order + i] as number;
      }
      if (first[node] === -1) first[node] = a;
      else next[last[node] as number] = a;
      last[node] = a;
    }
    visit(pattern, drawn, repetition);
  }
}

/** The ties among those drawn, row by row; between two places of one organisation there is none yet. */
function fill(into: Uint8Array, cells: Uint8Array, drawn: Int32Array): void {
  const order = drawn.length;
  for (let a = 0; a < order; a++) {
    const own = (drawn[a] as number) * order;
    const begin = a * order;
    let b = 0;
    // Four at a time: this is most of the work of a draw.
    for (const last = order - 3; b < last; b += 4) {
      into[begin + b] = cells[own + (drawn[b] as number)] as number;
      into[begin + b + 1] = cells[own + (drawn[b + 1] as number)] as number;
      into[begin + b + 2] = cells[own + (drawn[b + 2] as number)] as number;
      into[begin + b + 3] = cells[own + (drawn[b + 3] as number)] as number;
    }
    for (; b < order; b++) into[begin + b] = cells[own + (drawn[b] as number)] as number;
    into[begin + a] = 0;
  }
}

/**
 * Statistics of vertex bootstraps, for numbers that are no sum of ties. All statistics are read from the same draws.
 * Time: repetitions x (order² + that of the statistics).
 * @param statistics ids of patternStatistics
 * @returns per statistic a value per repetition; NaN where it does not exist in the draw
 */
export function resamplePatterns(
  pattern: Pattern,
  statistics: readonly string[],
  repetitions: number,
  random: Random,
): readonly Float64Array[] {
  const values = statistics.map(() => new Float64Array(repetitions));
  const measure = patternMeasures(statistics);
  eachResample(pattern, repetitions, random, (drawn, _places, repetition) => {
    measure(drawn).forEach((value, which) => {
      (values[which] as Float64Array)[repetition] = value ?? Number.NaN;
    });
  });
  return values;
}
