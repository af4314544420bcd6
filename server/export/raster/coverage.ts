import { openSides, type Ring } from './sides.ts';

/** A picture of dots: red, green, blue and opacity, a byte each, row by row. */
export type Dots = { readonly width: number; readonly height: number; readonly bytes: Uint8Array };
/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export type Coverage = {
  /** Goes on with the rows from this one on, of which nothing is covered yet. */
  readonly moveTo: (top: number) => void;
  /** Covers what a shape has in common with these rows. @param opacity 0 to 1 */
  readonly add: (rings: readonly Ring[], opacity: number) => void;
  /** Lays all that was covered over a picture without gaps, in one colour; nothing is covered then. */
  readonly lay: (dots: Dots, colour: Colour) => void;
};

/**
 * How much of each dot shapes of one colour cover, in some rows of a picture. The area that a shape has in common with a dot is computed,
 * not sampled. What one shape leaves free of a dot the next covers by its share, as if each were laid over the others one by one.
 */
export function openCoverage(width: number, rows: number): Coverage {
  // One more, for what rounding puts a hair's breadth beyond the last dot.
  const free = new Float32Array(width * rows + 1).fill(1);
  // What is covered lies in these dots of a row.
  const firsts = new Int32Array(rows).fill(width);
  const ends = new Int32Array(rows);
  const sides = openSides(width, rows);
  // By how much the height that is covered changes from the dot before, in the row at hand.
  const steps = new Float64Array(width + 3);
  let start = 0;

  function widen(row: number, first: number, end: number): void {
    if (first < (firsts[row] as number)) firsts[row] = first;
    if (end > (ends[row] as number)) ends[row] = end;
  }

  /** Rows that two sides cross from top to bottom: what lies between is known for each dot without a look at its neighbours. */
  function addBetween(from: number, until: number, left: number, right: number, opacity: number): void {
    const { x, top, slope } = sides;
    const leftSlope = slope[left] as number;
    const rightSlope = slope[right] as number;
    const leftReach = Math.max(Math.abs(leftSlope), upright);
    const rightReach = Math.max(Math.abs(rightSlope), upright);
    const leftShare = (0.25 * opacity) / leftReach;
    const rightShare = (0.25 * opacity) / rightReach;
    // The left ends of both sides in a row.
    let leftX = (x[left] as number) + (from - (top[left] as number)) * leftSlope + Math.min(leftSlope, 0);
    let rightX = (x[right] as number) + (from - (top[right] as number)) * rightSlope + Math.min(rightSlope, 0);
    for (let row = from; row < until; row++) {
      const first = leftX < 0 ? 0 : Math.floor(leftX);
      const end = Math.min(width, Math.ceil(rightX + rightReach));
      const between = rightX - leftX;
      const even = opacity * (0.5 * between + 0.25 * (rightReach - leftReach));
      let t = first + 1 - leftX;
      let before = 1;
      const last = row * width + end;
      for (let dot = row * width + first; dot < last; dot++) {
        // What is covered up to the right edge of this dot: the areas behind each of the sides, whose borders are parabolas. Squares of what
        // lies far behind a side would take all digits of a difference, so there it is multiplied out.
        const pastLeft = t - leftReach;
        const atRight = t - between;
        const pastRight = atRight - rightReach;
        const behindLeft = pastLeft >= 0 ? leftReach * (t + pastLeft) : t * t + pastLeft * pastLeft;
        const behindRight =
          pastRight >= 0
            ? rightReach * (atRight + pastRight)
            : atRight > 0
              ? atRight * atRight + pastRight * pastRight
              : -rightReach * (atRight + pastRight);
        const covered = 1 + even + behindLeft * leftShare - behindRight * rightShare;
        free[dot] = (free[dot] as number) * (before - covered + 1);
        before = covered;
        t += 1;
      }
      widen(row, first, end);
      leftX += leftSlope;
      rightX += rightSlope;
    }
  }

  /** A row of which sides cross only a part, or more than two sides. */
  function addRow(row: number, opacity: number): void {
    const { x, top, bottom, slope, way } = sides;
    const count = sides.count();
    let first = width;
    let last = -1;
    for (let side = 0; side < count; side++) {
      const begins = top[side] as number;
      const from = begins > row ? begins : row;
      const stops = bottom[side] as number;
      const to = stops < row + 1 ? stops : row + 1;
      if (from >= to) continue;
      const lean = slope[side] as number;
      const begin = (x[side] as number) + (from - begins) * lean;
      const end = begin + (to - from) * lean;
      const left = begin < end ? begin : end;
      const right = begin < end ? end : begin;
      const leftDot = left < 0 ? 0 : Math.floor(left);
      const rightDot = Math.max(leftDot + 1, Math.ceil(right));
      addSteps(steps, left, right, leftDot, rightDot, (to - from) * (way[side] as number));
      if (leftDot < first) first = leftDot;
      if (rightDot > last) last = rightDot;
    }
    let high = 0;
    const end = Math.min(width, last + 1);
    for (let dot = first; dot < end; dot++) {
      high += steps[dot] as number;
      steps[dot] = 0;
      const part = high < 0 ? -high : high;
      free[row * width + dot] = (free[row * width + dot] as number) * (1 - opacity * (part < 1 ? part : 1));
    }
    for (let dot = end; dot <= last; dot++) steps[dot] = 0;
    widen(row, first, end);
  }

  return {
    moveTo: (top) => {
      start = top;
    },

    add(rings, opacity) {
      sides.take(rings, start);
      const [from, below] = sides.rows();
      for (let row = from; row < below; ) {
        const pair = sides.pairFrom(row, below);
        if (pair === null) addRow(row++, opacity);
        else {
          addBetween(row, pair.until, pair.left, pair.right, opacity);
          row = pair.until;
        }
      }
    },

    lay({ bytes }, [red, green, blue]) {
      for (let row = 0; row < rows; row++) {
        const end = row * width + (ends[row] as number);
        for (let dot = row * width + (firsts[row] as number); dot < end; dot++) {
          const left = free[dot] as number;
          if (left === 1) continue;
          free[dot] = 1;
          const at = 4 * (start * width + dot);
          // Whole numbers are cut off: the half rounds them.
          bytes[at] = red + ((bytes[at] as number) - red) * left + 0.5;
          bytes[at + 1] = green + ((bytes[at + 1] as number) - green) * left + 0.5;
          bytes[at + 2] = blue + ((bytes[at + 2] as number) - blue) * left + 0.5;
        }
        firsts[row] = width;
        ends[row] = 0;
      }
    },
  };
}

