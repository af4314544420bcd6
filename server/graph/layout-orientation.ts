import type { Coordinates } from './layout-model.ts';

/**
 * Turns a drawing so that its longest axis (first principal component) lies horizontally, and mirrors it so that the
 * heavier tail points right and down; its upper left corner becomes 0, 0.
 */
export function orient({ xs, ys }: Coordinates): Coordinates {
  const centreX = mean(xs);
  const centreY = mean(ys);
  const { cosine, sine } = mainAxis(xs, ys, centreX, centreY);
  const along = xs.map((x, node) => (x - centreX) * cosine + ((ys[node] as number) - centreY) * sine);
  const across = xs.map((x, node) => ((ys[node] as number) - centreY) * cosine - (x - centreX) * sine);
  return { xs: fromZero(along), ys: fromZero(across) };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The direction of largest spread, as cosine and sine, from the half-angle formulas: no trigonometric function. */
function mainAxis(xs: Float64Array, ys: Float64Array, centreX: number, centreY: number): { cosine: number; sine: number } {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let node = 0; node < xs.length; node++) {
    const x = (xs[node] as number) - centreX;
    const y = (ys[node] as number) - centreY;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const spread = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  // As wide as it is high in every direction: leave it as it lies.
  if (spread === 0) return { cosine: 1, sine: 0 };
  const cosine = Math.sqrt((1 + (xx - yy) / spread) / 2);
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  return { cosine, sine: xy < 0 ? -sine : sine };
}

/** Mirrors values whose heavier tail is negative, and moves the least to 0. */
function fromZero(values: Float64Array): Float64Array {
  let tail = 0;
  for (const value of values) tail += value * value * value;
  const mirrored = tail < 0 ? values.map((value) => -value) : values;
  let least = Number.POSITIVE_INFINITY;
  for (const value of mirrored) if (value < least) least = value;
  return mirrored.map((value) => value - least);
}