/** A side that goes less far to the right in a row counts as so oblique, so that nothing is divided by 0. */
const upright = 1e-6;

/**
 * Notes what lies to the right of a side within a row, as changes from dot to dot.
 * @param high how much of the height of the row the side runs down; below 0 = up
 */
function addSteps(steps: Float64Array, left: number, right: number, leftDot: number, rightDot: number, high: number): void {
  if (rightDot === leftDot + 1) {
    const beside = high * (0.5 * (left + right) - leftDot);
    steps[leftDot] = (steps[leftDot] as number) + high - beside;
    steps[rightDot] = (steps[rightDot] as number) + beside;
    return;
  }
  const each = high / (right - left);
  const inFirst = leftDot + 1 - left;
  const first = 0.5 * each * inFirst * inFirst;
  const inLast = right - rightDot + 1;
  const last = 0.5 * each * inLast * inLast;
  steps[leftDot] = (steps[leftDot] as number) + first;
  steps[rightDot] = (steps[rightDot] as number) + last;
  if (rightDot === leftDot + 2) {
    steps[leftDot + 1] = (steps[leftDot + 1] as number) + high - first - last;
    return;
  }
  const second = each * (inFirst + 0.5);
  steps[leftDot + 1] = (steps[leftDot + 1] as number) + second - first;
  for (let dot = leftDot + 2; dot < rightDot - 1; dot++) steps[dot] = (steps[dot] as number) + each;
  steps[rightDot - 1] = (steps[rightDot - 1] as number) + high - last - second - (rightDot - leftDot - 3) * each;
}
